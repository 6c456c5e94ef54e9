// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/enginerequest.h"
#include "demo/enginesettings.h"

#include <QHash>
#include <QObject>
#include <QWebSocketServer>

class QWebSocket;

namespace Pollux::Demo {

class EngineSession;
class HttpConnection;

//! The Engine.IO server behind one path: checks each request, opens sessions and finds the one a request belongs to.
class EngineEndpoint : public QObject
{
    Q_OBJECT
public:
    EngineEndpoint(const EngineSettings &settings, Clock *clock, QObject *parent = nullptr);

    qsizetype sessionCount() const { return m_sessions.size(); }

    // One call for each signal of the connection, in their order.
    void onHead(HttpConnection *connection);
    void onRequest(HttpConnection *connection);
    void onUpgrade(HttpConnection *connection);

Q_SIGNALS:
    //! The session is open; its first message is still to come. It deletes itself some time after closed().
    void sessionOpened(Pollux::Demo::EngineSession *session);

private:
    EngineSession *find(const QString &sid) const { return m_sessions.value(sid); }
    //! Answers a bad request; true for a good one.
    bool admit(HttpConnection *connection, const EngineRequest &request);
    EngineSession *createSession();
    void onWebSocket();
    void adoptTcpSocket(QWebSocket *socket);

    const EngineSettings m_settings;
    Clock *const m_clock;
    QWebSocketServer m_webSockets; // only for the handshake: it never listens
    QHash<QString, EngineSession *> m_sessions;
};

} // namespace Pollux::Demo
