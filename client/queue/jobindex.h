// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobkey.h"

#include <QHashSeed>

#include <algorithm>
#include <utility>
#include <vector>

namespace Pollux {

//! Finds the numbers of what somebody else keeps, by their jobs' keys: eight bytes an entry in one block of memory, where
//! a QHash keeps each key once more, and leaves holes when a hundred thousand have gone. Open addressing with linear
//! probing. A number is in it once; `none` is not one.
class JobIndex
{
public:
    static constexpr quint32 none = ~quint32(0);

    //! Ids are whatever a server makes up: nobody outside may know which of them collide.
    static quint32 hashOf(const JobKey &key)
    {
        const auto hash = quint64(qHash(key, QHashSeed::globalSeed()));
        return quint32(hash ^ hash >> 32);
    }

    qsizetype size() const { return m_size; }

    //! `isIt`, given a number of this hash, says whether it has the key. `none` if there is none.
    template<typename IsIt>
    quint32 find(quint32 hash, IsIt isIt) const
    {
        if (m_places.empty())
            return none;
        return m_places[search(hash, isIt)].number;
    }

    //! There is none with its key yet.
    void insert(quint32 hash, quint32 number)
    {
        if (std::size_t(m_size + 1) * 5 > m_places.size() * 4)
            grow();
        put({hash, number});
        ++m_size;
    }

    //! What had the one number has the other now. False where it is not in here.
    bool renumber(quint32 hash, quint32 from, quint32 to)
    {
        if (m_places.empty())
            return false;
        const std::size_t at = placeOf(hash, from);
        if (m_places[at].number == none)
            return false;
        m_places[at].number = to;
        return true;
    }

    //! It is there. Those behind it move up, as far as that brings them nearer to where they belong: no search ends at
    //! a hole.
    void remove(quint32 hash, quint32 number)
    {
        std::size_t hole = placeOf(hash, number);
        for (std::size_t next = (hole + 1) & mask(); m_places[next].number != none; next = (next + 1) & mask()) {
            const std::size_t wanted = m_places[next].hash & mask();
            if (((next - wanted) & mask()) < ((next - hole) & mask()))
                continue;
            m_places[hole] = m_places[next];
            hole = next;
        }
        m_places[hole] = {};
        --m_size;
    }

private:
    struct Place
    {
        quint32 hash = 0;
        quint32 number = none;
    };

    std::size_t mask() const { return m_places.size() - 1; }

    // Its place, or the free one where it would be.
    template<typename IsIt>
    std::size_t search(quint32 hash, IsIt isIt) const
    {
        std::size_t at = hash & mask();
        while (m_places[at].number != none && (m_places[at].hash != hash || !isIt(m_places[at].number)))
            at = (at + 1) & mask();
        return at;
    }

    std::size_t placeOf(quint32 hash, quint32 number) const
    {
        return search(hash, [number](quint32 other) { return other == number; });
    }

    void put(Place place)
    {
        m_places[search(place.hash, [](quint32) { return false; })] = place;
    }

    void grow()
    {
        const auto before = std::exchange(m_places, std::vector<Place>(std::max<std::size_t>(m_places.size() * 2, 16)));
        for (const Place &place : before) {
            if (place.number != none)
                put(place);
        }
    }

    std::vector<Place> m_places; // a power of two, four fifths full at most
    qsizetype m_size = 0;
};

} // namespace Pollux
