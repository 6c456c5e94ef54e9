// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// How a session ends, and when the next try comes (protocol.md, "Reconnection").

#include "engineio/closereason.h"
#include "socketio/networkwatch.h"
#include "socketio/managerprivate.h"
#include "socketio/socketprivate.h"

#include <QPointer>

#include <algorithm>

namespace Pollux::SocketIo {

using EngineIo::CloseReason;
using EngineIo::Engine;

void Manager::Private::onNamespaceConnected()
{
    joinAttempt = 0;
    lastFailure.reset();
    policy.onConnected(clock->now());
}

// A Socket.IO 2 server lets nobody into another namespace who is not in "/" as well.
bool Manager::Private::mayLeave(const QByteArray &nsp) const
{
    if (revision == Revision::SocketIo5 || nsp != "/")
        return true;
    return std::none_of(sockets.begin(), sockets.end(), [&nsp](const Socket *socket) {
        return socket->nsp().toUtf8() != nsp && socket->state() != Socket::State::Disconnected;
    });
}

void Manager::Private::onNamespaceLeft()
{
    if (state == State::Closed || state == State::Failed || isWanted())
        return;
    retry.stop();
    if (transition(State::Closed))
        engine.close();
}

void Manager::Private::abortSession(const Error &cause)
{
    engine.abort(CloseReason::TransportError, cause);
}

void Manager::Private::endWithParseError(const Error &cause)
{
    engine.abort(CloseReason::ParseError, cause);
}

// A namespace that was refused, or put out, and shall be joined again. Other namespaces need not suffer for it.
void Manager::Private::joinAgain(const Error &cause)
{
    const bool isNeeded = std::any_of(sockets.begin(), sockets.end(), [](const Socket *socket) {
        return socket->state() == Socket::State::Connected;
    });
    if (!isNeeded)
        abortSession(cause);
    else if (!joinDelay.isActive())
        joinDelay.start(options.backoff.delay(joinAttempt++, random->unit()));
}

void Manager::Private::rejoin()
{
    forEachSocket([this](Socket::Private &socket) {
        if (state == State::Open && !socket.joinDeadline.isActive())
            socket.onEngineOpened();
    });
}

void Manager::Private::onEngineClosed(CloseReason reason, const Error &cause)
{
    joinDelay.stop();
    const QPointer<Manager> alive(q);
    if (state == State::Opening) {
        if (reason == CloseReason::ClientClosed)
            return; // the farewell that startAttempt() cut short
        Q_EMIT q->attemptFailed(cause);
    } else if (state == State::Open) {
        policy.onDropped(clock->now());
        forEachSocket([&](Socket::Private &socket) { socket.onEngineClosed(EngineIo::closeReasonText(reason), cause); });
        if (!alive)
            return;
        Q_EMIT q->dropped(EngineIo::closeReasonText(reason), cause);
    } else {
        return; // the end that close() asked for
    }
    // A listener may have closed us, and even have begun anew.
    const bool isStillOver = alive && engine.state() == Engine::State::Closed;
    if (isStillOver && (state == State::Opening || state == State::Open))
        scheduleRetry(cause);
}

void Manager::Private::scheduleRetry(const Error &cause)
{
    // What there was a session for may become possible again, whatever ended it.
    const bool isHopeless = state == State::Opening && cause.layer == Layer::Client && !cause.transient;
    if (!options.reconnect || isHopeless || policy.isLastTry()) {
        (void)transition(State::Failed);
        return;
    }
    if (state == State::Open && !isWanted()) {
        (void)transition(State::Closed);
        return;
    }
    const Milliseconds delay = policy.wait(cause.retryAfter, clock->now(), random->unit());
    retry.start(delay);
    lastFailure = cause;
    listenForReturn();
    const QPointer<Manager> alive(q);
    Q_EMIT q->retryScheduled(policy.attempt(), delay);
    if (alive && retry.isActive()) // else a listener has closed us or begun anew
        (void)transition(State::Waiting);
}

void Manager::Private::listenForReturn()
{
    awake.start();
    if (!options.retryOnReturn || isListening)
        return;
    isListening = true;
    if (NetworkWatch *const network = options.network ? options.network : NetworkWatch::system())
        connect(network, &NetworkWatch::returned, q, [this] {
            engine.networkChanged(); // where a WebSocket is blocked is a matter of the network
            onReturn();
        });
}

// The network is back, or the machine is awake: what made us wait may be over, but not what the server asked for.
void Manager::Private::onReturn()
{
    if (state == State::Waiting && policy.mayHurry(clock->now()))
        startAttempt();
}

void Manager::Private::onClockJumped()
{
    if (state == State::Waiting && policy.hasSlept(clock->now(), Milliseconds(awake.elapsed())))
        onReturn();
}

} // namespace Pollux::SocketIo
