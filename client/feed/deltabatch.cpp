// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/deltabatch.h"

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

} // namespace

void DeltaBatch::add(const JobDelta &delta)
{
    const auto place = m_places.constFind(delta.job.key);
    if (place == m_places.cend()) {
        m_places.insert(delta.job.key, m_taken + m_deltas.size());
        m_deltas += delta;
        return;
    }
    JobDelta &known = m_deltas[*place - m_taken];
    if (const auto kind = inOneStep(known.kind, delta.kind)) {
        known.kind = *kind;
        known.job = delta.job;
        known.source = delta.source;
        return;
    }
    m_places.erase(place);
    if (m_deltas.size() > 2 * m_places.size() + toleratedGaps)
        closeGaps();
}

QList<JobDelta> DeltaBatch::take(qsizetype most)
{
    closeGaps();
    if (m_deltas.size() <= most) {
        m_places.clear();
        m_taken = 0;
        return std::exchange(m_deltas, {});
    }
    QList<JobDelta> first;
    first.reserve(most);
    for (qsizetype at = 0; at < most; ++at) {
        m_places.remove(m_deltas[at].job.key);
        first += std::move(m_deltas[at]);
    }
    m_deltas.remove(0, most);
    m_taken += most;
    return first;
}

void DeltaBatch::closeGaps()
{
    if (m_deltas.size() == m_places.size())
        return;
    qsizetype to = 0;
    for (qsizetype from = 0; from < m_deltas.size(); ++from) {
        const auto place = m_places.find(m_deltas[from].job.key);
        if (place == m_places.end() || *place - m_taken != from)
            continue;
        *place = m_taken + to;
        if (to != from)
            m_deltas[to] = std::move(m_deltas[from]);
        ++to;
    }
    m_deltas.erase(m_deltas.begin() + to, m_deltas.end());
}

} // namespace Pollux
