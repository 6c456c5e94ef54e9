// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "queue/jobdelta.h"
#include "queue/jobslots.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Pollux {

//! A running job that has told of itself and does so no more.
struct SilentJob
{
    JobKey key;
    QString name;           //!< see jobNameText()
    Milliseconds silent{0}; //!< for how long

    bool operator==(const SilentJob &) const = default;
};

//! Which running jobs have fallen silent. Only those that have told of their progress can: of the others nobody knows. How
//! long is too long is learned, for a job whose steps take an hour is not silent after ten minutes: three times the
//! longest silence that this job, or one of its queue that succeeded, has broken by itself. Nothing is said of the
//! time without a link or asleep. Pure: time is an argument.
class SilentJobs
{
public:
    static constexpr Milliseconds least{600'000};
    static constexpr int patience = 3;           // times the longest silence known
    static constexpr int fewestWords = 2;        // before a job counts as one that tells
    static constexpr qsizetype mostQueues = 1'000;

    void onJob(const JobDelta &delta, Instant now);
    //! Connected again, or awake: what was silent till now may be so for our sake.
    void onGap(Instant now);

    //! Those that have become so by now; each is told once, until it goes on.
    QList<SilentJob> look(Instant now);
    //! Those that had been told and have gone on since this was last asked. An end is no going on.
    QList<JobKey> takeHeard();
    //! How many are silent as far as has been told.
    qsizetype count() const { return m_told; }
    //! When a look is worth it; nothing where nobody can fall silent.
    std::optional<Instant> due() const { return m_due; }

private:
    struct Run
    {
        JobKey job;
        QString name; // as the server has it
        Instant last{};
        quint32 longest = 0; // milliseconds; no silence counts for more than seven weeks
        quint8 words = 0;    // as far as they matter
        bool isUnknown = false; // a drop has left it so
        bool isTold = false;

        const JobKey &key() const { return job; }
    };

    void speak(const Job &job, Run &run, Instant now);
    void end(const Job &job);
    bool canFallSilent(const Run &run) const { return !run.isUnknown && run.words >= fewestWords; }
    Milliseconds longestFor(const Run &run) const;
    void plan(Instant deadline);

    JobSlots<Run> m_runs;                       // of running jobs
    QHash<QString, Milliseconds> m_longest;     // by queue: what jobs that succeeded have broken by themselves
    QList<JobKey> m_heard;
    qsizetype m_told = 0;
    std::optional<Instant> m_due;
};

} // namespace Pollux
