// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/jobtimelines.h"

#include <QDateTime>
#include <QString>

namespace Pollux::Ui {

//! One try of a job, as far as it was seen.
struct JobAttempt
{
    int number = 1;
    QDateTime began; //!< invalid where only its end was seen
    QDateTime ended; //!< invalid while it goes on
    JobState state = JobState::Unknown;
    QString why; //!< what it said last, or why it failed; as it came

    bool operator==(const JobAttempt &) const = default;
};

//! From what was seen of a job: the first attempt first. One that nobody has counted is the first. Pure.
QList<JobAttempt> attemptsOf(const QList<JobMoment> &moments);

//! "Attempt 2 · failed · 13:58:04 – 13:59:41 · 1 min 37 s", and why below it. Plain text of several lines.
QString attemptsText(const QList<JobAttempt> &attempts);

} // namespace Pollux::Ui
