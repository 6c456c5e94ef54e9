// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "engineio/closereason.h"
#include "engineio/export.h"
#include "engineio/handshake.h"
#include "engineio/health.h"
#include "engineio/options.h"
#include "engineio/packet.h"

#include <QByteArrayList>
#include <QObject>

#include <memory>

namespace Pollux::EngineIo {

//! One Engine.IO session at a time, of protocol 4 or 3: handshake, heartbeat, upgrade, orderly close. Never retries. May be
//! opened again once Closed, and destroyed at any moment, also by a listener. Lives in one thread with an event loop, and
//! so do its signals. What a session teaches (the version, whether WebSockets get through, cookies) is kept for the next.
class POLLUX_ENGINEIO_EXPORT Engine : public QObject
{
    Q_OBJECT
public:
    //! Order: Closed, Opening, Open, Closing, Closed; each of the middle ones may also fall to Closed.
    enum class State {
        Closed,  //!< no session; open() begins one
        Opening, //!< waiting for the open packet, over one transport after the other, under connectTimeout
        Open,    //!< packets go both ways; the heartbeat runs; an upgrade may be under way
        Closing, //!< close() waits for what is queued, under closeTimeout
    };
    Q_ENUM(State)

    //! `clock` outlives the engine.
    explicit Engine(const EngineOptions &options, Clock *clock = SystemClock::instance(), QObject *parent = nullptr);
    ~Engine() override;

    State state() const;
    //! Of the session; after its end that of the last one.
    const Handshake &handshake() const;
    //! Engine.IO 3 or 4, from opened() on; it stays after the end of the session, until another one shows something else. 0
    //! while nothing is known.
    int protocolVersion() const;
    //! "polling" or "websocket"; empty while Closed.
    QString transportName() const;
    //! Both transports together, since the engine was made.
    Traffic traffic() const;
    //! Round trips, ping lateness, traffic, queue and times, as they are now.
    Health health() const;
    //! Engine.IO packets that wait for the transport.
    qsizetype queuedPackets() const;

    //! Begins a session. Only when Closed; otherwise nothing happens.
    void open();
    //! Ends the session politely; closed() follows, with CloseReason::ClientClosed.
    void close();
    //! Ends the session at once for a reason that the layer above has found; closed() is emitted before this returns.
    void abort(CloseReason reason, const Error &cause);
    //! The machine is in another network now: a WebSocket that was blocked may get through again, and the next session (or
    //! heartbeat) may try one. The session itself is not touched.
    void networkChanged();

    //! Queues a text message and the binary ones that belong to it; they go out in order and together, over whichever
    //! transport is there. Refused whole (nothing is queued) when there is no open session, or when one of them alone is
    //! above the server's maxPayload.
    Result<void, Error> send(const QByteArray &text, const QByteArrayList &attachments = {});
    //! The same for one binary message alone.
    Result<void, Error> sendBinary(const QByteArray &data);
    //! Asks for a round trip now, where the transport can without a packet (a WebSocket ping); roundTripMeasured() follows.
    //! Only while Open; otherwise, and over polling, nothing happens.
    void measureRoundTrip();
    //! True when what send() takes would go out at once: Open, nothing queued, and the transport takes packets now.
    bool isWritable() const;

Q_SIGNALS:
    //! Once per step; a listener may close, open, abort or destroy the engine.
    void stateChanged(Pollux::EngineIo::Engine::State state);
    //! The session is open; behind stateChanged(Open), before any message. protocolVersion() is known.
    void opened(const Pollux::EngineIo::Handshake &handshake);
    //! In the order in which they came, over whichever transport. `data`: UTF-8 text, or bytes.
    void messageReceived(const QByteArray &data, bool binary);
    //! The session is on WebSocket now; `elapsed` since the upgrade began.
    void upgraded(Pollux::Milliseconds elapsed);
    //! The session stays on polling and is none the worse for it. Another try may follow at a later heartbeat.
    void upgradeFailed(const Pollux::Error &cause);
    //! No upgrade was tried, though polling opened the session: why, in one line, and when one will be tried, if ever.
    void upgradeSkipped(const QString &why);
    //! Engine.IO 4: the server's ping came, so much later than its interval (negative: earlier).
    void pingReceived(Pollux::Microseconds lateness);
    //! A round trip was measured; health() has it already.
    void roundTripMeasured(Pollux::EngineIo::RoundTripSource source, Pollux::Microseconds elapsed);
    //! Once per session that began, last; behind stateChanged(Closed).
    void closed(Pollux::EngineIo::CloseReason reason, const Pollux::Error &cause);
    //! Every packet, those of the probe included, for whoever wants to watch the wire. Not redacted: see PacketTimeline.
    void packetTraced(bool outgoing, const QString &transport, const Pollux::EngineIo::Packet &packet);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Pollux::EngineIo
