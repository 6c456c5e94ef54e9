// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "engineio/clientheartbeat.h"
#include "engineio/engine.h"
#include "engineio/healthmeter.h"
#include "engineio/heartbeat.h"
#include "engineio/transport.h"
#include "engineio/transportmemory.h"

#include <QNetworkCookieJar>
#include <QPointer>
#include <QQueue>

#include <memory>
#include <optional>
#include <utility>

namespace Pollux::EngineIo {

class PollingTransport;
class UpgradeProbe;

//! What an Engine has and does behind its public face. It lives exactly as long as the engine, so a QPointer to that tells
//! after each emit whether both are still there.
class Q_DECL_HIDDEN Engine::Private
{
public:
    Private(Engine *engine, const EngineOptions &engineOptions, Clock *engineClock);
    ~Private();

    bool transition(State next);

    // engineopening.cpp: from open() to the open packet
    void open();
    void tryTransport(const QString &name);
    bool tryOtherVersion(const Error &cause);
    bool tryNextTransport(CloseReason reason, const Error &cause);
    void onTransportFailed(CloseReason reason, const Error &cause);
    void failOpening(CloseReason reason, Error cause);
    void onOpenPacket(const Packet &packet);
    void onPacketWhileHeld(const Packet &packet);
    void onPatienceOver();
    void settleVersion(int version);
    void beginSession();
    bool contradictsVersion(const Packet &packet);

    // enginesession.cpp: the open session, and its end
    void close();
    Result<void, Error> enqueue(const QList<Packet> &packets);
    void onPacket(const Packet &packet);
    void onPing(const Packet &packet);
    void onPong();
    void onPacketSent(const Packet &packet);
    void onDeadline();
    void beat();
    void ping();
    Error pingTimeout() const;
    void flush();
    void finish(CloseReason reason, Error cause);
    Health health() const;

    // engineupgrade.cpp
    void considerUpgrade();
    QString whyNever() const;
    void startUpgrade();
    void onProbeConfirmed();
    void onPollingPaused();
    void onProbeFailed(const Error &cause);
    void dropProbe();

    // engine.cpp: the transports
    std::unique_ptr<Transport> makeTransport(const QString &name, const QString &sid = {});
    void adoptTransport(std::unique_ptr<Transport> next);
    std::unique_ptr<Transport> releaseTransport();
    PollingTransport *pollingTransport() const;
    void noteRoundTrip(RoundTripSource source, Microseconds elapsed);

    //! One open(), over however many transports and versions.
    struct Attempt
    {
        Instant began{};
        QStringList left; //!< transports that have not been tried
        std::optional<std::pair<CloseReason, Error>> failure; //!< of those that have; polling's, if there is one
        bool triedBothVersions = false;
    };

    //! How sure the version of the session is.
    enum class Version {
        Seen,    //!< the framing or the handshake shows it, or it was set
        Awaited, //!< the handshake came by WebSocket and does not tell; a short wait for a sign
        Assumed, //!< no sign came
    };

    Engine *const q;
    const EngineOptions options;
    Clock *const clock;
    QNetworkCookieJar cookies;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<UpgradeProbe> probe;
    Heartbeat heartbeat;             // Engine.IO 4
    ClientHeartbeat clientHeartbeat; // Engine.IO 3
    Timer deadline; // one at a time: connectTimeout, then the heartbeat, then closeTimeout
    Timer patience; // while Opening: for a transport that another may follow, then for a sign of the version
    QQueue<Packet> queue;
    Handshake handshake;
    Attempt attempt;
    TransportMemory ownMemory;
    TransportMemory *const memory;
    const QString host; // as the memory knows it
    Instant stayed{};   // on polling, though there may be WebSockets
    HealthMeter meter;
    State state = State::Closed;
    Version version = Version::Seen;
    int protocol = 0; // of the session, or of the last one
    int asks = 4;     // what a first request says; a server of Engine.IO 3 takes either, others refuse the wrong one
};

// An error of our own making.
Error clientCause(const QString &code, const QString &detail);

// For what may be on the stack, as the sender of the signal that led here.
template<typename T>
void deleteSoon(std::unique_ptr<T> object)
{
    if (!object)
        return;
    object->disconnect();
    object.release()->deleteLater();
}

} // namespace Pollux::EngineIo
