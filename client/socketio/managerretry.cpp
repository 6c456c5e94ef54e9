// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// How a session ends, and when the next try comes (protocol.md, "Reconnection").

#include "engineio/closereason.h"
#include "socketio/managerprivate.h"
#include "socketio/socketprivate.h"

#include <QPointer>

#include <algorithm>

namespace Pollux::SocketIo {

using EngineIo::CloseReason;
using EngineIo::Engine;

void Manager::Private::onNamespaceConnected()
{
    if (!connectedSince)
        connectedSince = clock->now();
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

void Manager::Private::onEngineClosed(CloseReason reason, const Error &cause)
{
    decoder.reset();
    const QPointer<Manager> alive(q);
    if (state == State::Opening) {
        if (reason == CloseReason::ClientClosed)
            return; // the farewell that startAttempt() cut short
        Q_EMIT q->attemptFailed(cause);
    } else if (state == State::Open) {
        if (connectedSince && clock->now() - *connectedSince >= options.stableAfter)
            attempt = 0;
        for (const QPointer<Socket> socket : sockets.values()) {
            if (socket)
                socket->d->onEngineClosed(EngineIo::closeReasonText(reason), cause);
            if (!alive)
                return;
        }
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
    const bool isHopeless = cause.layer == Layer::Client && !cause.transient;
    const bool isLastTry = options.maxAttempts > 0 && attempt >= options.maxAttempts;
    if (!options.reconnect || isHopeless || isLastTry) {
        (void)transition(State::Failed);
        return;
    }
    if (state == State::Open && !isWanted()) {
        (void)transition(State::Closed);
        return;
    }
    const Milliseconds delay = delayAfter(cause);
    ++attempt;
    retry.start(delay);
    const QPointer<Manager> alive(q);
    Q_EMIT q->retryScheduled(attempt, delay);
    if (alive && retry.isActive()) // else a listener has closed us or begun anew
        (void)transition(State::Waiting);
}

Milliseconds Manager::Private::delayAfter(const Error &cause)
{
    const double unit = random->unit();
    const Milliseconds delay = options.backoff.delay(attempt, unit);
    if (!cause.retryAfter)
        return delay;
    // The server's wish, and a little apart from all others that it told the same.
    const Milliseconds spread(qint64(unit * double(options.backoff.minimum.count())));
    return std::max(delay, *cause.retryAfter + spread);
}

} // namespace Pollux::SocketIo
