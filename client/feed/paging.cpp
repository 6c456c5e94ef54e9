// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/paging.h"

#include <algorithm>
#include <utility>

namespace Pollux {

namespace {

// Below it a row more a page is too dear.
constexpr int leastForOverlap = 10;
constexpr int mostCorrections = 8;

} // namespace

Paging::Paging(int pageSize, int maxRows, bool hasCursor)
    : m_pageSize(std::max(pageSize, 1))
    , m_maxRows(maxRows)
    , m_hasCursor(hasCursor)
    , m_overlap(m_pageSize >= leastForOverlap ? 1 : 0)
{}

Paging::Step Paging::onPage(qsizetype rows, const QList<JobKey> &keys, const QString &next)
{
    if (m_hasCursor)
        return onCursorPage(rows, next);
    if (m_isFrontAgain)
        return atEnd();
    const auto known = std::count_if(keys.begin(), keys.end(), [this](const JobKey &key) { return m_seen.contains(key); });
    const bool isJoined = m_place.start == 0 || m_overlap == 0 || known > 0
                       || (keys.isEmpty() && rows > 0); // nothing in it can be told apart
    if (!isJoined && m_corrections < mostCorrections) {
        ++m_corrections;
        m_isCorrected = true;
        m_hasMoved = true;
        m_place.start = std::max(0, m_place.start - m_pageSize / 2);
        return Step::More;
    }
    const bool wasCorrected = std::exchange(m_isCorrected, false);
    if (m_place.start > 0 && !wasCorrected && known > m_overlap)
        m_hasMoved = true;
    const qsizetype before = m_seen.size();
    for (const JobKey &key : keys)
        m_seen.insert(key);
    const bool isNothingNew = !keys.isEmpty() && m_seen.size() == before && !wasCorrected;
    if (rows < m_pageSize || isNothingNew) // or the server does not know of pages
        return atEnd();
    if (m_seen.size() >= m_maxRows || m_place.start + rows >= 2 * m_maxRows)
        return Step::TooLong;
    m_place.start += int(rows) - m_overlap;
    return Step::More;
}

Paging::Step Paging::onCursorPage(qsizetype rows, const QString &next)
{
    m_rows += rows;
    if (next.isEmpty() || m_cursors.contains(next))
        return Step::Done;
    if (m_rows >= m_maxRows || m_cursors.size() >= m_maxRows)
        return Step::TooLong;
    m_cursors.insert(next);
    m_place.cursor = next;
    return Step::More;
}

Paging::Step Paging::atEnd()
{
    if (std::exchange(m_hasMoved, false)) {
        m_place = {};
        m_isFrontAgain = true;
        return Step::More;
    }
    return m_corrections >= mostCorrections ? Step::Unsure : Step::Done;
}

} // namespace Pollux
