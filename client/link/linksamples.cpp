// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linksamples.h"

#include <algorithm>
#include <utility>

namespace Pollux {

namespace {

constexpr qsizetype mostAfterThinning = LinkSamples::most * 7 / 8;

// The newer's round trip, for the higher of two would raise the median; the worse lateness, for only the worst is asked.
LinkSample merged(const LinkSample &older, LinkSample newer)
{
    if (!newer.roundTrip)
        newer.roundTrip = older.roundTrip;
    newer.pingLateness = std::max(older.pingLateness, newer.pingLateness); // nothing is less than anything
    newer.bytesReceived += older.bytesReceived;
    newer.bytesSent += older.bytesSent;
    newer.packetsReceived += older.packetsReceived;
    newer.packetsSent += older.packetsSent;
    return newer;
}

} // namespace

void LinkSamples::add(const LinkSample &sample)
{
    m_samples += sample;
    const QDateTime oldest = sample.time.addMSecs(-longest.count());
    const auto young = std::find_if(m_samples.cbegin(), m_samples.cend(),
                                    [&oldest](const LinkSample &kept) { return kept.time >= oldest; });
    m_samples.erase(m_samples.cbegin(), young);
    if (m_samples.size() > most)
        thin();
}

void LinkSamples::thin()
{
    const qsizetype half = m_samples.size() / 2;
    QList<LinkSample> kept;
    kept.reserve(m_samples.size());
    for (qsizetype at = 0; at < m_samples.size(); ++at) {
        const bool isPair = at + 1 < half && m_samples[at].transport == m_samples[at + 1].transport;
        kept += isPair ? merged(m_samples[at], m_samples[at + 1]) : m_samples[at];
        at += isPair ? 1 : 0;
    }
    if (kept.size() > mostAfterThinning) // transports that alternate; not to be here again at the very next one
        kept.remove(0, kept.size() - mostAfterThinning);
    m_samples = std::move(kept);
}

} // namespace Pollux
