// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engineio/packet.h"

#include <QObject>

class QWebSocket;

namespace Pollux::Demo {

//! The WebSocket transport of one session, or the candidate for it.
class WebSocketChannel : public QObject
{
    Q_OBJECT
public:
    //! Takes the open socket. Larger messages than `maxPayload` bytes end it (close code 1009).
    WebSocketChannel(QWebSocket *socket, qint64 maxPayload, QObject *parent = nullptr);

    void send(const EngineIo::Packet &packet);
    //! Bytes that the client has not taken yet.
    qint64 unsent() const;
    //! Starts the closing handshake; closed() follows, unless the client is stuck.
    void close();

Q_SIGNALS:
    void packetReceived(const Pollux::EngineIo::Packet &packet);
    //! A frame that is no packet; the socket is still open.
    void malformed();
    void closed();

private:
    QWebSocket *const m_socket;
};

} // namespace Pollux::Demo
