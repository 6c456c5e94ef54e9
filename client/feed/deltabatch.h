// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobdelta.h"
#include "queue/jobindex.h"

#include <limits>

namespace Pollux {

//! Deltas on their way to a mirror that looks only now and then: at most one a job, which says in one step what all of
//! them said. Whoever applies each batch has what he would have from each delta. Pure; O(1) a delta; no larger than the
//! number of jobs that the mirror knows or is to know, however long nobody takes it.
class DeltaBatch
{
public:
    //! A delta that cannot follow the one before (a job inserted twice, updated after it went) counts as what brings
    //! the mirror to its `job`.
    void add(const JobDelta &delta);
    bool isEmpty() const { return m_index.size() == 0; }
    //! So many of them, by the job's first appearance; `previous` is its state in the mirror, `source` that of the last
    //! delta. The others stay.
    QList<JobDelta> take(qsizetype most = std::numeric_limits<qsizetype>::max());

private:
    JobDelta &at(quint32 number) { return m_deltas[qsizetype(number) - m_taken]; }
    void closeGaps();

    QList<JobDelta> m_deltas;
    JobIndex m_index;      // of each delta that counts, numbered with all that were taken before it; what is not in here is a gap
    qsizetype m_taken = 0; // how many stood before the first
};

} // namespace Pollux
