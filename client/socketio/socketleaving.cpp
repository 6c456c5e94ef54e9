// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Out of the namespace, whoever wanted it.

#include "socketio/socketprivate.h"

#include <QPointer>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

void Socket::Private::close()
{
    if (state == State::Disconnected)
        return;
    if (manager->state == Manager::State::Open && manager->mayLeave(nsp)) {
        // It may be refused only when there is no session any more, and then the server knows anyway.
        const QPointer<Socket> alive(q);
        (void)manager->send({PacketType::Disconnect, nsp, std::nullopt, {}, {}});
        if (!alive || state == State::Disconnected)
            return;
    }
    leave(u"io client disconnect"_s, socketError(u"closed"_s, u"closed as asked"_s));
}

void Socket::Private::onEngineClosed(const QString &reason, const Error &cause)
{
    stopJoining();
    if (state == State::Connected)
        endConnection(State::Connecting, reason, cause);
}

void Socket::Private::onServerDisconnect()
{
    if (state == State::Disconnected)
        return;
    const Error cause = socketError(u"server-disconnect"_s, u"the server disconnected this client"_s);
    const QString reason = u"io server disconnect"_s;
    if (state != State::Connected || !manager->options.comeBackWhenToldToGo) {
        leave(reason, cause);
        return;
    }
    recovery.forget();
    const QPointer<Socket> alive(q);
    endConnection(State::Connecting, reason, cause);
    if (alive && state == State::Connecting)
        manager->joinAgain(cause);
}

// The end that one of the two sides wanted: no reconnection, and no server recovers it.
void Socket::Private::leave(const QString &reason, const Error &cause)
{
    const QPointer<Socket> alive(q);
    stopJoining();
    recovery.forget();
    endConnection(State::Disconnected, reason, cause);
    if (alive)
        manager->onNamespaceLeft();
}

void Socket::Private::endConnection(State next, const QString &reason, const Error &cause)
{
    const bool connectionEnded = state == State::Connected;
    sid.clear();
    (void)early.takeAll();
    // Taken out first: whatever a listener does, each of them is called, and once.
    const std::vector<AckHandler> sent = connectionEnded ? takeSentAcks() : std::vector<AckHandler>();
    const QPointer<Socket> alive(q);
    // Whatever a listener makes of the new state, the connection that was there has ended, and that is told once.
    (void)transition(next);
    const Error lost = socketErrorBecause(
        u"disconnected"_s, u"the connection ended before the event was acknowledged"_s, cause);
    for (const AckHandler &handler : sent)
        handler(Failure{lost});
    if (alive && connectionEnded)
        Q_EMIT q->disconnected(reason, cause);
}

void Socket::Private::stopJoining()
{
    joinDeadline.stop();
    awaitedAuth.reset();
}

} // namespace Pollux::SocketIo
