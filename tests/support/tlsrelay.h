// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

class QSslSocket;

namespace Pollux::Test {

//! A TLS end on a free port of 127.0.0.1 in front of a plain server, in the thread of the test. It keeps what clients
//! have sent behind TLS: what an eavesdropper with the certificate would have got.
class TlsRelay : public QObject
{
    Q_OBJECT
public:
    //! `target`: host and port of the plain server.
    TlsRelay(const QUrl &target, const QSslConfiguration &tls, QObject *parent = nullptr);

    //! https://127.0.0.1:port
    QUrl url() const;
    //! For the next connections: a certificate that has been changed.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }
    //! Handshakes that came to their end.
    int encrypted() const { return m_encrypted; }
    //! The bytes of all clients, decrypted.
    QByteArray received() const { return m_received; }

private:
    class Server : public QTcpServer
    {
    public:
        explicit Server(TlsRelay *relay) : m_relay(relay) {}

    protected:
        void incomingConnection(qintptr descriptor) override { m_relay->accept(descriptor); }

    private:
        TlsRelay *const m_relay;
    };

    void accept(qintptr descriptor);
    void forward(QSslSocket *client);

    const QUrl m_target;
    QSslConfiguration m_tls;
    Server m_server{this};
    QByteArray m_received;
    int m_encrypted = 0;
};

} // namespace Pollux::Test
