// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/slimline.h"

#include "base/clock.h"
#include "ui/models/texts.h"
#include "ui/panel/linklines.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SlimLines
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::SlimLines)
};

constexpr double fullRing = 100;

QString number(qsizetype value)
{
    return QLocale().toString(value);
}

// More than a ring can hold.
QString inRing(qsizetype value)
{
    return value > 99 ? u"99+"_s : number(value);
}

struct Running
{
    qsizetype count = 0;
    std::optional<double> progress;        // the mean of those that tell
    std::optional<Milliseconds> remaining; // the longest of those that are known
};

Running runningOf(const ServerList &servers)
{
    Running running;
    double sum = 0;
    int telling = 0;
    for (const ServerState *server : servers.servers()) {
        for (const JobKey &key : server->active()) {
            const Job *const job = server->job(key);
            if (!job || job->state == JobState::Unknown)
                continue;
            ++running.count;
            if (job->progress) {
                sum += *job->progress;
                ++telling;
            }
            if (const auto remaining = server->remaining(*job))
                running.remaining = std::max(running.remaining.value_or(0ms), *remaining);
        }
    }
    if (telling > 0)
        running.progress = sum / telling;
    return running;
}

// As coarse as an estimate is: steps of 5 s, then minutes.
QString shortRemaining(Milliseconds remaining)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(remaining);
    if (seconds < 60s)
        return durationText((seconds + 4s) / 5s * 5s);
    return durationText(std::chrono::round<std::chrono::minutes>(seconds));
}

SlimLine runningLine(const Running &running)
{
    SlimLine line{.inRing = inRing(running.count), .progress = running.progress};
    QStringList parts;
    if (running.progress)
        parts += percentText(running.progress);
    if (running.remaining)
        parts += shortRemaining(*running.remaining);
    line.text = parts.isEmpty() ? SlimLines::tr("%n running", nullptr, int(running.count)) : parts.join(u" · "_s);
    line.countsSeconds = running.remaining && *running.remaining < 90s;
    return line;
}

SlimLine quietLine(const ServerList &servers)
{
    if (const qsizetype failed = servers.unseenFailures(); failed > 0)
        return {inRing(failed), fullRing, Tone::Bad, SlimLines::tr("%n failed", nullptr, int(failed))};
    const qsizetype waiting = servers.count(JobState::Queued) + servers.count(JobState::Scheduled);
    if (waiting > 0)
        return {inRing(waiting), {}, Tone::Muted, SlimLines::tr("%n waiting", nullptr, int(waiting))};
    const bool anyDone = std::any_of(servers.servers().cbegin(), servers.servers().cend(),
                                     [](const ServerState *server) { return server->doneToday() > 0; });
    if (anyDone)
        return {u"✓"_s, fullRing, Tone::Ok, SlimLines::tr("All done")};
    return {u"0"_s, {}, Tone::Muted, SlimLines::tr("No jobs")};
}

} // namespace

SlimLine slimLine(const ServerList &servers)
{
    const ServerState *const worst = servers.worst();
    if (!worst)
        return {u"+"_s, {}, Tone::Muted, SlimLines::tr("No server yet")};
    if (worst->trouble() != ServerState::Trouble::None)
        return {u"!"_s, fullRing, Tone::Bad, troubleTitle(worst->trouble())};

    if (worst->isOffline())
        return {u"?"_s, fullRing, Tone::Warn, SlimLines::tr("No network")};
    const LinkTimeline &link = worst->link();
    switch (link.condition()) {
    case LinkCondition::Refused:
        return {u"!"_s, fullRing, Tone::Bad, SlimLines::tr("Connection refused")};
    case LinkCondition::Disconnected:
        if (!link.nextTry())
            return {u"?"_s, fullRing, Tone::Bad, conditionText(link.condition())};
        return {u"?"_s, fullRing, Tone::Warn,
                SlimLines::tr("Reconnecting in %1").arg(countdownText(*link.nextTry(), worst->clock()->wallTime())),
                true};
    case LinkCondition::Connecting:
        return {u"?"_s, fullRing, Tone::Warn, SlimLines::tr("Reconnecting…")};
    case LinkCondition::Starting:
        return {u"…"_s, {}, Tone::Muted, SlimLines::tr("Connecting…")};
    case LinkCondition::WebSocket:
    case LinkCondition::Polling:
        break;
    }
    const Running running = runningOf(servers);
    return running.count > 0 ? runningLine(running) : quietLine(servers);
}

} // namespace Pollux::Ui
