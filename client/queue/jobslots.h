// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobkey.h"

#include <QHashSeed>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace Pollux {

//! Number of an entry of JobSlots, for as long as it is there; used again afterwards.
using JobSlotId = quint32;
inline constexpr JobSlotId noJobSlot = ~JobSlotId(0);

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

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }

    //! noJobSlot if there is none.
    JobSlotId find(const JobKey &key) const
    {
        if (m_buckets.empty())
            return noJobSlot;
        const quint32 hash = hashOf(key);
        for (std::size_t at = hash & mask(); m_buckets[at].id != noJobSlot; at = (at + 1) & mask()) {
            if (m_buckets[at].hash == hash && (*this)[m_buckets[at].id].key() == key)
                return m_buckets[at].id;
        }
        return noJobSlot;
    }

    //! There is none with its key yet.
    JobSlotId insert(Entry &&entry)
    {
        if (std::size_t(m_size + 1) * 5 > m_buckets.size() * 4)
            grow();
        const JobSlotId id = takeSlot();
        place({hashOf(entry.key()), id});
        (*this)[id] = std::move(entry);
        m_chunks[id / chunkSize]->used |= 1u << id % chunkSize;
        ++m_size;
        return id;
    }

    //! It is there.
    void remove(JobSlotId id)
    {
        forget(id);
        (*this)[id] = Entry();
        m_chunks[id / chunkSize]->used &= ~(1u << id % chunkSize);
        --m_size;
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
    struct Bucket
    {
        quint32 hash = 0;
        JobSlotId id = noJobSlot;
    };

    // Ids are whatever a server makes up: nobody outside may know which of them collide.
    static quint32 hashOf(const JobKey &key)
    {
        const auto hash = quint64(qHash(key, QHashSeed::globalSeed()));
        return quint32(hash ^ hash >> 32);
    }

    std::size_t mask() const { return m_buckets.size() - 1; }

    void place(Bucket bucket)
    {
        std::size_t at = bucket.hash & mask();
        while (m_buckets[at].id != noJobSlot)
            at = (at + 1) & mask();
        m_buckets[at] = bucket;
    }

    void grow()
    {
        const auto before = std::exchange(m_buckets, std::vector<Bucket>(std::max<std::size_t>(m_buckets.size() * 2, 16)));
        for (const Bucket &bucket : before) {
            if (bucket.id != noJobSlot)
                place(bucket);
        }
    }

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

    // Those behind it move up, as far as that brings them nearer to where they belong: no search ends at a hole.
    void forget(JobSlotId id)
    {
        std::size_t hole = hashOf((*this)[id].key()) & mask();
        while (m_buckets[hole].id != id)
            hole = (hole + 1) & mask();
        for (std::size_t at = (hole + 1) & mask(); m_buckets[at].id != noJobSlot; at = (at + 1) & mask()) {
            const std::size_t wanted = m_buckets[at].hash & mask();
            if (((at - wanted) & mask()) < ((at - hole) & mask()))
                continue;
            m_buckets[hole] = m_buckets[at];
            hole = at;
        }
        m_buckets[hole] = {};
    }

    std::vector<std::unique_ptr<Chunk>> m_chunks;
    std::vector<Bucket> m_buckets; // a power of two, four fifths full at most
    std::vector<JobSlotId> m_free;
    JobSlotId m_top = 0; // all that were ever used are below
    qsizetype m_size = 0;
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
