// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/dropwords.h"

#include "ui/health/linkwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMinutes = 6; // more of them are no help

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::DropWords)
};

QString twoDigits(qint64 number)
{
    return QLocale().toString(number).rightJustified(2, QLocale().zeroDigit().front());
}

// ":x0" stands for the minutes 0, 10, 20 … of each hour, where all of them are there.
QStringList minutesByTens(const QList<int> &minutes)
{
    QStringList texts;
    for (int last = 0; last < 10; ++last) {
        int found = 0;
        for (int tens = 0; tens < 6; ++tens)
            found += minutes.contains(10 * tens + last) ? 1 : 0;
        if (found != 0 && found != 6)
            return {};
        if (found == 6)
            texts.append(Words::tr(":x%1", "minutes of the hour that end in this digit").arg(last));
    }
    return texts;
}

// In a sentence each, as languages put such parts in other orders.
QString periodSentence(const Periodicity &period, const QString &at)
{
    const QString interval = periodText(period.interval);
    const QString spread = recoveryText(period.spread);
    const int drops = int(period.explained);
    return at.isEmpty() ? Words::tr("%n drop(s), %1 ± %2 apart.", nullptr, drops).arg(interval, spread)
                        : Words::tr("%n drop(s), %1 ± %2 apart, at %3.", nullptr, drops).arg(interval, spread, at);
}

QString recoverySentence(const DropStory &story)
{
    if (!story.recovery)
        return {};
    if (story.answers.isEmpty())
        return Words::tr("Connected again after %1.").arg(recoveryText(*story.recovery));
    QStringList codes;
    for (const int code : story.answers)
        codes.append(QString::number(code));
    return Words::tr("Each time %1, then connected again after %2.", "HTTP codes, duration")
        .arg(codes.join(Words::tr(", then ", "between HTTP codes")), recoveryText(*story.recovery));
}

QString adviceSentence(DropClass kind)
{
    switch (kind) {
    case DropClass::Restart:
    case DropClass::EdgeError:
        return Words::tr("Something restarts the backend by a timer: a health check, or a scheduled job.");
    case DropClass::IdleTimeout:
        return Words::tr("Something in between ends connections at that age.");
    default:
        return Words::tr("Something cuts the connection by a timer.");
    }
}

} // namespace

QString dropClassText(DropClass kind)
{
    switch (kind) {
    case DropClass::Restart:
        return Words::tr("Server restarted");
    case DropClass::IdleTimeout:
        return Words::tr("Idle timeout");
    case DropClass::ServerKick:
        return Words::tr("Sent away by the server");
    case DropClass::NetworkLost:
        return Words::tr("Network lost");
    case DropClass::Suspended:
        return Words::tr("Computer asleep");
    case DropClass::EdgeError:
        return Words::tr("Proxy or CDN");
    case DropClass::Protocol:
        return Words::tr("Protocol error");
    case DropClass::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString dropClassMeaning(DropClass kind)
{
    switch (kind) {
    case DropClass::Restart:
        return Words::tr("The server went away and came back.");
    case DropClass::IdleTimeout:
        return Words::tr("Something in between ends connections at a certain age or after a silence.");
    case DropClass::ServerKick:
        return Words::tr("The server said good-bye.");
    case DropClass::NetworkLost:
        return Words::tr("The way to the server was gone.");
    case DropClass::Suspended:
        return Words::tr("This computer slept. It does not count against the server.");
    case DropClass::EdgeError:
        return Words::tr("A proxy or CDN answered in the server's place.");
    case DropClass::Protocol:
        return Words::tr("What arrived was not what the protocol says.");
    case DropClass::Unknown:
        break;
    }
    return Words::tr("The traces fit too many stories.");
}

QString periodText(Milliseconds period)
{
    const qint64 seconds = (period.count() + 500) / 1000;
    const QLocale locale;
    if (seconds < 60)
        return Words::tr("%1 s", "seconds").arg(locale.toString(seconds));
    if (seconds < 3600)
        return Words::tr("%1 min %2 s").arg(locale.toString(seconds / 60), twoDigits(seconds % 60));
    return Words::tr("%1 h %2 min %3 s")
        .arg(locale.toString(seconds / 3600), twoDigits(seconds / 60 % 60), twoDigits(seconds % 60));
}

QString phaseText(const QList<Milliseconds> &phases)
{
    QList<int> minutes;
    for (const Milliseconds phase : phases)
        minutes.append(int(phase.count() / 60'000));
    QStringList texts = minutesByTens(minutes);
    if (texts.isEmpty()) {
        for (const int minute : std::as_const(minutes))
            texts.append(Words::tr(":%1", "minute of the hour").arg(twoDigits(minute)));
    }
    return texts.size() > mostMinutes ? QString() : QLocale().createSeparatedList(texts);
}

QString findingTitle(const DropStory &story)
{
    const DropClass kind = story.causes.isEmpty() ? DropClass::Unknown : story.causes.first().kind;
    switch (kind) {
    case DropClass::Restart:
    case DropClass::EdgeError:
        return Words::tr("A scheduled restart");
    case DropClass::IdleTimeout:
        return Words::tr("A time limit on connections");
    default:
        return Words::tr("Drops by a timer");
    }
}

QString findingText(const DropStory &story)
{
    const DropClass kind = story.causes.isEmpty() ? DropClass::Unknown : story.causes.first().kind;
    QString text = periodSentence(*story.period, phaseText(phasesOfHour(*story.period)));
    for (const QString &next : {recoverySentence(story), adviceSentence(kind)}) {
        if (!next.isEmpty())
            text = Words::tr("%1 %2", "a sentence and the next one").arg(text, next);
    }
    return text;
}

QString causesText(const QList<CauseCount> &causes)
{
    QStringList parts;
    for (const CauseCount &cause : causes)
        parts.append(Words::tr("%1 %2", "kind of drop, how many")
                         .arg(dropClassText(cause.kind), QLocale().toString(qlonglong(cause.count))));
    return QLocale().createSeparatedList(parts);
}

QString binText(const IntervalBin &bin)
{
    return Words::tr("%1 – %2 apart: %n drop(s)", "from, to", int(bin.count))
        .arg(periodText(bin.from), periodText(bin.to));
}

QString minuteText(int minute, int drops)
{
    return Words::tr("%n drop(s) at minute %1 of an hour", nullptr, drops).arg(twoDigits(minute));
}

} // namespace Pollux::Ui
