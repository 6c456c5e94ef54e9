// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/toldjobs.h"
#include "polluxctl/watchoutput.h"

namespace Pollux {
class Clock;
}

namespace Pollux::Ctl {

class StandardOutput;

//! One JSON object a line.
class NdjsonOutput final : public WatchOutput
{
public:
    enum class Lines {
        All,
        Summary, //!< the last one alone
    };

    //! `output` and `clock` outlive it.
    NdjsonOutput(StandardOutput *output, Clock *clock, Lines lines);

    void showLink(const LinkEvent &event, const std::optional<HealedDrop> &healed) override;
    void showFinding(const LinkFinding &finding) override;
    void showJobs(const QList<JobDelta> &deltas) override;
    void showQueue(const Queue &queue) override;
    void showWorker(const Worker &worker) override;
    void showHealth(const LinkHealth &health) override;
    bool wantsHealth() const override { return m_lines == Lines::All; }
    void showServerHealth(const ServerHealth &health) override;
    void showNotification(const Notification &notification) override;
    void showSummary(const Summary &summary) override;
    void showMessage(const QString &text) override;

private:
    void showJob(const JobDelta &delta);

    StandardOutput *const m_output;
    Clock *const m_clock;
    const Lines m_lines;
    ToldJobs m_told;
};

} // namespace Pollux::Ctl
