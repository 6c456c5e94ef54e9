// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "notify/jobend.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Pollux {

//! Collects ends that follow each other closely, so that they are told together. Pure.
//!
//! An end is told once nothing else has ended for `window`, but no later than `longest` after it came. Each is held for
//! `window` at least: a failure that turns out not to be the last word is then never told. While ends keep coming, the
//! burst goes on and is told anew as a whole; after `window` of quiet it is over.
class Burst
{
public:
    //! What there is to tell, of the whole burst.
    struct Telling
    {
        QList<JobEnd> ends;         //!< in the order in which they came; one a job
        bool isUpdate = false;      //!< some of them have been told before
        bool hasNewFailure = false; //!< among those that have not

        bool operator==(const Telling &) const = default;
    };

    //! More than these in one burst are told at once, and another burst begins.
    static constexpr qsizetype maxEnds = 10'000;

    Burst(Milliseconds window, Milliseconds longest);

    //! Takes the place of what had been added of the same job.
    void add(const JobEnd &end, Instant now);
    //! The job goes on.
    void remove(const JobKey &key);
    bool isFull() const { return m_ends.size() >= maxEnds; }

    //! When take() will have something to give; nothing while there is nothing to tell.
    std::optional<Instant> due() const;
    //! What is due by now.
    std::optional<Telling> take(Instant now);
    //! Everything, due or not; the burst is over.
    std::optional<Telling> takeAll();

private:
    struct Entry
    {
        JobEnd end;
        Instant since;
        quint64 number = 0;
        bool told = false;
    };

    std::optional<Telling> tellUpTo(Instant since);
    void reset();

    const Milliseconds m_window;
    const Milliseconds m_longest;
    QHash<JobKey, Entry> m_ends;
    qsizetype m_untold = 0;
    Instant m_untoldSince{}; // when the first untold one came, or when some were last told
    Instant m_last{};        // when the newest came
    quint64 m_lastNumber = 0;
};

} // namespace Pollux
