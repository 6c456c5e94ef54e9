// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/pollchannel.h"

#include "demo/httpresponse.h"
#include "engineio/packetcodec.h"

#include <utility>

namespace Pollux::Demo {

using namespace Qt::StringLiterals;

void PollChannel::beginGet(HttpConnection *connection)
{
    if (m_get) {
        connection->respond({HttpStatus::BadRequest, {}, {}});
        Q_EMIT failed(u"transport error"_s);
        return;
    }
    m_get = connection;
    watch(connection);
    Q_EMIT ready();
}

void PollChannel::beginPost(HttpConnection *connection)
{
    // Binary packets come as base64 in Engine.IO 4.
    const bool isBinary = connection->request().header("content-type") == "application/octet-stream";
    if (m_post || isBinary) {
        connection->respond({HttpStatus::BadRequest, {}, {}});
        Q_EMIT failed(u"transport error"_s);
        return;
    }
    m_post = connection;
    watch(connection);
}

void PollChannel::endPost(HttpConnection *connection)
{
    if (connection != m_post)
        return;
    unwatch(m_post);
    const auto packets = EngineIo::decodePayload(connection->request().body);
    if (!packets) {
        connection->respond({HttpStatus::BadRequest, {}, {}});
        Q_EMIT failed(u"parse error"_s);
        return;
    }
    const QPointer<PollChannel> self(this);
    const QPointer<HttpConnection> sender(connection);
    for (const EngineIo::Packet &packet : *packets) {
        Q_EMIT packetReceived(packet);
        if (!self)
            break;
    }
    if (sender)
        sender->respond({HttpStatus::Ok, "text/html"_ba, "ok"_ba});
}

void PollChannel::answer(const QByteArray &payload)
{
    if (m_get)
        unwatch(m_get)->respond({HttpStatus::Ok, "text/plain; charset=UTF-8"_ba, payload});
}

void PollChannel::release(EngineIo::PacketType type)
{
    HttpConnection *post = m_post ? unwatch(m_post) : nullptr;
    answer(EngineIo::encodeForPolling({type, {}, false}));
    if (post)
        post->respond({HttpStatus::BadRequest, {}, {}});
}

void PollChannel::watch(HttpConnection *connection)
{
    connect(connection, &HttpConnection::closed, this, [this, connection] {
        unwatch(connection == m_get ? m_get : m_post);
        Q_EMIT failed(u"transport error"_s);
    });
}

HttpConnection *PollChannel::unwatch(QPointer<HttpConnection> &connection)
{
    connection->disconnect(this);
    return std::exchange(connection, nullptr).data();
}

} // namespace Pollux::Demo
