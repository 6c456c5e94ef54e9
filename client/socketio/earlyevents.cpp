// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/earlyevents.h"

#include "socketio/payloadsize.h"

#include <utility>

namespace Pollux::SocketIo {

bool EarlyEvents::add(const Event &event)
{
    const qsizetype size = payloadSize(event.json, event.attachments);
    if (m_events.size() >= m_limits.packets || m_bytes + size > m_limits.bytes)
        return false;
    m_events += event;
    m_bytes += size;
    return true;
}

QList<Event> EarlyEvents::takeAll()
{
    m_bytes = 0;
    return std::exchange(m_events, {});
}

} // namespace Pollux::SocketIo
