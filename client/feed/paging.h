// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobkey.h"

#include <QList>
#include <QSet>
#include <QString>

namespace Pollux {

//! Which page of a list is asked for next. A list changes while it is read: rows that go from its front pull others over
//! the edge between two pages, rows that come push them. So pages overlap by a row; one that has no row in common with
//! those before is asked for again from further back, and where rows have moved the first page is read once more. Pure.
class Paging
{
public:
    //! What to ask for.
    struct Place
    {
        int start = 0;
        QString cursor; //!< empty: the first page, or pages without cursors

        bool operator==(const Place &) const = default;
    };

    //! What a page means for the list.
    enum class Step {
        More,    //!< place() is next
        Done,    //!< the list has been read
        TooLong, //!< it has not, but it is enough
        Unsure,  //!< it has been read, and moved so much meanwhile that some rows may not have been seen
    };

    //! `pageSize` and `maxRows` are above 0. `hasCursor`: the server says where the next page begins.
    Paging(int pageSize, int maxRows, bool hasCursor);

    const Place &place() const { return m_place; }
    //! The answer for place(): how many rows, the keys of those that could be read, and the next cursor (empty: none).
    Step onPage(qsizetype rows, const QList<JobKey> &keys, const QString &next = {});

private:
    Step onCursorPage(qsizetype rows, const QString &next);
    Step atEnd();

    int m_pageSize;
    int m_maxRows;
    bool m_hasCursor;
    int m_overlap;
    Place m_place;
    QSet<JobKey> m_seen;
    QSet<QString> m_cursors; // so that a circle ends
    qsizetype m_rows = 0;
    int m_corrections = 0;
    bool m_isCorrected = false; // the page under way was asked from further back
    bool m_hasMoved = false;
    bool m_isFrontAgain = false; // the page under way is the first one, once more
};

} // namespace Pollux
