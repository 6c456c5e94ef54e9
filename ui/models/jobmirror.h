// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/job.h"
#include "queue/jobslots.h"

#include <QList>

#include <vector>

namespace Pollux::Ui {

//! The jobs of a server as they were last told, and which of them are active (see isActive()). What is taken out is
//! gone for whoever asks for it by its key, but keeps its place until forgetGone(): so who has rows for the jobs can
//! name them by their places until he has heard of it.
class JobMirror
{
    struct Entry
    {
        [[no_unique_address]] Job job; // the two that follow fit into its padding
        bool isActive = false;
        bool isGone = false;
        JobLinks links; // of m_active

        const JobKey &key() const { return job.key; }
    };
    using Entries = JobSlots<Entry>;

public:
    //! Over the jobs that there are, in no particular order.
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Job;
        using difference_type = std::ptrdiff_t;
        using pointer = const Job *;
        using reference = const Job &;

        const_iterator() = default;
        const_iterator(Entries::const_iterator at, Entries::const_iterator end) : m_at(at), m_end(end) { skip(); }

        JobSlotId id() const { return m_at.id(); }
        reference operator*() const { return m_at->job; }
        pointer operator->() const { return &m_at->job; }
        const_iterator &operator++()
        {
            ++m_at;
            skip();
            return *this;
        }
        const_iterator operator++(int) { return std::exchange(*this, std::next(*this)); }
        bool operator==(const const_iterator &other) const { return m_at == other.m_at; }

    private:
        void skip()
        {
            while (m_at != m_end && m_at->isGone)
                ++m_at;
        }

        Entries::const_iterator m_at;
        Entries::const_iterator m_end;
    };

    qsizetype size() const { return m_entries.size() - m_goneCount; }
    bool isEmpty() const { return size() == 0; }
    const_iterator begin() const { return {m_entries.begin(), m_entries.end()}; }
    const_iterator end() const { return {m_entries.end(), m_entries.end()}; }

    //! nullptr if there is none. Valid until it is put or taken.
    const Job *find(const JobKey &key) const { return at(place(key)); }
    //! The place of a job that is there or has gone just now; noJobSlot of any other.
    JobSlotId place(const JobKey &key) const { return m_entries.find(key); }
    //! nullptr where nothing is there any more.
    const Job *at(JobSlotId place) const;
    //! Of a place that place() has told of, also of one that has gone since.
    const JobKey &keyAt(JobSlotId place) const { return m_entries[place].job.key; }
    //! In the order in which they became so.
    QList<JobKey> active() const;

    //! `place` is the place() of its key.
    void put(const Job &job, JobSlotId place);
    //! It is there.
    void take(JobSlotId place);
    void takeAll();
    //! Their places may be others' from now on.
    void forgetGone();

private:
    void setActive(JobSlotId id, bool active);

    Entries m_entries;
    JobChain<Entry, &Entry::links> m_active;
    std::vector<JobSlotId> m_gone; // some of them may be there again
    qsizetype m_goneCount = 0;
};

} // namespace Pollux::Ui
