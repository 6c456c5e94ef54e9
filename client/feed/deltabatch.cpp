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
    const quint32 hash = JobIndex::hashOf(delta.job.key);
    const quint32 number = m_index.find(hash, [&](quint32 one) { return at(one).job.key == delta.job.key; });
    if (number == JobIndex::none) {
        m_index.insert(hash, quint32(m_taken + m_deltas.size()));
        m_deltas += delta;
        return;
    }
    JobDelta &known = at(number);
    if (const auto kind = inOneStep(known.kind, delta.kind)) {
        known.kind = *kind;
        known.job = delta.job;
        known.source = delta.source;
        return;
    }
    m_index.remove(hash, number);
    if (m_deltas.size() > 2 * m_index.size() + toleratedGaps)
        closeGaps();
}

QList<JobDelta> DeltaBatch::take(qsizetype most)
{
    closeGaps();
    if (m_deltas.size() <= most) {
        m_index = {};
        m_taken = 0;
        return std::exchange(m_deltas, {});
    }
    QList<JobDelta> first;
    first.reserve(most);
    for (qsizetype next = 0; next < most; ++next) {
        m_index.remove(JobIndex::hashOf(m_deltas[next].job.key), quint32(m_taken + next));
        first += std::move(m_deltas[next]);
    }
    m_deltas.remove(0, most);
    m_taken += most;
    return first;
}

void DeltaBatch::closeGaps()
{
    if (m_deltas.size() == m_index.size())
        return;
    qsizetype to = 0;
    for (qsizetype from = 0; from < m_deltas.size(); ++from) {
        const quint32 hash = JobIndex::hashOf(m_deltas[from].job.key);
        if (!m_index.renumber(hash, quint32(m_taken + from), quint32(m_taken + to)))
            continue;
        if (to != from)
            m_deltas[to] = std::move(m_deltas[from]);
        ++to;
    }
    m_deltas.erase(m_deltas.begin() + to, m_deltas.end());
}

} // namespace Pollux
