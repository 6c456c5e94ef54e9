// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/outbox.h"

#include "socketio/payloadsize.h"

#include <algorithm>
#include <utility>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

qsizetype sizeOf(const Packet &packet)
{
    return payloadSize(packet.payload, packet.attachments);
}

auto withId(quint64 id)
{
    return [id](const Packet &packet) { return packet.id == id; };
}

} // namespace

Result<void, Error> Outbox::add(const Packet &packet)
{
    const qsizetype size = sizeOf(packet);
    if (m_packets.size() >= m_limits.packets || m_bytes + size > m_limits.bytes) {
        Error error;
        error.layer = Layer::Client;
        error.code = u"outbox-full"_s;
        error.detail = u"%1 events (%2 bytes) already wait for the connection"_s.arg(m_packets.size()).arg(m_bytes);
        return Failure{error};
    }
    m_packets.enqueue(packet);
    m_bytes += size;
    return {};
}

bool Outbox::contains(quint64 id) const
{
    return std::any_of(m_packets.begin(), m_packets.end(), withId(id));
}

bool Outbox::remove(quint64 id)
{
    const auto found = std::find_if(m_packets.begin(), m_packets.end(), withId(id));
    if (found == m_packets.end())
        return false;
    m_bytes -= sizeOf(*found);
    m_packets.erase(found);
    return true;
}

QQueue<Packet> Outbox::takeAll()
{
    m_bytes = 0;
    return std::exchange(m_packets, {});
}

} // namespace Pollux::SocketIo
