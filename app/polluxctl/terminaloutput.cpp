// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/terminaloutput.h"

#include "polluxctl/columns.h"
#include "polluxctl/messages.h"
#include "polluxctl/progressbar.h"
#include "polluxctl/textlines.h"

#include <algorithm>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int reservedRows = 4; // for lines that stay, the footer and the cursor

// Queued, running and the like are told by the bars and the footer.
bool isWorthALine(const JobDelta &delta)
{
    if (delta.previous == delta.job.state && delta.kind != JobDelta::Kind::Removed)
        return false;
    switch (delta.job.state) {
    case JobState::Queued:
    case JobState::Scheduled:
    case JobState::Blocked:
    case JobState::Running:
        return delta.kind == JobDelta::Kind::Removed;
    default:
        return delta.kind != JobDelta::Kind::Removed;
    }
}

} // namespace

TerminalOutput::TerminalOutput(StandardOutput *output, Clock *clock)
    : m_clock(clock)
    , m_terminal(output)
    , m_nextDraw(clock)
{
    QObject::connect(&m_nextDraw, &Timer::expired, &m_nextDraw, [this] { draw(liveLines()); });
}

void TerminalOutput::showLink(const LinkEvent &event, const std::optional<HealedDrop> &healed)
{
    if (const auto *change = std::get_if<LinkStateChange>(&event.what))
        m_linkState = change->state;
    addLine(linkText(event, healed));
}

void TerminalOutput::showFinding(const LinkFinding &finding)
{
    addLine(findingText(finding));
}

void TerminalOutput::showServerHealth(const ServerHealth &health)
{
    addLine(serverHealthText(health));
}

void TerminalOutput::showJobs(const QList<JobDelta> &deltas)
{
    for (const JobDelta &delta : deltas)
        showJob(delta);
    scheduleDraw();
}

void TerminalOutput::showJob(const JobDelta &delta)
{
    count(delta);
    follow(delta);
    if (!isWorthALine(delta))
        return;
    TextLine line = jobText(delta.job);
    if (delta.kind == JobDelta::Kind::Removed)
        line.text += u" · no longer there"_s;
    addLine(line);
}

void TerminalOutput::follow(const JobDelta &delta)
{
    const bool isRunning = delta.kind != JobDelta::Kind::Removed && delta.job.state == JobState::Running;
    const auto known = m_numbers.constFind(delta.job.key);
    if (isRunning && known != m_numbers.cend()) {
        m_running[*known] = delta.job;
    } else if (isRunning) {
        m_numbers.insert(delta.job.key, ++m_lastNumber);
        m_running.emplace(m_lastNumber, delta.job);
    } else if (known != m_numbers.cend()) {
        m_running.erase(*known);
        m_numbers.erase(known);
    }
}

void TerminalOutput::count(const JobDelta &delta)
{
    if (delta.kind != JobDelta::Kind::Inserted)
        --m_counts[std::size_t(delta.previous)];
    if (delta.kind != JobDelta::Kind::Removed)
        ++m_counts[std::size_t(delta.job.state)];
}

void TerminalOutput::showQueue(const Queue &queue)
{
    addLine(queueText(queue));
}

void TerminalOutput::showWorker(const Worker &worker)
{
    addLine(workerText(worker));
}

void TerminalOutput::showNotification(const Notification &notification)
{
    addLine(notificationText(notification));
}

void TerminalOutput::showSummary(const Summary &summary)
{
    addLine(summaryText(summary));
    m_nextDraw.stop();
    draw({});
}

// The message may go to the same terminal.
void TerminalOutput::showMessage(const QString &text)
{
    draw({});
    printMessage(text);
    scheduleDraw();
}

void TerminalOutput::addLine(const TextLine &line)
{
    const bool coloured = m_terminal.isColoured();
    const QString time = m_clock->wallTime().toLocalTime().toString(u"HH:mm:ss"_s);
    m_lines += inColour(time, Tone::Quiet, coloured) + u"  "_s + inColour(line.text, line.tone, coloured);
    scheduleDraw();
}

void TerminalOutput::scheduleDraw()
{
    if (!m_nextDraw.isActive())
        m_nextDraw.startAt(std::max(m_clock->now(), m_lastDraw + frame));
}

void TerminalOutput::draw(const QStringList &live)
{
    m_lastDraw = m_clock->now();
    m_terminal.draw(m_lines, live);
    m_lines.clear();
}

QStringList TerminalOutput::liveLines() const
{
    const auto [columns, rows] = m_terminal.size();
    const bool coloured = m_terminal.isColoured();
    const auto room = std::size_t(std::max(0, rows - reservedRows));
    const int width = columns - 1; // some terminals wrap a full row at once
    QStringList lines;
    for (const auto &[number, job] : m_running) {
        if (std::size_t(lines.size()) == room)
            break;
        lines += progressBar(job, width, coloured);
    }
    return lines << footer(std::max(m_running.size(), room) - room, width);
}

QString TerminalOutput::footer(std::size_t hidden, int width) const
{
    QStringList parts;
    if (m_linkState != LinkState::Connected)
        parts += u"not connected"_s;
    if (hidden > 0)
        parts += u"%1 more running"_s.arg(hidden);
    parts += m_counts == JobStore::Counts{} ? u"no jobs yet"_s : countsText(m_counts);
    const Tone tone = m_linkState == LinkState::Connected ? Tone::Quiet : Tone::Attention;
    return inColour(cutToColumns(parts.join(u" · "_s), width), tone, m_terminal.isColoured());
}

} // namespace Pollux::Ctl
