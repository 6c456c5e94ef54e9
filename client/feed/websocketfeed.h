// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "base/timer.h"
#include "engineio/websocketconnection.h"
#include "feed/connectionsettings.h"
#include "feed/jobfeed.h"
#include "feed/messageconversation.h"
#include "feed/messagereader.h"
#include "feed/openquestions.h"
#include "feed/reconnector.h"
#include "feed/roundtripmeter.h"
#include "profile/profile.h"

#include <memory>

namespace Pollux {

class EventMapping;

//! Jobs over a plain WebSocket with messages of the application's own (LinkKind::WebSocket). The profile says how they
//! begin (hello), which events they are (messages), what is said once connected (onConnect, the first argument is the
//! message) and what keeps the link alive (heartbeat). A server's own "ping" is answered, too.
//!
//! A close with 1008, 3000, 3003, 4001, 4003, 4401 or 4403 is a refusal of the application (see Reconnector).
class WebSocketFeed final : public JobFeed
{
    Q_OBJECT
public:
    static constexpr qint64 maxMessageBytes = 16 * 1024 * 1024; //!< a larger one ends the connection

    //! `clock` and `random` outlive the feed.
    WebSocketFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                  QObject *parent = nullptr);
    ~WebSocketFeed() override;

    void start() override;
    void stop() override;
    void retryNow() override;
    Traffic traffic() const override;
    TrafficByTransport trafficByTransport() const override;
    Health health() const override;
    //! The first argument is the message. It may hold "{ref}" as a member: then the message that carries the same reference
    //! there answers; else the next one that is `event`.
    void ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use) override;

private:
    using Connection = EngineIo::WebSocketConnection;

    void connectNow();
    void dropConnection();
    void onMessage(const QByteArray &data);
    void take(const PlainMessage &message);
    void onEvent(const PlainMessage &message);
    void onFailed(EngineIo::CloseReason reason, Error cause);
    void onTime();
    void act(const MessageConversation::Outcome &outcome);
    void becomeReady();
    void join(const Emission &emission);
    void noteRoundTrip(std::optional<Microseconds> elapsed);
    void answerAll(const std::vector<AnswerHandler> &handlers, const Error &cause);
    void refuseQuestion(const AnswerHandler &use, const Error &cause);
    void armTimer();
    void reportStopped();

    const Profile m_profile;
    const Variables m_variables;
    const QString m_secret;
    const EngineIo::ConnectionOptions m_options;
    Clock *const m_clock;
    Reconnector m_reconnector;
    std::unique_ptr<Connection> m_connection; // null: none is open or opening
    std::optional<MessageConversation> m_conversation;
    MessageReader m_reader;
    OpenQuestions m_questions;
    const std::unique_ptr<EventMapping> m_mapping;
    Timer m_timer; // of the conversation and the questions
    RoundTripMeter m_roundTrips; // of the connection of now
    Traffic m_traffic; // of the connections before
    quint64 m_references = 0;
    bool m_isLeaving = false; // stop() was called, and stopped() has not been told
};

} // namespace Pollux
