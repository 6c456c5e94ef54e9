// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/texts.h"

#include "base/plaintext.h"
#include "ui/models/serverlist.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::Texts)
};

constexpr qint64 recoveredTold = 60'000; // ms; later it is no news
constexpr qsizetype nameLength = 300;
constexpr qsizetype stepLength = 300;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

// From a day on, minutes are noise.
QString hoursText(qint64 minutes)
{
    const qint64 hours = minutes / 60;
    if (hours >= 24)
        return Texts::tr("%1 d %2 h").arg(number(hours / 24), number(hours % 24));
    return minutes % 60 == 0 ? Texts::tr("%1 h").arg(number(hours))
                             : Texts::tr("%1 h %2 min").arg(number(hours), number(minutes % 60));
}

QString downText(const LinkTimeline &link, const QDateTime &now)
{
    QStringList parts;
    if (link.cause())
        parts += causeText(*link.cause());
    if (const auto next = link.nextTry()) {
        const qint64 seconds = (std::max<qint64>(now.msecsTo(*next), 0) + 999) / 1000;
        parts += seconds > 0 ? Texts::tr("next try in %1 s").arg(number(seconds)) : Texts::tr("trying again");
    }
    return parts.join(u" · "_s);
}

} // namespace

QString jobName(const Job &job)
{
    const QString name = plainLine(job.name, nameLength);
    return name.isEmpty() ? plainLine(u"%1 %2"_s.arg(job.key.queue, job.key.id), nameLength) : name;
}

QString stateText(JobState state)
{
    switch (state) {
    case JobState::Unknown:
        return Texts::tr("unknown");
    case JobState::Queued:
        return Texts::tr("queued");
    case JobState::Scheduled:
        return Texts::tr("scheduled");
    case JobState::Blocked:
        return Texts::tr("waits for others");
    case JobState::Running:
        return Texts::tr("running");
    case JobState::Retrying:
        return Texts::tr("waits for a retry");
    case JobState::Stalled:
        return Texts::tr("stalled");
    case JobState::Succeeded:
        return Texts::tr("done");
    case JobState::Failed:
        return Texts::tr("failed");
    case JobState::Cancelled:
        return Texts::tr("cancelled");
    }
    return {};
}

// Rounded down: 99.7 % is not done.
QString percentText(const std::optional<double> &progress)
{
    return progress ? Texts::tr("%1 %").arg(number(qint64(std::floor(std::clamp(*progress, 0.0, 100.0))))) : QString();
}

QString durationText(Milliseconds duration)
{
    const qint64 seconds = std::max<qint64>(duration.count(), 0) / 1000;
    const qint64 minutes = seconds / 60;
    if (minutes >= 60)
        return hoursText(minutes);
    if (minutes == 0)
        return Texts::tr("%1 s").arg(number(seconds));
    return seconds % 60 == 0 ? Texts::tr("%1 min").arg(number(minutes))
                             : Texts::tr("%1 min %2 s").arg(number(minutes), number(seconds % 60));
}

// An estimate is told no finer than it is known: in steps of 5 s, then minutes, then hours.
QString remainingText(Milliseconds remaining)
{
    const qint64 seconds = std::max<qint64>(remaining.count(), 0) / 1000;
    if (seconds < 5)
        return Texts::tr("a few seconds left");
    if (seconds < 60)
        return Texts::tr("%1 s left").arg(number((seconds + 4) / 5 * 5));
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return Texts::tr("about %1 min left").arg(number(minutes));
    return Texts::tr("about %1 left").arg(hoursText(minutes < 180 ? minutes / 10 * 10 : minutes / 60 * 60));
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return QLocale().toString(local.time(), u"HH:mm"_s);
    return dateTimeText(time);
}

// Qt 6.4 does not know each letter of a locale's own form of times: Chinese ones would begin with a "B".
QString dateTimeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const QString date = QLocale().toString(local.date(), QLocale::ShortFormat);
    return date + u' ' + QLocale().toString(local.time(), u"HH:mm"_s);
}

QString clockText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(), u"HH:mm:ss"_s);
}

QString stepText(const Job &job, const QDateTime &now)
{
    if (job.state == JobState::Unknown && job.unknownSince)
        return Texts::tr("unknown since %1, link was down").arg(momentText(*job.unknownSince, now));
    QStringList parts;
    for (const QString &text : {plainLine(job.step, stepLength), plainLine(job.message, stepLength)}) {
        if (!text.isEmpty() && !parts.contains(text))
            parts += text;
    }
    if (parts.isEmpty() && job.state != JobState::Running)
        return stateText(job.state);
    return parts.join(u" · "_s);
}

