// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/sockethub.h"

#include "demo/socketpeer.h"
#include "socketio/encoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux::Demo {

namespace {

QByteArray eventFrame(const QString &event, const QJsonObject &argument)
{
    const QByteArray payload = QJsonDocument(QJsonArray{event, argument}).toJson(QJsonDocument::Compact);
    return SocketIo::encode({SocketIo::PacketType::Event, "/", {}, payload, {}});
}

} // namespace

SocketHub::SocketHub(Clock *clock, QObject *parent) : QObject(parent), m_clock(clock) {}

void SocketHub::add(EngineSession *session)
{
    auto *peer = new SocketPeer(session, m_clock, this);
    m_peers += peer;
    connect(peer, &SocketPeer::joined, this, [this, peer] { Q_EMIT joined(peer); });
    connect(peer, &SocketPeer::gone, this, [this, peer] {
        m_peers.removeOne(peer);
        peer->deleteLater();
    });
}

void SocketHub::broadcast(const QString &event, const QJsonObject &argument)
{
    const QByteArray frame = eventFrame(event, argument);
    const QList<SocketPeer *> peers = m_peers; // sending may end a session, and so shorten the list
    for (SocketPeer *peer : peers)
        peer->send(frame);
}

void SocketHub::emitTo(SocketPeer *peer, const QString &event, const QJsonObject &argument)
{
    peer->send(eventFrame(event, argument));
}

} // namespace Pollux::Demo
