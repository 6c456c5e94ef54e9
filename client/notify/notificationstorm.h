// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "notify/jobend.h"
#include "notify/notification.h"

#include <QHash>

#include <deque>
#include <optional>

namespace Pollux {

//! More within a minute than a person would read one by one: from then on one notification sums up, until there are half
//! as many. Pure; times never go back.
class NotificationStorm
{
public:
    //! What there has been since the storm began.
    struct Summary
    {
        Notification notification; //!< without ids and jobs
        bool isFirst = false;      //!< of its storm; the others take its place
    };

    static constexpr qsizetype mostSummed = 10'000; //!< jobs that are told from each other

    //! Of what is to be shown now; `limit`: so many within a minute are none yet, 0: nothing ever is. Whether it belongs to a
    //! storm. What takes the place of another disturbs nobody anew, and is not counted.
    bool holds(const Notification &notification, int limit, Instant now);
    //! Takes it into the sum; only after holds() has said so. `ends`: of its jobs.
    Summary sumUp(const QString &server, const Notification &newest, const QList<JobEnd> &ends);

private:
    struct Sum
    {
        QHash<QString, QHash<JobKey, JobState>> jobs; // by server
        qsizetype count = 0;                          // of the jobs
        int others = 0;
    };

    void count(const QString &server, const QList<JobEnd> &ends);
    int failures() const;

    std::deque<Instant> m_shown; // within the last minute
    std::optional<Sum> m_sum;
};

} // namespace Pollux
