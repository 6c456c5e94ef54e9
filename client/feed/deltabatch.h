// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobdelta.h"

#include <limits>
#include <vector>

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
    bool isEmpty() const { return m_count == 0; }
    //! So many of them, by the job's first appearance; `previous` is its state in the mirror, `source` that of the last
    //! delta. The others stay.
    QList<JobDelta> take(qsizetype most = std::numeric_limits<qsizetype>::max());

private:
    //! Where a delta stands, counted with all that were taken before it. In one block of memory: after a hundred thousand
    //! jobs at once the nodes of a QHash left holes between what stays.
    struct Place
    {
        quint32 hash = 0;
        quint32 number = none;
    };
    static constexpr quint32 none = ~quint32(0);

    std::size_t mask() const { return m_places.size() - 1; }
    //! The place of this job's delta, or the free one where it would be.
    std::size_t search(const JobKey &key, quint32 hash) const;
    JobDelta &at(Place place) { return m_deltas[qsizetype(place.number) - m_taken]; }
    const JobDelta &at(Place place) const { return m_deltas[qsizetype(place.number) - m_taken]; }
    void makeRoom();
    void forget(std::size_t hole);
    void closeGaps();

    QList<JobDelta> m_deltas;
    std::vector<Place> m_places; // of each delta that counts; what is not found here is a gap. A power of two, four fifths full at most
    qsizetype m_count = 0;       // of those
    qsizetype m_taken = 0;       // how many stood before the first
};

} // namespace Pollux
