// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/linklines.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "ui/models/healthtexts.h"
#include "ui/models/sentences.h"
#include "ui/models/texts.h"
#include "ui/widgets/linkmark.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct LinkLines
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::LinkLines)
};

using Trouble = ServerState::Trouble;

Milliseconds elapsed(const QDateTime &since, const QDateTime &now)
{
    return std::max(Milliseconds(since.msecsTo(now)), 0ms);
}

QString causeOf(const ServerState &server)
{
    const LinkTimeline &link = server.link();
    if (server.isOffline())
        return offlineText();
    return link.cause() ? causeText(*link.cause()) : QString();
}

// The whole of it stands in the note.
LinkLine troubleLine(const ServerState &server)
{
    return {.server = server.id(), .mark = Mark::Disconnected, .title = troubleTitle(server.trouble())};
}

QString troubleNote(const ServerState &server)
{
    const QString text = plainLine(server.troubleText());
    return text.isEmpty() ? troubleTitle(server.trouble()) : text;
}

QString outageNote(const LinkTimeline &link, const QDateTime &now)
{
    QStringList sentences;
    if (link.downSince())
        sentences += LinkLines::tr("Outage for %1.").arg(ageText(*link.downSince(), now));
    const int attempts = link.attempt().value_or(0);
    if (attempts > 0 && link.nextTry())
        sentences +=
            LinkLines::tr("%n attempt(s); next in %1.", nullptr, attempts).arg(countdownText(*link.nextTry(), now));
    else if (attempts > 0)
        sentences += LinkLines::tr("Attempt %1 is under way.").arg(QLocale().toString(attempts));
    return joinedSentences(sentences);
}

// Of the connection of now and not old: a curve of the past would say how it is.
QList<double> trendOf(const ServerState &server, const QDateTime &now)
{
    constexpr qsizetype most = 24;
    constexpr qint64 longest = 15 * 60 * 1'000;
    const LinkTimeline &link = server.link();
    QList<double> trend;
    const QList<LinkSample> &samples = server.samples();
    for (auto sample = samples.crbegin(); sample != samples.crend() && trend.size() < most; ++sample) {
        if (sample->time < link.since() || sample->time.msecsTo(now) > longest)
            break;
        if (sample->roundTrip && sample->transport == link.transport())
            trend.prepend(double(sample->roundTrip->count()) / 1'000);
    }
    return trend.size() < 3 ? QList<double>() : trend;
}

QStringList reasonsOf(const ServerState &server, const QDateTime &now)
{
    const LinkTimeline &link = server.link();
    QStringList reasons;
    if (isConnected(link.condition()) && server.trouble() == Trouble::None) {
        reasons += qualityReasons(server.quality());
        if (link.since().isValid())
            reasons += LinkLines::tr("connected for %1").arg(ageText(link.since(), now));
    }
    if (const QString silence = silenceText(server, now); !silence.isEmpty())
        reasons += silence;
    if (server.health())
        reasons += healthSentence(*server.health());
    return reasons;
}

} // namespace

QString ageText(const QDateTime &since, const QDateTime &now)
{
    const Milliseconds age = elapsed(since, now);
    return durationText(age < 1min ? age : std::chrono::floor<std::chrono::minutes>(age));
}

QString countdownText(const QDateTime &until, const QDateTime &now)
{
    return durationText(std::chrono::ceil<std::chrono::seconds>(elapsed(now, until)));
}

QString troubleTitle(Trouble trouble)
{
    switch (trouble) {
    case Trouble::KeychainLocked:
        return LinkLines::tr("Keychain locked");
    case Trouble::KeychainUnavailable:
        return LinkLines::tr("No keychain");
    case Trouble::SecretMissing:
        return LinkLines::tr("Token missing");
    case Trouble::BadSettings:
        return LinkLines::tr("Cannot connect");
    case Trouble::None:
        break;
    }
    return {};
}

LinkLine linkLine(const ServerState &server, bool withServer)
{
    const QDateTime now = server.clock()->wallTime();
    const LinkTimeline &link = server.link();
    const LinkCondition condition = link.condition();
    LinkLine line = server.trouble() != Trouble::None
                        ? troubleLine(server)
                        : LinkLine{.server = server.id(), .mark = markOf(condition), .title = linkTitleText(link)};
    if (server.trouble() == Trouble::None) {
        // The round trip stands at the right.
        line.detail = isConnected(condition) ? silenceText(server, now) : causeOf(server);
        if (isConnected(condition) && line.detail.isEmpty())
            line.detail = linkDetailText(link, server.quality(), {}, now);
        if (link.nextTry()) {
            line.right = countdownText(*link.nextTry(), now);
            line.countsSeconds = true;
        } else if (isConnected(condition) && server.figures().roundTrip) {
            line.right = roundTripText(*server.figures().roundTrip);
            line.trend = trendOf(server, now);
        } else if (isConnected(condition) && link.since().isValid()) {
            line.right = ageText(link.since(), now);
            line.countsSeconds = elapsed(link.since(), now) < 1min;
        }
    }
    line.health = server.health() ? server.health()->state : HealthState::Unknown;
    line.reasons = reasonsOf(server, now);
    if (withServer) {
        line.detail = line.detail.isEmpty() ? line.title : line.title + u" · "_s + line.detail;
        line.title = plainLine(server.title(), 100);
    }
    return line;
}

LinkLine shortLinkLine(const ServerState &server)
{
    LinkLine line = linkLine(server, false);
    const LinkTimeline &link = server.link();
    const bool isFine = server.trouble() == Trouble::None && isConnected(link.condition());
    line.detail = isFine && link.condition() == LinkCondition::WebSocket && server.figures().roundTrip
                      ? line.title + u" · "_s + roundTripText(*server.figures().roundTrip)
                      : line.title;
    line.title = plainLine(server.title(), 100);
    if (link.nextTry() && server.trouble() == Trouble::None)
        line.detail += u" · "_s + line.right;
    else
        line.countsSeconds = false; // an age is not told
    return line;
}

QString panelNote(const ServerList &servers)
{
    const ServerState *const worst = servers.worst();
    if (!worst)
        return LinkLines::tr("No server yet. Add one, and its jobs show up here.");
    if (worst->trouble() != Trouble::None)
        return troubleNote(*worst);
    if (worst->isOffline())
        return LinkLines::tr("This computer has no network. As soon as it has one, Pollux connects again.");
    const LinkTimeline &link = worst->link();
    switch (link.condition()) {
    case LinkCondition::Refused:
        return LinkLines::tr("The server refuses the connection. It is not tried again by itself.");
    case LinkCondition::Disconnected:
    case LinkCondition::Connecting:
        return outageNote(link, worst->clock()->wallTime());
    case LinkCondition::Starting:
        return LinkLines::tr("Connecting to %1…").arg(isolated(plainLine(worst->title(), 100)));
    case LinkCondition::WebSocket:
    case LinkCondition::Polling:
        break;
    }
    return {};
}

} // namespace Pollux::Ui
