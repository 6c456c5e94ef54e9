// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "polluxctl/terminal.h"
#include "polluxctl/textline.h"
#include "polluxctl/watchoutput.h"

#include <QHash>

#include <map>

namespace Pollux::Ctl {

//! For a person at a terminal: what happened scrolls by, and at the bottom is a bar for each running job. Drawn at most
//! ten times a second.
class TerminalOutput final : public WatchOutput
{
public:
    static constexpr Milliseconds frame{100};

    //! `output` and `clock` outlive it.
    TerminalOutput(StandardOutput *output, Clock *clock);

    void showLink(const LinkEvent &event, const std::optional<HealedDrop> &healed) override;
    void showFinding(const LinkFinding &finding) override;
    void showJobs(const QList<JobDelta> &deltas) override;
    void showQueue(const Queue &queue) override;
    void showWorker(const Worker &worker) override;
    void showServerHealth(const ServerHealth &health) override;
    void showNotification(const Notification &notification) override;
    void showSummary(const Summary &summary) override;
    void showMessage(const QString &text) override;

private:
    void showJob(const JobDelta &delta);
    void follow(const JobDelta &delta);
    void count(const JobDelta &delta);
    void addLine(const TextLine &line);
    void scheduleDraw();
    void draw(const QStringList &live);
    QStringList liveLines() const;
    //! `hidden`: running jobs that have no bar for want of rows.
    QString footer(std::size_t hidden, int width) const;

    Clock *const m_clock;
    Terminal m_terminal;
    Timer m_nextDraw;
    Instant m_lastDraw{};
    QStringList m_lines;              // not drawn yet
    std::map<quint64, Job> m_running; // in the order in which they began
    QHash<JobKey, quint64> m_numbers; // of the running ones
    quint64 m_lastNumber = 0;
    JobStore::Counts m_counts{};
    LinkState m_linkState = LinkState::Disconnected;
};

} // namespace Pollux::Ctl
