// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "feed/connectionsettings.h"
#include "feed/jobfeed.h"
#include "profile/profile.h"
#include "socketio/event.h"
#include "socketio/manager.h"

#include <memory>

namespace Pollux {

class EventMapping;

//! Jobs over Socket.IO: joins what the profile says, maps events to changes, and tells the link's story.
class SocketIoFeed final : public JobFeed
{
    Q_OBJECT
public:
    //! `clock` and `random` outlive the feed.
    SocketIoFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                 QObject *parent = nullptr);
    ~SocketIoFeed() override;

    void start() override;
    void stop() override;
    void retryNow() override;
    Traffic traffic() const override;
    TrafficByTransport trafficByTransport() const override;
    Health health() const override;
    void ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use) override;

    //! For its signals (raw events, packets); don't open or close it.
    SocketIo::Manager *manager() { return &m_manager; }

private:
    void watchLink();
    void watchUpgrade();
    void watchHealth();
    void onManagerState(SocketIo::Manager::State state);
    void onConnected();
    void onEvent(const SocketIo::Event &event);
    void join(const Emission &emission);
    void joinAgain(const Emission &emission, const QString &why);
    void onJoinTime();
    void tellDisconnected(const QString &reason, const Error &cause);
    void reportStopped();

    const Profile m_profile;
    const Variables m_variables;
    Clock *const m_clock;
    SocketIo::Manager m_manager;
    SocketIo::Socket *const m_socket;
    const std::unique_ptr<EventMapping> m_mapping;
    std::optional<Error> m_lastCause; // why the manager is about to wait or has given up
    QList<Emission> m_refused; // to be sent again
    Timer m_joinRetry;
    int m_joinAttempt = 0; // in a row that something was refused
    bool m_hasDropped = false; // since start(), so that a connection may be a recovered one
    bool m_isLeaving = false;         // stop() was called, and stopped() has not been told
};

} // namespace Pollux
