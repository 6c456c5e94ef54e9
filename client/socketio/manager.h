// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "base/timer.h"
#include "engineio/engine.h"
#include "socketio/backoff.h"
#include "socketio/decoder.h"
#include "socketio/export.h"

#include <QHash>
#include <QObject>

namespace Pollux::SocketIo {

class Socket;

struct ManagerOptions
{
    EngineIo::EngineOptions engine;
    Backoff backoff;
    bool reconnect = true;
    int maxAttempts = 0; //!< tries in a row before Failed; 0: for ever
    //! Once a namespace has been connected, come back, with back-off, also when the server says no: after it disconnected
    //! us ("io server disconnect") and when it refuses us (a restarting backend refuses what it will accept a minute
    //! later). The reference never does, and leaves it to every application; a monitor must not stay away for ever.
    bool comeBackWhenToldToGo = false;
    //! A namespace must have been connected this long before the back-off starts from the beginning again: a server that
    //! accepts and drops must not see "attempt 1" for ever.
    Milliseconds stableAfter{10'000};
    Milliseconds connectReplyTimeout{20'000}; //!< from CONNECT to its answer
    Decoder::Limits limits;
};

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

    State state() const { return m_state; }
    //! Tries in a row that have failed since a namespace was last stable; 0 when all is well.
    int attempt() const { return m_attempt; }
    //! For its signals and figures (upgrades, pings, traffic, packets); don't open or close it.
    EngineIo::Engine *engine() { return &m_engine; }

    //! The socket of a namespace ("/", "/admin"), the same one for the same name. Owned by the manager.
    Socket *socket(const QString &nsp = QStringLiteral("/"));

    //! Begins to connect; while Waiting the next try comes at once (network back, resume, the person's word).
    void open();
    //! Leaves all namespaces and ends the session politely. Their sockets stay and can be opened again.
    void close();

Q_SIGNALS:
    void stateChanged(Pollux::SocketIo::Manager::State state);
    //! A try failed before there was a session.
    void attemptFailed(const Pollux::Error &cause);
    //! A session that was open has ended. After the sockets have been told.
    void dropped(const QString &reason, const Pollux::Error &cause);
    //! The next try comes after `delay`; `attempt` counts from 1. Before stateChanged(Waiting).
    void retryScheduled(int attempt, Pollux::Milliseconds delay);

private:
    friend class Socket;

    // Called by sockets.
    Result<void, Error> send(const Packet &packet);
    void onNamespaceConnected();
    void onNamespaceLeft();
    void abortSession(const Error &cause);
    const ManagerOptions &options() const { return m_options; }

    bool transition(State next);
    void startAttempt();
    void onEngineOpened();
    void onEngineClosed(EngineIo::CloseReason reason, const Error &cause);
    void onMessage(const QByteArray &data, bool binary);
    void scheduleRetry(const Error &cause);
    bool isWanted() const;
    QList<Socket *> sockets() const;

    const ManagerOptions m_options;
    Clock *const m_clock;
    Random *const m_random;
    EngineIo::Engine m_engine;
    Decoder m_decoder;
    QHash<QByteArray, Socket *> m_sockets;
    Timer m_retry;
    std::optional<Instant> m_connectedSince; // a namespace, in this session
    int m_attempt = 0;
    State m_state = State::Closed;
};

} // namespace Pollux::SocketIo
