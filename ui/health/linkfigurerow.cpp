// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/linkfigurerow.h"

#include "ui/health/linkwords.h"
#include "ui/health/samplewords.h"
#include "ui/models/serverstate.h"
#include "ui/models/texts.h"

#include <QLocale>

#include <cmath>

namespace Pollux::Ui {

namespace {

enum Figure { Connected, RoundTrip, Drops, Recovery, Transport, FigureCount };

QString noFigure()
{
    return LinkFigureRow::tr("–", "no number is known");
}

// "24": without its unit, where another number with the same one follows.
QString milliseconds(Microseconds time)
{
    const double ms = double(time.count()) / 1000;
    return QLocale().toString(ms, 'f', ms < 10 ? 1 : 0);
}

} // namespace

LinkFigureRow::LinkFigureRow(QWidget *parent) : FigureRow(FigureCount, parent) {}

void LinkFigureRow::show(const ServerState &server, const QDateTime &from, const QDateTime &to)
{
    const LinkTimeline &link = server.link();
    const QLocale locale;
    const auto share = link.connectedShare(from, to);
    // Rounded down: 99.99 % is not all of it.
    const double percent = std::floor(share.value_or(0) * 1000) / 10;
    setFigure(Connected, tr("Connected"),
              share ? tr("%1 %").arg(locale.toString(percent, 'f', percent == 100 ? 0 : 1)) : noFigure());
    showRoundTrip(server, from, to);
    setFigure(Drops, tr("Drops"), locale.toString(link.dropsBetween(from, to)));
    const auto recovery = link.medianRecovery(from, to);
    setFigure(Recovery, tr("Time to recover"), recovery ? recoveryText(*recovery) : noFigure(),
              recovery ? tr("Half of the drops healed sooner, half of them later.") : QString());
    showTransport(server);
}

void LinkFigureRow::showRoundTrip(const ServerState &server, const QDateTime &from, const QDateTime &to)
{
    const auto &samples = server.samples();
    const auto trips = roundTripShares(samples, samplesBetween(samples, from, to));
    const QString caption = tr("Round trip p50 / p95");
    if (trips) {
        setFigure(
            RoundTrip, caption, tr("%1 / %2 ms").arg(milliseconds(trips->half), milliseconds(trips->most)),
            tr("Half of %n measurement(s) took at most %1, 95 % of them at most %2.", nullptr, int(trips->measured))
                .arg(roundTripText(trips->half), roundTripText(trips->most)));
    } else {
        setFigure(RoundTrip, caption, noFigure(), tr("No round trips measured in this time"));
    }
}

void LinkFigureRow::showTransport(const ServerState &server)
{
    const LinkTimeline &link = server.link();
    if (!isConnected(link.condition()))
        return setFigure(Transport, tr("Transport"), noFigure(), headline(server));
    setFigure(Transport, tr("Transport"), transportText(link.transport()), headline(server));
}

} // namespace Pollux::Ui
