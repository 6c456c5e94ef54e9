// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkfindings.h"

#include "link/durationtext.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Periodicity &period)
{
    QString text = u"%1 of %2 drops come every %3 (± %4)"_s.arg(
        QString::number(period.explained), QString::number(period.drops), secondsText(period.interval),
        secondsText(period.spread));
    if (period.phase) {
        const QTime past = QTime::fromMSecsSinceStartOfDay(int(period.phase->count()));
        text += u", first in the hour at %1"_s.arg(past.toString(u"mm:ss"_s));
    }
    return text + u": something restarts the server or cuts the connection by a timer"_s;
}

// A few drops more move the interval a little; that is no other finding.
bool isSame(Milliseconds one, Milliseconds other)
{
    return std::abs(one.count() - other.count()) * 10 < other.count();
}

} // namespace

std::optional<LinkFinding> LinkFindings::look(const LinkTimeline &timeline)
{
    const LinkDrop *const last = timeline.lastDrop();
    if (!last || last->time == m_lastDrop)
        return std::nullopt;
    m_lastDrop = last->time;
    QList<QDateTime> times;
    for (const LinkDrop &drop : timeline.drops())
        times.append(drop.time);
    const auto period = periodicityOf(times);
    if (!period || (m_told && isSame(period->interval, *m_told)))
        return std::nullopt;
    m_told = period->interval;
    return LinkFinding{u"periodic-restart"_s, textOf(*period), *period};
}

} // namespace Pollux
