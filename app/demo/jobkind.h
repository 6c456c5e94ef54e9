// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Pollux::Demo {

//! One step of a job: it is the current one until the job's percentage has reached `upTo`.
struct JobStep
{
    int upTo = 0; //!< rising from step to step; 100 in the last
    QString name;
    QString message;
};

//! A kind of job: what one queue of the demo does.
struct JobKind
{
    QString queue; //!< also the namespace of its events: "audio" → "audio:progress"
    QList<JobStep> steps;
    QStringList names; //!< used in turn
    QString error;     //!< why it fails, when it does
    QString resultKey; //!< of the member that the complete event adds
    QString result;    //!< "%1" stands for the job's id

    //! The step at a percentage from 0 to 100.
    const JobStep &stepAt(int percentage) const;
};

//! All kinds, for the life of the process.
const QList<JobKind> &jobKinds();

} // namespace Pollux::Demo
