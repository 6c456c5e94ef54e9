// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "feed/monitor.h"
#include "feed/notifier.h"
#include "feed/silencewatch.h"
#include "link/linkfindings.h"
#include "link/linksamples.h"
#include "link/linktimeline.h"
#include "polluxctl/exitrule.h"
#include "polluxctl/healeddrop.h"
#include "polluxctl/linkhealth.h"
#include "polluxctl/session.h"
#include "polluxctl/summary.h"

namespace Pollux::Store {
class HistoryWriter;
struct HistoryServer;
} // namespace Pollux::Store

namespace Pollux::Ctl {

class WatchOutput;

//! One watch from its begin to its summary: a Monitor and what a Notifier makes of it, told through a
//! WatchOutput until the ExitRule says that it is over.
class WatchSession final : public Session
{
    Q_OBJECT
public:
    //! `output` and `clock` outlive it.
    WatchSession(const Profile &profile, const ConnectionSettings &settings, const ExitCondition &condition,
                 std::optional<Milliseconds> duration, WatchOutput *output, Clock *clock);
    ~WatchSession() override;

    //! Before start(): what the link does is kept there as well. `history` outlives the session.
    void keepIn(Store::HistoryWriter *history, const Store::HistoryServer &server);
    void start() override;
    void finish() override;
    ExitCode exitCode() const override { return m_exitCode; }

private:
    enum class State {
        Watching,
        Leaving, //!< the summary has been told; nothing else will be
        Finished,
    };

    void onLinkEvent(const LinkEvent &event);
    void onServerHealth(const ServerHealth &health);
    void onJobs(const QList<JobDelta> &deltas);
    void lookAtHealth();
    void tellHealth(const LinkHealth &health);
    LinkHealth healthNow() const;
    HealedDrop lastDrop() const;
    void check();
    void onTimer();
    void onLeft();
    void tellWhyNotConnected();
    Summary summary() const;

    WatchOutput *const m_output;
    Clock *const m_clock;
    const Instant m_begin;
    Monitor m_monitor;
    ExitRule m_rule;
    Timer m_timer; // Watching: when to look at the rule again; Leaving: the longest wait
    Notifier m_notifier;
    LinkTimeline m_timeline;
    LinkFindings m_findings;
    LinkSamples m_samples;
    SilenceWatch m_silence;
    HealthState m_toldAnswer = HealthState::Unknown;
    bool m_toldAlarm = false;
    LinkHealth m_health; // as last told
    Timer m_healthTimer; // only where the output wants it
    std::optional<Error> m_lastCause; // why there is no connection
    ExitCode m_exitCode = ExitCode::Internal;
    State m_state = State::Watching;
};

} // namespace Pollux::Ctl
