// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jobattempts.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

struct JobAttempts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::JobAttempts)
};

bool isAtWork(JobState state)
{
    return state == JobState::Running || state == JobState::Stalled;
}

// What has run and waits again has ended its attempt as well.
void add(JobAttempt &attempt, const JobMoment &moment)
{
    const bool hasRun = isAtWork(attempt.state) || attempt.ended.isValid();
    if (isAtWork(moment.state) && !isAtWork(attempt.state)) {
        if (!attempt.ended.isValid())
            attempt.began = moment.time;
        attempt.ended = {};
    } else if (isTerminal(moment.state) || (moment.state == JobState::Retrying && hasRun)) {
        attempt.ended = moment.time;
    }
    attempt.state = moment.state;
    if (!moment.message.isEmpty())
        attempt.why = moment.message;
}

QString headOf(const JobAttempt &attempt)
{
    QStringList parts{JobAttempts::tr("Attempt %1").arg(QLocale().toString(attempt.number)), stateText(attempt.state)};
    if (attempt.began.isValid() && attempt.ended.isValid()) {
        parts += u"%1 – %2"_s.arg(clockText(attempt.began), clockText(attempt.ended));
        parts += durationText(Milliseconds(std::max<qint64>(0, attempt.began.msecsTo(attempt.ended))));
    } else if (attempt.ended.isValid()) {
        parts += clockText(attempt.ended); // its beginning was not seen
    } else if (attempt.began.isValid()) {
        parts += JobAttempts::tr("since %1").arg(clockText(attempt.began));
    }
    return parts.join(u" · "_s);
}

} // namespace

QList<JobAttempt> attemptsOf(const QList<JobMoment> &moments)
{
    QList<JobAttempt> attempts;
    for (const JobMoment &moment : moments) {
        const int known = attempts.isEmpty() ? 1 : attempts.constLast().number;
        const int number = std::max(moment.attempt.value_or(known), known);
        if (attempts.isEmpty() || attempts.constLast().number != number)
            attempts += JobAttempt{number, isTerminal(moment.state) ? QDateTime() : moment.time, {}, JobState::Unknown, {}};
        add(attempts.last(), moment);
    }
    return attempts;
}

QString attemptsText(const QList<JobAttempt> &attempts)
{
    QStringList lines;
    for (const JobAttempt &attempt : attempts) {
        lines += headOf(attempt);
        if (const QString why = plainLine(attempt.why); !why.isEmpty())
            lines += u"    "_s + why;
    }
    return lines.join(u'\n');
}

} // namespace Pollux::Ui
