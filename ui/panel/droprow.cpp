// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/droprow.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "link/dropanalysis.h"
#include "link/sleepwitness.h"
#include "ui/models/healthtexts.h"
#include "ui/models/texts.h"

#include <QPainter>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6;
constexpr int between = 2;
constexpr qint64 window = 3'600; // s

QString recoveryText(const LinkDrop &drop)
{
    return drop.healedAfter ? DropRow::tr("%1, back after %2", "a drop's cause, a duration")
                                  .arg(dropText(drop), durationText(*drop.healedAfter))
                            : dropText(drop);
}

QString classText(DropClass kind)
{
    switch (kind) {
    case DropClass::Restart:
        return DropRow::tr("restart", "what a drop was");
    case DropClass::IdleTimeout:
        return DropRow::tr("idle timeout", "what a drop was");
    case DropClass::ServerKick:
        return DropRow::tr("sent away", "what a drop was");
    case DropClass::NetworkLost:
        return DropRow::tr("network lost", "what a drop was");
    case DropClass::EdgeError:
        return DropRow::tr("proxy or CDN", "what a drop was");
    case DropClass::Protocol:
        return DropRow::tr("not understood", "what a drop was");
    case DropClass::Suspended: // not told here
    case DropClass::Unknown:
        break;
    }
    return {};
}

// A sleep of this computer is no news of the server; -1: there is no other.
qsizetype lastThatCounts(const QList<LinkDrop> &drops)
{
    qsizetype at = drops.size() - 1;
    while (at >= 0 && isBySleep(drops.at(at).cause))
        --at;
    return at;
}

// The clock that drops keep counts only while it runs: two beats without one, and it is history.
bool isRhythmNow(const Periodicity &rhythm, const QDateTime &now)
{
    return rhythm.last.msecsTo(now) <= 2 * rhythm.interval.count() + rhythm.interval.count() / 2;
}

} // namespace

std::optional<DropLine> dropLine(const ServerState &server, bool withServer)
{
    const QDateTime now = server.clock()->wallTime();
    const QList<LinkDrop> &known = server.link().drops();
    const qsizetype drops = server.link().dropsBetween(now.addSecs(-window), now);
    const qsizetype at = lastThatCounts(known);
    if (at < 0 || drops == 0)
        return {};
    const LinkDrop *const last = &known.at(at);
    DropLine line;
    line.server = server.id();
    line.title = withServer ? plainLine(server.title()) : QString();
    line.summary = server.rhythm() && isRhythmNow(*server.rhythm(), now)
                       ? rhythmText(*server.rhythm())
                       : DropRow::tr("%n drop(s) in the last hour, the last at %1", nullptr, int(drops))
                             .arg(momentText(last->time, now));
    const QString kind = classText(readingOf(known, at).kind);
    line.cause = kind.isEmpty() ? recoveryText(*last)
                                : DropRow::tr("%1: %2", "restart: 502: bad gateway, back after 6 s").arg(kind, recoveryText(*last));
    return line;
}

DropRow::DropRow(QWidget *parent)
    : PanelRow(2 * padding + lineHeight(Metrics::textPixels) + between + lineHeight(Metrics::noteTextPixels), parent)
{}

void DropRow::setLine(const DropLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    textsChanged();
}

void DropRow::paintRow(QPainter *painter)
{
    QRect line = contents();
    line.setTop(padding);
    line.setHeight(lineHeight(Metrics::textPixels));
    drawSides(painter, line, {m_line.summary, Tone::Text, Metrics::textPixels, true}, {m_line.title, Tone::Muted}, 0.3);
    line.setTop(line.bottom() + 1 + between);
    line.setHeight(lineHeight(Metrics::noteTextPixels));
    drawSides(painter, line, {m_line.cause, Tone::Muted, Metrics::noteTextPixels}, {});
}

QStringList DropRow::fullTexts() const
{
    QStringList texts{m_line.title, m_line.summary, m_line.cause};
    texts.removeAll(QString());
    return texts;
}

} // namespace Pollux::Ui
