// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/deltabatch.h"

#include <QHashSeed>

#include <algorithm>
#include <optional>
#include <utility>

namespace Pollux {

namespace {

using Kind = JobDelta::Kind;

// Beyond as many gaps as deltas, closing them costs no more than making them did.
constexpr qsizetype toleratedGaps = 64;

//! What two steps are in one; nothing where the mirror never hears of the job.
std::optional<Kind> inOneStep(Kind earlier, Kind later)
{
    if (later == Kind::Removed)
        return earlier == Kind::Inserted ? std::nullopt : std::optional(Kind::Removed);
    return earlier == Kind::Inserted ? Kind::Inserted : Kind::Updated;
}

quint32 hashOf(const JobKey &key)
{
    const auto hash = quint64(qHash(key, QHashSeed::globalSeed()));
    return quint32(hash ^ hash >> 32);
}

} // namespace

void DeltaBatch::add(const JobDelta &delta)
{
    makeRoom();
    const quint32 hash = hashOf(delta.job.key);
    const std::size_t place = search(delta.job.key, hash);
    if (m_places[place].number == none) {
        m_places[place] = {hash, quint32(m_taken + m_deltas.size())};
        ++m_count;
        m_deltas += delta;
        return;
    }
    JobDelta &known = at(m_places[place]);
    if (const auto kind = inOneStep(known.kind, delta.kind)) {
        known.kind = *kind;
        known.job = delta.job;
        known.source = delta.source;
        return;
    }
    forget(place);
    if (m_deltas.size() > 2 * m_count + toleratedGaps)
        closeGaps();
}

QList<JobDelta> DeltaBatch::take(qsizetype most)
{
    closeGaps();
    if (m_deltas.size() <= most) {
        m_places = {};
        m_count = 0;
        m_taken = 0;
        return std::exchange(m_deltas, {});
    }
    QList<JobDelta> first;
    first.reserve(most);
    for (qsizetype next = 0; next < most; ++next) {
        forget(search(m_deltas[next].job.key, hashOf(m_deltas[next].job.key)));
        first += std::move(m_deltas[next]);
    }
    m_deltas.remove(0, most);
    m_taken += most;
    return first;
}

std::size_t DeltaBatch::search(const JobKey &key, quint32 hash) const
{
    std::size_t place = hash & mask();
    while (m_places[place].number != none && (m_places[place].hash != hash || at(m_places[place]).job.key != key))
        place = (place + 1) & mask();
    return place;
}

void DeltaBatch::makeRoom()
{
    if (std::size_t(m_count + 1) * 5 <= m_places.size() * 4)
        return;
    const auto before = std::exchange(m_places, std::vector<Place>(std::max<std::size_t>(m_places.size() * 2, 64)));
    for (const Place &one : before) {
        if (one.number == none)
            continue;
        std::size_t place = one.hash & mask();
        while (m_places[place].number != none)
            place = (place + 1) & mask();
        m_places[place] = one;
    }
}

// Those behind it move up, as far as that brings them nearer to where they belong: no search ends at a hole.
void DeltaBatch::forget(std::size_t hole)
{
    for (std::size_t next = (hole + 1) & mask(); m_places[next].number != none; next = (next + 1) & mask()) {
        const std::size_t wanted = m_places[next].hash & mask();
        if (((next - wanted) & mask()) < ((next - hole) & mask()))
            continue;
        m_places[hole] = m_places[next];
        hole = next;
    }
    m_places[hole] = {};
    --m_count;
}

void DeltaBatch::closeGaps()
{
    if (m_deltas.size() == m_count)
        return;
    qsizetype to = 0;
    for (qsizetype from = 0; from < m_deltas.size(); ++from) {
        const std::size_t place = search(m_deltas[from].job.key, hashOf(m_deltas[from].job.key));
        if (m_places[place].number != quint32(m_taken + from))
            continue;
        m_places[place].number = quint32(m_taken + to);
        if (to != from)
            m_deltas[to] = std::move(m_deltas[from]);
        ++to;
    }
    m_deltas.erase(m_deltas.begin() + to, m_deltas.end());
}

} // namespace Pollux
