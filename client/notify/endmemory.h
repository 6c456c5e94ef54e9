// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/job.h"

#include <QHash>

namespace Pollux {

//! How a job ended, as far as it takes to recognise that end when it is heard of again.
struct KnownEnd
{
    int attempt = 1;
    JobState state = JobState::Succeeded;
    QDateTime updated;                   //!< by our clock
    std::optional<QDateTime> serverTime; //!< by the server's clock
    bool isAttemptTold = false;          //!< by the server; otherwise counted from the retries that were seen

    bool operator==(const KnownEnd &) const = default;
};

//! The last end of each job, bounded: holds at least half of its capacity of the newest ones and forgets older ones in
//! bulk, which costs no order to be kept.
class EndMemory
{
public:
    //! `capacity` is at least 2.
    explicit EndMemory(qsizetype capacity) : m_half(std::max<qsizetype>(capacity / 2, 1)) {}

    void remember(const JobKey &key, const KnownEnd &end);
    void forget(const JobKey &key);
    //! Valid until the next call that is not const; nullptr if there is none.
    const KnownEnd *find(const JobKey &key) const;
    qsizetype size() const { return m_young.size() + m_old.size(); }

private:
    using Ends = QHash<JobKey, KnownEnd>;

    const qsizetype m_half;
    Ends m_young;
    Ends m_old;
};

} // namespace Pollux
