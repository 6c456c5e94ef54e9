// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "base/timer.h"
#include "link/linkevent.h"
#include "socketio/retrypolicy.h"

#include <QElapsedTimer>
#include <QObject>

namespace Pollux::SocketIo {
class NetworkWatch;
}

namespace Pollux {

//! When a link that is not Socket.IO's is tried, and what is told of it: Manager's rules (RetryPolicy, the network's and
//! the machine's return) and Manager's story, so that every kind of link reads alike. The feed makes the connection when
//! asked by tryNow() and reports what became of it; linkChanged() goes on to whoever listens to the feed.
//!
//! Tried again, with back-off, for ever, but for two things that end in Failed: what no server can be asked for (a
//! persistent cause of layer Client), and a refusal of the application (isRefusal()) before the link was ever connected
//! since start(). Once it was, a refusal is waited out: a restarting backend refuses what it accepts a minute later.
//!
//! A listener may stop or destroy it at any signal.
class Reconnector final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,     //!< not wanted
        Trying,   //!< tryNow() was emitted
        Up,       //!< onConnected() was called
        Waiting,  //!< between two tries
        GivenUp,  //!< Failed was told; start() begins anew
    };
    Q_ENUM(State)

    //! `clock` and `random` outlive it, and so does `network`; null: NetworkWatch::system().
    Reconnector(const SocketIo::RetryPolicy::Rules &rules, Clock *clock, Random *random,
                SocketIo::NetworkWatch *network = nullptr, QObject *parent = nullptr);

    //! A persistent no of the application, or of who guards it: layer Application, or HTTP 401 or 403.
    static bool isRefusal(const Error &cause);

    State state() const { return m_state; }

    //! Idle, GivenUp: begins anew, with tryNow(); Waiting: tries now.
    void start();
    //! Nobody wants the link any more. Up: tells Disconnected.
    void stop();
    //! While Waiting: tries now, even before a Retry-After is over.
    void retryNow();

    //! The try has led to a link that is of use. Tells Connected. `fallback`: why it is not a better one.
    void onConnected(const QString &transport, const QString &sid = {}, std::optional<bool> recovered = {},
                     const std::optional<Error> &fallback = {});
    //! The try has failed, or the link has ended: once for each. Tells Disconnected (Up only; `reason` in Socket.IO's words,
    //! see closeReasonText()), then Waiting or Failed. `wasAccepted`: false where the link was of use only because nobody
    //! had said no yet; then it does not count as having been connected.
    void onEnded(const QString &reason, const Error &cause, bool wasAccepted = true);

Q_SIGNALS:
    //! Connect now; onConnected() or onEnded() is expected.
    void tryNow();
    //! What there is to tell, in order; before tryNow().
    void linkChanged(const Pollux::LinkStateChange &change);
    void stateChanged(Pollux::Reconnector::State state);

private:
    bool transition(State next);
    bool tell(const LinkStateChange &change);
    void tryAgain();
    void giveUp(const Error &cause);
    void wait(const Error &cause);
    void listenForReturn();
    void onReturn();
    void onClockJumped();

    Clock *const m_clock;
    Random *const m_random;
    SocketIo::NetworkWatch *const m_network;
    SocketIo::RetryPolicy m_policy;
    Timer m_delay;
    QElapsedTimer m_awake; // since it waits, without the time spent suspended
    bool m_isListening = false;
    bool m_wasConnected = false; // since start(), and the server had us
    State m_state = State::Idle;
};

} // namespace Pollux
