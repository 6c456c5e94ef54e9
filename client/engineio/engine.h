// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/timer.h"
#include "engineio/export.h"
#include "engineio/handshake.h"
#include "engineio/heartbeat.h"
#include "engineio/options.h"
#include "engineio/transport.h"

#include <QByteArrayList>
#include <QNetworkCookieJar>
#include <QObject>
#include <QQueue>

#include <memory>

namespace Pollux::EngineIo {

class PollingTransport;
class UpgradeProbe;

//! What has gone over the wire since the object was made, without HTTP heads and WebSocket framing.
struct Traffic
{
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    qint64 packetsReceived = 0;
    qint64 packetsSent = 0;
};

//! One Engine.IO session at a time: handshake, heartbeat, upgrade, orderly close. Never retries. May be opened again once
//! Closed, and destroyed at any moment, also by a listener. Lives in one thread with an event loop.
class POLLUX_ENGINEIO_EXPORT Engine : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Closed,  //!< no session; open() begins one
        Opening, //!< waiting for the open packet, under connectTimeout
        Open,    //!< packets go both ways; the heartbeat runs; an upgrade may be under way
        Closing, //!< close() waits for what is queued, under closeTimeout
    };
    Q_ENUM(State)

    //! `clock` outlives the engine.
    explicit Engine(const EngineOptions &options, Clock *clock = SystemClock::instance(), QObject *parent = nullptr);
    ~Engine() override;

    State state() const { return m_state; }
    const Handshake &handshake() const { return m_handshake; }
    //! "polling" or "websocket"; empty while Closed.
    QString transportName() const;
    Traffic traffic() const;
    qsizetype queuedPackets() const { return m_queue.size(); }

    //! Begins a session. Only when Closed; otherwise nothing happens.
    void open();
    //! Ends the session politely; closed() follows, with CloseReason::ClientClosed.
    void close();
    //! Ends the session at once for a reason that the layer above has found; closed() is emitted before this returns.
    void abort(CloseReason reason, const Error &cause);

    //! Queues a text message and the binary ones that belong to it; they go out in order and together, over whichever
    //! transport is there. Refused whole (nothing is queued) when there is no open session, or when one of them alone is
    //! above the server's maxPayload.
    Result<void, Error> send(const QByteArray &text, const QByteArrayList &attachments = {});
    //! The same for one binary message alone.
    Result<void, Error> sendBinary(const QByteArray &data);
    //! True when what send() takes would go out at once: Open, nothing queued, and the transport takes packets now.
    bool isWritable() const;

Q_SIGNALS:
    void stateChanged(Pollux::EngineIo::Engine::State state);
    void opened(const Pollux::EngineIo::Handshake &handshake);
    void messageReceived(const QByteArray &data, bool binary);
    //! The session is on WebSocket now; `elapsed` since the upgrade began.
    void upgraded(Pollux::Milliseconds elapsed);
    //! The session stays on polling and is none the worse for it.
    void upgradeFailed(const Pollux::Error &cause);
    //! No upgrade was tried, though polling opened the session: why, in one line.
    void upgradeSkipped(const QString &why);
    //! The server's ping came, so much later than its interval (negative: earlier).
    void pingReceived(Pollux::Microseconds lateness);
    //! Once per session that began, last.
    void closed(Pollux::EngineIo::CloseReason reason, const Pollux::Error &cause);
    //! Every packet, those of the probe included, for whoever wants to watch the wire. Not redacted.
    void packetTraced(bool outgoing, const QString &transport, const Pollux::EngineIo::Packet &packet);

private:
    bool transition(State next);
    std::unique_ptr<Transport> makeTransport(const QString &name, const QString &sid = {});
    void adoptTransport(std::unique_ptr<Transport> transport);
    std::unique_ptr<Transport> releaseTransport();
    PollingTransport *pollingTransport() const;

    void onPacket(const Packet &packet);
    void onOpenPacket(const Packet &packet);
    void onPing(const Packet &packet);
    void onDeadline();
    Result<void, Error> checkSize(qint64 size) const;
    void flush();
    void finish(CloseReason reason, Error cause);

    void considerUpgrade();
    void startUpgrade();
    void onProbeConfirmed();
    void onPollingPaused();
    void onProbeFailed(const Error &cause);
    void dropProbe();

    const EngineOptions m_options;
    Clock *const m_clock;
    QNetworkCookieJar m_cookies;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<UpgradeProbe> m_probe;
    Heartbeat m_heartbeat;
    Timer m_deadline; // one at a time: connectTimeout, then the heartbeat, then closeTimeout
    QQueue<Packet> m_queue;
    Handshake m_handshake;
    Instant m_opening{};
    Traffic m_traffic; // of transports that are gone, and all packets
    State m_state = State::Closed;
};

} // namespace Pollux::EngineIo
