// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/healthtexts.h"

#include "base/plaintext.h"
#include "ui/models/serverstate.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct HealthTexts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::HealthTexts)
};

// Seconds in two digits, so that "5 min 00 s" is seen to be meant.
QString intervalText(Milliseconds interval)
{
    const qint64 seconds = (interval.count() + 500) / 1000;
    if (seconds < 60)
        return durationText(interval);
    return HealthTexts::tr("%1 min %2 s", "an interval: 5 min 00 s")
        .arg(QLocale().toString(seconds / 60), u"%1"_s.arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

QString spreadText(Milliseconds spread)
{
    return spread < Milliseconds(1'000) ? HealthTexts::tr("less than 1 s") : durationText(spread + Milliseconds(500));
}

} // namespace

QString healthText(HealthState state)
{
    switch (state) {
    case HealthState::Unknown:
        return {};
    case HealthState::Healthy:
        return HealthTexts::tr("healthy");
    case HealthState::Starting:
        return HealthTexts::tr("starting");
    case HealthState::Unhealthy:
        return HealthTexts::tr("unhealthy");
    case HealthState::Unreachable:
        return HealthTexts::tr("unreachable");
    case HealthState::Redirected:
        return HealthTexts::tr("redirected");
    }
    return {};
}

QString healthSentence(const ServerHealth &health)
{
    const QString word = health.state == HealthState::Unknown ? HealthTexts::tr("nothing known") : healthText(health.state);
    const QString detail = plainLine(health.detail, 200);
    QString text = HealthTexts::tr("Health: %1", "of a server").arg(word);
    if (health.isAlarmed())
        text += HealthTexts::tr(", %n times in a row", nullptr, health.failures);
    if (!detail.isEmpty())
        text += HealthTexts::tr(" (%1)", "what a server's health address has answered").arg(detail);
    return text;
}

QString silenceText(const ServerState &server, const QDateTime &now)
{
    const auto since = server.silentSince();
    if (!since)
        return {};
    const auto silent = std::chrono::floor<std::chrono::minutes>(Milliseconds(since->msecsTo(now)));
    return HealthTexts::tr("no event for %1, though jobs run").arg(durationText(silent));
}

QStringList qualityReasons(const LinkQuality &quality)
{
    QStringList reasons;
    if (quality.byDrops == LinkGrade::Unknown)
        return reasons; // not connected
    const auto part = [&reasons](const QString &text, LinkGrade grade) {
        if (grade != LinkGrade::Unknown)
            reasons += HealthTexts::tr("%1: %2", "a part of a link's quality, and its grade: round trip 24 ms: excellent")
                           .arg(text, gradeText(grade));
    };
    part(qualityText(quality), quality.byDrops);
    if (quality.roundTrip)
        part(HealthTexts::tr("round trip %1").arg(roundTripText(*quality.roundTrip)), quality.byRoundTrip);
    if (quality.pingLateness) {
        const Milliseconds late = std::max(toMilliseconds(*quality.pingLateness), Milliseconds(0));
        part(HealthTexts::tr("heartbeats up to %1 ms late").arg(QLocale().toString(qint64(late.count()))),
             quality.byLateness);
    }
    part(HealthTexts::tr("not over a WebSocket"), quality.byTransport);
    return reasons;
}

QString rhythmText(const Periodicity &period)
{
    return HealthTexts::tr("%n drop(s), every %1 ± %2", nullptr, int(period.explained))
        .arg(intervalText(period.interval), spreadText(period.spread));
}

} // namespace Pollux::Ui
