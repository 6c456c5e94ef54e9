// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "engineio/websocketconnection.h"
#include "feed/connectionsettings.h"
#include "feed/jobfeed.h"
#include "feed/phoenixchannel.h"
#include "feed/phoenixcodec.h"
#include "feed/phoenixevents.h"
#include "feed/phoenixheartbeat.h"
#include "feed/pushregister.h"
#include "feed/reconnector.h"
#include "feed/roundtripmeter.h"
#include "profile/eventmapping.h"

#include <memory>
#include <vector>

namespace Pollux {

//! Jobs over Phoenix channels, as Supabase Realtime speaks them: joins what the profile says over one WebSocket.
//! Connected is when all channels are joined and the database's changes flow. A channel that fails costs the link, for
//! its events are missing from then on; it is joined again over the same WebSocket, with the link's own back-off, while
//! the others stay. A WebSocket over which two joins in a row were not answered is left.
class RealtimeFeed final : public JobFeed
{
    Q_OBJECT
public:
    //! Where the profile says nothing of a heartbeat.
    static constexpr Milliseconds heartbeatInterval{25'000};
    static constexpr Milliseconds heartbeatTimeout{10'000};

    //! `clock` and `random` outlive the feed.
    RealtimeFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                 QObject *parent = nullptr);
    ~RealtimeFeed() override;

    void start() override;
    void stop() override;
    void retryNow() override;
    Traffic traffic() const override;
    TrafficByTransport trafficByTransport() const override;
    Health health() const override;
    //! Pushes to the first channel that is joined; the first argument, an object, is the payload.
    void ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use) override;

private:
    struct Subscription
    {
        qsizetype rule; // which of the profile's channels
        PhoenixChannel channel;
        PhoenixEvents events;
    };

    void tryNow();
    void openConnection();
    void onOpened();
    void planChannels();
    void joinMissing();
    void onMessage(const QByteArray &data, bool isBinary);
    void take(const PhoenixMessage &message);
    void takeHeartbeat(const PhoenixMessage &message);
    void useEvents(Subscription &subscription, const PhoenixMessage &message);
    void mapEvent(const QByteArray &payload);
    void onChannelFailed(const Subscription &subscription);
    void onConnectionFailed(EngineIo::CloseReason reason, const Error &cause);
    void checkReady();
    void greet();
    void greet(const Emission &emission);
    void onWake();
    void beat();
    void sendFreshSecret();
    void schedule();
    void send(const PhoenixMessage &message);
    bool dropConnection(); // false: a listener has destroyed us
    void failPushes(const Error &cause);
    void reportStopped();
    bool isOpen() const;
    PhoenixChannel *firstJoined();
    QString nextRef() { return QString::number(++m_lastRef); }
    QString secretOfNow() const;
    ConnectionSettings settingsOfNow() const;
    Error withoutSecret(Error cause) const;

    const Profile m_profile;
    const ConnectionSettings m_settings;
    const Variables m_variables;
    Clock *const m_clock;
    Reconnector m_reconnector;
    EventMapping m_mapping;
    PhoenixCodec m_codec;
    PhoenixSerializer m_serializer = PhoenixSerializer::Objects;
    std::unique_ptr<EngineIo::WebSocketConnection> m_connection;
    std::vector<std::unique_ptr<Subscription>> m_subscriptions;
    PushRegister m_pushes;
    PhoenixHeartbeat m_heartbeat;
    Timer m_wake; // for whatever deadline is next
    RoundTripMeter m_roundTrips; // of the connection of now
    Traffic m_past;       // of connections that are gone
    QString m_usedSecret; // what the server knows of
    quint64 m_lastRef = 0;
    int m_unanswered = 0;     // joins in a row over this connection
    bool m_isLeaving = false; // stop() was called, and stopped() has not been told
};

} // namespace Pollux