QString conditionText(LinkCondition condition)
{
    switch (condition) {
    case LinkCondition::Starting:
        return Texts::tr("Starting");
    case LinkCondition::WebSocket:
        return Texts::tr("WebSocket");
    case LinkCondition::Polling:
        return Texts::tr("Polling");
    case LinkCondition::Connecting:
        return Texts::tr("Connecting");
    case LinkCondition::Disconnected:
        return Texts::tr("Disconnected");
    case LinkCondition::Refused:
        return Texts::tr("Refused");
    }
    return {};
}

QString linkTitleText(const LinkTimeline &link)
{
    if (link.transport() != "rest"_L1)
        return conditionText(link.condition());
    const auto interval = link.askingInterval();
    return interval ? Texts::tr("REST every %1", "REST every 3 s").arg(durationText(*interval)) : Texts::tr("REST");
}

QString gradeText(LinkGrade grade)
{
    switch (grade) {
    case LinkGrade::Unknown:
        return Texts::tr("too early to tell");
    case LinkGrade::Excellent:
        return Texts::tr("excellent");
    case LinkGrade::Good:
        return Texts::tr("good");
    case LinkGrade::Fair:
        return Texts::tr("fair");
    case LinkGrade::Poor:
        return Texts::tr("poor");
    case LinkGrade::Offline:
        return Texts::tr("offline");
    }
    return {};
}

QString qualityText(const LinkQuality &quality)
{
    if (quality.grade == LinkGrade::Unknown || !quality.connectedShare)
        return gradeText(LinkGrade::Unknown);
    const QString window = durationText(quality.window);
    // Never "100 %" where something was lost.
    const double percent = std::floor(*quality.connectedShare * 1000) / 10;
    const QString share = Texts::tr("connected %1 % of the last %2")
                              .arg(QLocale().toString(percent, 'f', percent == 100 ? 0 : 1), window);
    if (quality.drops == 0)
        return Texts::tr("no drop, %1", "%1: connected 99 % of the last hour").arg(share);
    return Texts::tr("%n drop(s), %1", "%1: connected 99 % of the last hour", int(quality.drops)).arg(share);
}

QString roundTripText(Microseconds roundTrip)
{
    // Below ten milliseconds one digit more; nobody needs the third.
    const double milliseconds = std::max(double(roundTrip.count()) / 1000, 0.1);
    return Texts::tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', milliseconds < 9.95 ? 1 : 0));
}

// "403 Forbidden from cloudflare, page …": whoever answers in the server's place gives its name.
QString whyNoWebSocket(const Error &cause)
{
    static const QRegularExpression from(u" from ([^\\s,:/]{1,40})"_s);
    const Error &root = cause.root();
    const QString who = plainLine(from.match(root.detail).captured(1));
    if (root.httpStatus > 0 && !who.isEmpty())
        return Texts::tr("WebSocket blocked by %1 (%2)", "by cloudflare (403)").arg(isolated(who)).arg(root.httpStatus);
    return Texts::tr("WebSocket: %1").arg(causeText(cause));
}

QString linkDetailText(const LinkTimeline &link, const LinkQuality &quality, const LinkFigures &figures,
                       const QDateTime &now)
{
    if (!isConnected(link.condition()))
        return downText(link, now);
    if (link.whyNotBetter())
        return Texts::tr("no socket: %1", "a cause").arg(causeText(*link.whyNotBetter()));
    const QString grade = gradeText(quality.grade);
    const bool isRefused = link.condition() == LinkCondition::Polling && link.upgrade() && link.upgrade()->cause;
    if (isRefused)
        return whyNoWebSocket(*link.upgrade()->cause);
    QStringList parts{grade};
    if (figures.roundTrip)
        parts += roundTripText(*figures.roundTrip);
    if (link.isRecovered() && link.since().msecsTo(now) < recoveredTold)
        parts += Texts::tr("recovered", "the server has sent what a drop hid");
    return parts.join(u" · "_s);
}

QString storeNotice(const ServerList &servers, const QString &id)
{
    qsizetype shown = 0;
    qint64 dropped = 0;
    for (const ServerState *server : servers.servers()) {
        if (!id.isEmpty() && server->id() != id)
            continue;
        shown += server->jobs().size();
        dropped += server->figures().jobsDropped;
    }
    if (dropped == 0)
        return {};
    return Texts::tr("Showing the newest %1 jobs; %Ln older one(s) were let go.", nullptr,
                     int(std::min<qint64>(dropped, std::numeric_limits<int>::max())))
        .arg(number(shown));
}

QString offlineText()
{
    return Texts::tr("this computer has no network");
}

QString isolated(const QString &text)
{
    return u'\u2068' + text + u'\u2069';
}

} // namespace Pollux::Ui
