// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jobmirror.h"

#include "ui/models/serverstate.h"

#include <utility>

namespace Pollux::Ui {

const Job *JobMirror::at(JobSlotId place) const
{
    return m_entries.contains(place) && !m_entries[place].isGone ? &m_entries[place].job : nullptr;
}

QList<JobKey> JobMirror::active() const
{
    QList<JobKey> keys;
    for (JobSlotId id = m_active.first(); id != noJobSlot; id = m_active.next(m_entries, id))
        keys += m_entries[id].job.key;
    return keys;
}

void JobMirror::put(const Job &job, JobSlotId place)
{
    if (place == noJobSlot) {
        Entry entry;
        entry.job = job;
        place = m_entries.insert(std::move(entry));
    } else {
        m_goneCount -= std::exchange(m_entries[place].isGone, false) ? 1 : 0;
        m_entries[place].job = job;
    }
    setActive(place, isActive(job));
}

void JobMirror::takeAll()
{
    for (auto at = m_entries.begin(); at != m_entries.end(); ++at) {
        if (!at->isGone)
            take(at.id());
    }
}

void JobMirror::take(JobSlotId place)
{
    setActive(place, false);
    m_entries[place].isGone = true;
    ++m_goneCount;
    m_gone.push_back(place);
}

void JobMirror::forgetGone()
{
    for (const JobSlotId id : std::exchange(m_gone, {})) {
        if (m_entries.contains(id) && m_entries[id].isGone)
            m_entries.remove(id);
    }
    m_goneCount = 0;
}

void JobMirror::setActive(JobSlotId id, bool active)
{
    if (std::exchange(m_entries[id].isActive, active) == active)
        return;
    if (active)
        m_active.append(m_entries, id);
    else
        m_active.remove(m_entries, id);
}

} // namespace Pollux::Ui
