// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "feed/jobfeed.h"

#include <memory>

namespace Pollux {

//! A socket, and REST for as long as none can be had. The socket is tried on with its back-off all the time, and takes over
//! by itself. What it tells of the link is one story: that of the socket, but for the time in which REST stands in, told as
//! Connected over "rest" with the cause why not better. A socket that is refused for good (token, namespace) ends both: a
//! fallback would hide it.
class FallbackFeed final : public JobFeed
{
    Q_OBJECT
public:
    //! Without a socket for so long, REST is asked; it has 2 s more to be there within 5 s.
    static constexpr Milliseconds patience{3'000};

    //! After a refusal that need not last (somebody in front forbids the socket's path), which the socket itself takes as final.
    static constexpr Milliseconds pauseAfterRefusal{60'000};

    enum class State {
        Idle,       //!< not started, or refused
        NoSocket,   //!< the socket is being tried, and REST is not asked yet
        AskingRest, //!< both are being tried
        OnRest,     //!< REST stands in
        OnSocket,   //!< the socket is connected
        Leaving,    //!< stop() was called
    };
    Q_ENUM(State)

    //! `clock` outlives it.
    FallbackFeed(std::unique_ptr<JobFeed> socket, std::unique_ptr<JobFeed> rest, Clock *clock,
                 QObject *parent = nullptr);
    ~FallbackFeed() override;

    void start() override;
    void stop() override;
    void retryNow() override;
    Traffic traffic() const override;
    TrafficByTransport trafficByTransport() const override;
    Health health() const override;
    void ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use) override;
    bool asksByItself() const override { return m_state == State::OnRest; }
    void setWaitedFor(const std::function<QList<JobKey>()> &ask) override;

Q_SIGNALS:
    void stateChanged(Pollux::FallbackFeed::State state);

private:
    bool transition(State next);
    void watchSocket();
    void watchRest();
    void onSocket(const LinkStateChange &change);
    void onSocketConnected(LinkStateChange change);
    void onSocketDropped(const LinkStateChange &change);
    void onSocketFailed(const LinkStateChange &change);
    void refuse(const Error &cause);
    void onRest(const LinkStateChange &change);
    void onRestConnected(LinkStateChange change);
    void onRestDropped(const LinkStateChange &change);
    void onRestRefused(const LinkStateChange &change);
    void onPatienceOver();
    void onStopped();
    void tellOfSocketAgain();

    Clock *const m_clock;
    const std::unique_ptr<JobFeed> m_socket;
    const std::unique_ptr<JobFeed> m_rest;
    Timer m_patience;
    Timer m_again; // the socket is started anew
    std::optional<LinkStateChange> m_socketIs; // Connecting or Waiting, as it said last
    Instant m_socketSaidSo{};
    std::optional<Error> m_whyNot; // there is no socket
    bool m_restRefused = false;    // and that has been told
    JobFeed *m_told = nullptr;     // whose link is told while leaving
    State m_state = State::Idle;
    int m_leaving = 0; // feeds that have not said stopped()
};

} // namespace Pollux
