// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/websocketchannel.h"

#include "engineio/packetcodec.h"

#include <QWebSocket>

namespace Pollux::Demo {

WebSocketChannel::WebSocketChannel(QWebSocket *socket, qint64 maxPayload, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingMessageSize(quint64(maxPayload));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(maxPayload));
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        const auto packet = EngineIo::decodeText(text.toUtf8());
        if (packet)
            Q_EMIT packetReceived(*packet);
        else
            Q_EMIT malformed();
    });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &data) {
        Q_EMIT packetReceived({EngineIo::PacketType::Message, data, true});
    });
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketChannel::closed);
}

void WebSocketChannel::send(const EngineIo::Packet &packet)
{
    if (packet.binary)
        m_socket->sendBinaryMessage(packet.data);
    else
        m_socket->sendTextMessage(QString::fromUtf8(EngineIo::encodeText(packet)));
}

qint64 WebSocketChannel::unsent() const
{
    return m_socket->bytesToWrite();
}

void WebSocketChannel::close()
{
    m_socket->close();
}

} // namespace Pollux::Demo
