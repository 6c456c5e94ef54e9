// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/tlsrelay.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslSocket>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

TlsRelay::TlsRelay(const QUrl &target, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent), m_target(target), m_tls(tls)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port of 127.0.0.1 is free");
}

QUrl TlsRelay::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void TlsRelay::accept(qintptr descriptor)
{
    auto *const client = new QSslSocket(this);
    client->setSslConfiguration(m_tls);
    connect(client, &QSslSocket::encrypted, this, [this] { ++m_encrypted; });
    connect(client, &QSslSocket::disconnected, client, &QObject::deleteLater);
    if (!client->setSocketDescriptor(descriptor)) {
        delete client;
        return;
    }
    forward(client);
    client->startServerEncryption();
}

void TlsRelay::forward(QSslSocket *client)
{
    auto *const server = new QTcpSocket(client);
    server->setProxy(QNetworkProxy::NoProxy);
    connect(client, &QSslSocket::readyRead, server, [this, client, server] {
        const QByteArray bytes = client->readAll();
        m_received += bytes;
        server->write(bytes); // waits in the socket until it is connected
    });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QSslSocket::disconnectFromHost);
    server->connectToHost(m_target.host(), quint16(m_target.port()));
}

} // namespace Pollux::Test
