// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/retryqueue.h"

#include "socketio/payloadsize.h"

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

Result<void, Error> RetryQueue::add(const Item &item)
{
    const qsizetype size = payloadSize(item.packet.payload, item.packet.attachments);
    if (m_items.size() >= m_limits.packets || m_bytes + size > m_limits.bytes) {
        Error error;
        error.layer = Layer::Client;
        error.code = u"retry-queue-full"_s;
        error.detail = u"%1 events (%2 bytes) already wait to be acknowledged"_s.arg(m_items.size()).arg(m_bytes);
        return Failure{error};
    }
    m_items.enqueue(item);
    m_bytes += size;
    return {};
}

std::optional<Packet> RetryQueue::beginAttempt()
{
    if (m_isUnderWay || m_items.isEmpty())
        return std::nullopt;
    m_isUnderWay = true;
    ++m_items.first().attempts;
    return m_items.first().packet;
}

void RetryQueue::takeBack()
{
    m_isUnderWay = false;
    --m_items.first().attempts;
}

std::optional<RetryQueue::Item> RetryQueue::failAttempt()
{
    m_isUnderWay = false;
    if (m_items.first().attempts <= m_retries)
        return std::nullopt;
    return takeFirst();
}

RetryQueue::Item RetryQueue::takeFirst()
{
    m_isUnderWay = false;
    Item item = m_items.dequeue();
    m_bytes -= payloadSize(item.packet.payload, item.packet.attachments);
    return item;
}

} // namespace Pollux::SocketIo
