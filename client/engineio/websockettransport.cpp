// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/websockettransport.h"

#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/packetcodec.h"
#include "engineio/packetcodec3.h"
#include "engineio/upgradequestion.h"

namespace Pollux::EngineIo {

WebSocketTransport::WebSocketTransport(const ConnectionOptions &options, QNetworkCookieJar *cookies,
                                       const QString &sid, Clock *clock, QObject *parent)
    : Transport(parent),
      m_connection(options,
                   {[this, sid](const ConnectionOptions &where) { return webSocketUrl(where, sid, m_protocol); },
                    upgradeCause},
                   cookies, clock)
{
    connect(&m_connection, &WebSocketConnection::opened, this, [this] {
        m_state = State::Open;
        Q_EMIT opened();
    });
    connect(&m_connection, &WebSocketConnection::messageReceived, this, &WebSocketTransport::onMessage);
    connect(&m_connection, &WebSocketConnection::drained, this, &Transport::drained);
    connect(&m_connection, &WebSocketConnection::pongReceived, this,
            [this](Microseconds elapsed) { Q_EMIT roundTripMeasured(RoundTripSource::WebSocketPing, elapsed); });
    connect(&m_connection, &WebSocketConnection::closed, this, [this] {
        m_state = State::Closed;
        Q_EMIT closed();
    });
    connect(&m_connection, &WebSocketConnection::failed, this, [this](CloseReason reason, const Error &cause) {
        m_state = State::Closed;
        Q_EMIT failed(reason, cause);
    });
}

void WebSocketTransport::open()
{
    m_state = State::Opening;
    m_connection.open();
}

bool WebSocketTransport::isWritable() const
{
    return m_state == State::Open && !m_connection.isBacklogged();
}

void WebSocketTransport::write(QQueue<Packet> &queue)
{
    QList<Packet> sent;
    while (!queue.isEmpty() && !m_connection.isBacklogged()) {
        const Packet &packet = sent.emplaceBack(queue.dequeue());
        if (packet.binary)
            m_connection.sendBinary(m_protocol == 3 ? V3::encodeBinaryFrame(packet.data) : packet.data);
        else
            m_connection.sendText(encodeText(packet));
    }
    m_bytesSent = m_connection.bytesSent();
    reportSent(sent);
}

void WebSocketTransport::close()
{
    m_state = State::Closing;
    m_connection.close(WebSocketConnection::normalClosure, {}, std::nullopt);
}

void WebSocketTransport::abort()
{
    m_state = State::Closed;
    m_connection.abort();
}

void WebSocketTransport::measureRoundTrip()
{
    m_connection.ping();
}

void WebSocketTransport::onMessage(const QByteArray &data, bool isBinary)
{
    m_bytesReceived = m_connection.bytesReceived();
    if (isBinary)
        take(m_protocol == 3 ? V3::decodeBinaryFrame(data)
                             : Result<Packet, ParseError>(Packet{PacketType::Message, data, true}));
    else
        take(m_protocol == 3 ? V3::decodeText(data) : decodeText(data));
}

void WebSocketTransport::take(const Result<Packet, ParseError> &packet)
{
    if (packet)
        Q_EMIT packetReceived(*packet);
    else
        m_connection.fail(CloseReason::ParseError, parseCause(packet.error()));
}

} // namespace Pollux::EngineIo
