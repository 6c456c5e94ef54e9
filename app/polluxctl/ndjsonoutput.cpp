// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/ndjsonoutput.h"

#include "polluxctl/messages.h"
#include "polluxctl/ndjson.h"
#include "polluxctl/standardoutput.h"

namespace Pollux::Ctl {

NdjsonOutput::NdjsonOutput(StandardOutput *output, Clock *clock, Lines lines)
    : m_output(output)
    , m_clock(clock)
    , m_lines(lines)
{}

void NdjsonOutput::showLink(const LinkEvent &event, const std::optional<HealedDrop> &healed)
{
    if (m_lines == Lines::All)
        m_output->write(ndjsonLine(event, healed));
}

void NdjsonOutput::showFinding(const LinkFinding &finding)
{
    if (m_lines == Lines::All)
        m_output->write(ndjsonLine(finding, m_clock->wallTime()));
}

void NdjsonOutput::showJobs(const QList<JobDelta> &deltas)
{
    if (m_lines != Lines::All)
        return;
    for (const JobDelta &delta : deltas)
        showJob(delta);
}

void NdjsonOutput::showJob(const JobDelta &delta)
{
    const bool removed = delta.kind == JobDelta::Kind::Removed;
    if (removed)
        m_told.forget(delta.job.key);
    if (removed && isTerminal(delta.job.state))
        return; // its end has been told
    const bool isNews = removed || m_told.isNews(delta.job.key, ndjsonLine(delta.job, {}));
    if (isNews)
        m_output->write(ndjsonLine(delta.job, m_clock->wallTime(), removed));
}

void NdjsonOutput::showQueue(const Queue &queue)
{
    if (m_lines == Lines::All)
        m_output->write(ndjsonLine(queue, m_clock->wallTime()));
}

void NdjsonOutput::showWorker(const Worker &worker)
{
    if (m_lines == Lines::All)
        m_output->write(ndjsonLine(worker, m_clock->wallTime()));
}

void NdjsonOutput::showHealth(const LinkHealth &health)
{
    m_output->write(ndjsonLine(health, m_clock->wallTime()));
}

void NdjsonOutput::showServerHealth(const ServerHealth &health)
{
    if (m_lines == Lines::All)
        m_output->write(ndjsonLine(health, m_clock->wallTime()));
}

void NdjsonOutput::showNotification(const Notification &notification)
{
    if (m_lines == Lines::All)
        m_output->write(ndjsonLine(notification, m_clock->wallTime()));
}

void NdjsonOutput::showSummary(const Summary &summary)
{
    m_output->write(ndjsonLine(summary, m_clock->wallTime()));
}

void NdjsonOutput::showMessage(const QString &text)
{
    printMessage(text);
}

} // namespace Pollux::Ctl
