// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/textoutput.h"

#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"
#include "polluxctl/textlines.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

TextOutput::TextOutput(StandardOutput *output, Clock *clock) : m_output(output), m_clock(clock) {}

void TextOutput::showLink(const LinkEvent &event, const std::optional<HealedDrop> &healed)
{
    showLine(linkText(event, healed).text);
}

void TextOutput::showFinding(const LinkFinding &finding)
{
    showLine(findingText(finding).text);
}

void TextOutput::showServerHealth(const ServerHealth &health)
{
    showLine(serverHealthText(health).text);
}

void TextOutput::showJobs(const QList<JobDelta> &deltas)
{
    for (const JobDelta &delta : deltas) {
        if (delta.kind == JobDelta::Kind::Removed) {
            m_told.forget(delta.job.key);
            if (!isTerminal(delta.job.state))
                showLine(u"%1 · no longer there"_s.arg(jobText(delta.job).text));
            continue;
        }
        const QString text = jobText(delta.job).text;
        if (m_told.isNews(delta.job.key, text.toUtf8()))
            showLine(text);
    }
}

void TextOutput::showQueue(const Queue &queue)
{
    showLine(queueText(queue).text);
}

void TextOutput::showWorker(const Worker &worker)
{
    showLine(workerText(worker).text);
}

void TextOutput::showNotification(const Notification &notification)
{
    showLine(notificationText(notification).text);
}

void TextOutput::showSummary(const Summary &summary)
{
    showLine(summaryText(summary).text);
}

void TextOutput::showMessage(const QString &text)
{
    printMessage(text);
}

void TextOutput::showLine(const QString &text)
{
    const QString time = m_clock->wallTime().toLocalTime().toString(u"HH:mm:ss"_s);
    m_output->write(u"%1  %2\n"_s.arg(time, text).toUtf8());
}

} // namespace Pollux::Ctl
