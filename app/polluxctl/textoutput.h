// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/textline.h"
#include "polluxctl/toldjobs.h"
#include "polluxctl/watchoutput.h"

namespace Pollux {
class Clock;
}

namespace Pollux::Ctl {

class StandardOutput;

//! Plain lines for a pipe or a file: a time, then what happened.
class TextOutput final : public WatchOutput
{
public:
    //! `output` and `clock` outlive it.
    TextOutput(StandardOutput *output, Clock *clock);

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
    void showLine(const QString &text);

    StandardOutput *const m_output;
    Clock *const m_clock;
    ToldJobs m_told;
};

} // namespace Pollux::Ctl
