// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "fake/socketio/managerscenario.h"

namespace Pollux::Test {

//! Which transports a fault meets.
enum class Via { Polling, WebSocket, Upgrade };
QString viaName(Via via);

//! A client and a server, and everything that the client says of its link in one list.
class FaultStage : public ManagerScenario
{
public:
    explicit FaultStage(Via via);

    Via via() const { return m_via; }
    FakeServer &http() { return server.server(); }
    //! The newest connection that is open; the WebSocket, where there is one.
    FakeConnection *connection() { return http().openConnections().value(http().openConnections().size() - 1); }
    //! Sends bytes on connection(), if it is still there.
    void trickle(const QByteArray &bytes);
    void answer(RequestKind kind, const Answer &answer) { http().on(kind, answer); }
    void answer(RequestKind kind, const HttpReply &to) { http().on(kind, reply(to)); }
    //! For the poll that waits.
    void answerPoll(const Answer &answer);
    //! Requests that hold() has kept waiting get what they would have got without it.
    void proceed(RequestKind kind);
    void answerNext(RequestKind kind, const Answer &answer) { http().onNext(kind, answer); }

    //! Makes the client and listens to it.
    void make();
    //! Connected, upgraded if that is to be, and nothing on its way (a poll waits).
    bool isQuiet();
    //! An event is answered: everything works.
    bool works();
    //! What was told and asked, and what waits: for whoever has to find out why a row failed.
    QString story();
    //! The server is what it should be from now on.
    void heal();
    //! Timers of the client, and with them its transports and probes; the same number whenever it is at rest.
    int timers() const { return clock.listeners(); }

    //! "attempt failed: http http-502 transient", "upgrade failed: …", "refused: …", and for the end of a connection
    //! its reason: "transport close: …", "io server disconnect: …".
    QStringList told;
    QList<Error> causes; //!< of each
    int upgrades = 0;
    int confirmed = 0; //!< 3probe came

private:
    void tell(const QString &what, const Error &cause);

    const Via m_via;
};

} // namespace Pollux::Test
