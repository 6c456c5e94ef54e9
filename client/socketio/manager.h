// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/random.h"
#include "engineio/engine.h"
#include "socketio/export.h"
#include "socketio/manageroptions.h"

#include <QObject>

#include <memory>

namespace Pollux::SocketIo {

class Socket;

//! One connection to one server, shared by its namespaces, and the only place that retries.
//! Thread of its owner, with an event loop; a listener may close or destroy it at any signal.
class POLLUX_SOCKETIO_EXPORT Manager : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Closed,  //!< not connected and not trying
        Opening, //!< a try is under way
        Open,    //!< the engine is open; namespaces may still be connecting
        Waiting, //!< between two tries
        Failed,  //!< given up (maxAttempts, reconnect off, an impossible URL); open() begins anew
    };
    Q_ENUM(State)

    //! `clock` and `random` outlive the manager.
    explicit Manager(const ManagerOptions &options, Clock *clock = SystemClock::instance(),
                     Random *random = SystemRandom::instance(), QObject *parent = nullptr);
    ~Manager() override;

    State state() const;
    //! Tries in a row that have failed since a namespace was last stable; 0 when all is well.
    int attempt() const;
    //! For its signals and figures (upgrades, pings, traffic, packets); don't open or close it.
    EngineIo::Engine *engine();

    //! The socket of a namespace ("/", "/admin"), the same one for the same name. Owned by the manager.
    Socket *socket(const QString &nsp = QStringLiteral("/"));

    //! Begins to connect; while Waiting the next try comes at once.
    void open();
    //! While Waiting the next try comes at once (the person's word), even before a Retry-After is over. In any other state
    //! there is nothing to hurry, and nothing happens. Network and resume do it by themselves, see
    //! ManagerOptions::retryOnReturn.
    void retryNow();
    //! Leaves all namespaces and ends the session politely. Their sockets stay and can be opened again.
    void close();

Q_SIGNALS:
    //! Before everything else that the step brings about.
    void stateChanged(Pollux::SocketIo::Manager::State state);
    //! A try failed before there was a session.
    void attemptFailed(const Pollux::Error &cause);
    //! A session that was open has ended. After the sockets have been told.
    void dropped(const QString &reason, const Pollux::Error &cause);
    //! The next try comes after `delay`; `attempt` counts from 1. Before stateChanged(Waiting).
    void retryScheduled(int attempt, Pollux::Milliseconds delay);

private:
    friend class Socket;
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Pollux::SocketIo
