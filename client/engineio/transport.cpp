// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/transport.h"

#include <QPointer>

namespace Pollux::EngineIo {

void Transport::setProtocol(int protocol, bool fixed)
{
    m_protocol = protocol;
    m_protocolFixed = fixed;
}

void Transport::reportSent(const QList<Packet> &packets)
{
    const QPointer<Transport> alive(this);
    for (const Packet &packet : packets) {
        Q_EMIT packetSent(packet);
        if (!alive)
            return;
    }
}

} // namespace Pollux::EngineIo
