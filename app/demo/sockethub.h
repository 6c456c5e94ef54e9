// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QJsonObject;

namespace Pollux {
class Clock;
}

namespace Pollux::Demo {

class EngineSession;
class SocketPeer;

//! The Socket.IO server: the namespace "/" and who is in it.
class SocketHub : public QObject
{
    Q_OBJECT
public:
    explicit SocketHub(Clock *clock, QObject *parent = nullptr);

    //! A session has opened; the hub follows it to its end.
    void add(EngineSession *session);
    //! Sends an event with one argument to all who have joined.
    void broadcast(const QString &event, const QJsonObject &argument);
    //! The same to one of them.
    static void emitTo(SocketPeer *peer, const QString &event, const QJsonObject &argument);

Q_SIGNALS:
    void joined(Pollux::Demo::SocketPeer *peer);

private:
    Clock *const m_clock;
    QList<SocketPeer *> m_peers;
};

} // namespace Pollux::Demo
