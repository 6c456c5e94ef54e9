// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobindex.h"

#include <array>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace Pollux {

//! Number of an entry of JobSlots, for as long as it is there; used again afterwards.
using JobSlotId = quint32;
inline constexpr JobSlotId noJobSlot = JobIndex::none;

//! What is known of jobs, by their keys, where there may be a hundred thousand of them. An entry never moves, and besides
//! it a job takes some ten bytes; QHash keeps the key twice and half as much room again for entries to come.
//! `Entry` can be made of nothing and moved, and has a key() that does not change while it is here.
template<typename Entry>
class JobSlots
{
    static constexpr JobSlotId chunkSize = 32;

    struct Chunk
    {
        quint32 used = 0; // a bit an entry
        std::array<Entry, chunkSize> entries;
    };

    template<typename Slots, typename Value>
    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Entry;
        using difference_type = std::ptrdiff_t;
        using pointer = Value *;
        using reference = Value &;

        Iterator() = default;
        Iterator(Slots *all, JobSlotId id) : m_all(all), m_id(id) { skip(); }

        JobSlotId id() const { return m_id; }
        reference operator*() const { return (*m_all)[m_id]; }
        pointer operator->() const { return &(*m_all)[m_id]; }
        Iterator &operator++()
        {
            ++m_id;
            skip();
            return *this;
        }
        Iterator operator++(int) { return std::exchange(*this, std::next(*this)); }
        bool operator==(const Iterator &other) const { return m_id == other.m_id; }

    private:
        void skip()
        {
            while (m_id < m_all->m_top && !m_all->contains(m_id))
                ++m_id;
        }

        Slots *m_all = nullptr;
        JobSlotId m_id = 0;
    };

public:
    using iterator = Iterator<JobSlots, Entry>;
    using const_iterator = Iterator<const JobSlots, const Entry>;

    qsizetype size() const { return m_index.size(); }
    bool isEmpty() const { return m_index.size() == 0; }

    //! noJobSlot if there is none.
    JobSlotId find(const JobKey &key) const
    {
        return m_index.find(JobIndex::hashOf(key), [&](JobSlotId id) { return (*this)[id].key() == key; });
    }

    //! There is none with its key yet.
    JobSlotId insert(Entry &&entry)
    {
        const JobSlotId id = takeSlot();
        m_index.insert(JobIndex::hashOf(entry.key()), id);
        (*this)[id] = std::move(entry);
        m_chunks[id / chunkSize]->used |= 1u << id % chunkSize;
        return id;
    }

    //! It is there.
    void remove(JobSlotId id)
    {
        m_index.remove(JobIndex::hashOf((*this)[id].key()), id);
        (*this)[id] = Entry();
        m_chunks[id / chunkSize]->used &= ~(1u << id % chunkSize);
        if (isEmpty())
            clear();
        else
            m_free.push_back(id);
    }

    void clear() { *this = JobSlots(); }

    bool contains(JobSlotId id) const { return id < m_top && (m_chunks[id / chunkSize]->used >> id % chunkSize & 1) != 0; }
    Entry &operator[](JobSlotId id) { return m_chunks[id / chunkSize]->entries[id % chunkSize]; }
    const Entry &operator[](JobSlotId id) const { return m_chunks[id / chunkSize]->entries[id % chunkSize]; }

    //! In no particular order; nothing may come or go meanwhile.
    iterator begin() { return {this, 0}; }
    iterator end() { return {this, m_top}; }
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, m_top}; }

private:
    JobSlotId takeSlot()
    {
        if (!m_free.empty()) {
            const JobSlotId id = m_free.back();
            m_free.pop_back();
            return id;
        }
        if (m_top % chunkSize == 0)
            m_chunks.push_back(std::make_unique<Chunk>());
        return m_top++;
    }

    std::vector<std::unique_ptr<Chunk>> m_chunks;
    JobIndex m_index;
    std::vector<JobSlotId> m_free;
    JobSlotId m_top = 0; // all that were ever used are below
};

//! The neighbours of an entry in a JobChain.
struct JobLinks
{
    JobSlotId before = noJobSlot;
    JobSlotId after = noJobSlot;
};

//! Some of the entries of a JobSlots in the order in which they came. `links` is the entry's own for this chain.
template<typename Entry, JobLinks Entry::*links>
class JobChain
{
public:
    JobSlotId first() const { return m_first; }
    static JobSlotId next(const JobSlots<Entry> &all, JobSlotId id) { return (all[id].*links).after; }
    bool isEmpty() const { return m_first == noJobSlot; }

    //! It is in no chain of these links.
    void append(JobSlots<Entry> &all, JobSlotId id)
    {
        all[id].*links = {m_last, noJobSlot};
        (m_last == noJobSlot ? m_first : (all[m_last].*links).after) = id;
        m_last = id;
    }

    //! It is in this one.
    void remove(JobSlots<Entry> &all, JobSlotId id)
    {
        const JobLinks gone = std::exchange(all[id].*links, {});
        (gone.before == noJobSlot ? m_first : (all[gone.before].*links).after) = gone.after;
        (gone.after == noJobSlot ? m_last : (all[gone.after].*links).before) = gone.before;
    }

    void clear() { m_first = m_last = noJobSlot; }

private:
    JobSlotId m_first = noJobSlot;
    JobSlotId m_last = noJobSlot;
};

} // namespace Pollux
