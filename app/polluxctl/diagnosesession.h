// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "diagnosis/checkup.h"
#include "diagnosis/readings/seendrops.h"
#include "polluxctl/checkupoutput.h"
#include "polluxctl/keptstory.h"
#include "polluxctl/session.h"

#include <optional>

namespace Pollux::Ctl {

//! Checks a server, once or again and again, and tells each time what is the matter: also what only the check-ups before
//! and what has been kept of the link can know.
class DiagnoseSession final : public Session
{
    Q_OBJECT
public:
    struct Task
    {
        ReportFormat format = ReportFormat::Text;
        QString file{}; //!< for the report; empty: standard output
        Milliseconds dwell{10'000};
        std::optional<Milliseconds> every{}; //!< from one beginning to the next; nothing: once
        HistoryPlace history{};              //!< what has been kept of the link
        bool tellsPackets = false;           //!< in the report: see CheckUp::packets()
    };

    //! `output` and `clock` outlive it.
    DiagnoseSession(const Profile &profile, const ConnectionSettings &settings, const Task &task,
                    StandardOutput *output, Clock *clock);
    ~DiagnoseSession() override;

    void start() override;
    //! What has been found so far is told.
    void finish() override;
    ExitCode exitCode() const override { return m_exitCode; }

private:
    enum class State { Idle, Checking, Waiting, Ending, Finished };

    void begin();
    void onChecked();
    Diagnosis::Report reportOf(const QList<Diagnosis::CheckResult> &checks);
    std::optional<LinkPast> past(const QDateTime &now);
    bool isShownAsText() const { return m_task.format == ReportFormat::Text || !m_task.file.isEmpty(); }
    bool keep(const QByteArray &bytes);
    void end();

    const Profile m_profile;
    const ConnectionSettings m_settings;
    const Task m_task;
    StandardOutput *const m_output;
    Clock *const m_clock;
    CheckUpOutput m_shown;
    Diagnosis::CheckUp *m_checkUp = nullptr; // ours; one a round
    Timer m_next;
    Instant m_began;
    QDateTime m_beganAt;
    Diagnosis::SeenDrops m_seen;
    QString m_toldProblem; // with the history
    State m_state = State::Idle;
    ExitCode m_exitCode = ExitCode::Down;
};

} // namespace Pollux::Ctl
