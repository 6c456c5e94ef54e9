// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/paging.h"
#include "queue/jobchange.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <utility>

namespace Pollux {

//! What the pages of lists were like when they were last read, so that those which are still the same cost nothing. Pure;
//! bounded: with more jobs than `maxJobs` on its pages, it forgets them all.
class PageMemory
{
public:
    static constexpr qsizetype maxJobs = 100'000;

    //! One page, as it was.
    struct Page
    {
        QByteArray etag; //!< empty: the server gave none
        size_t content = 0; //!< of what its rows say; equal for equal rows
        qsizetype rows = 0;
        QList<JobKey> keys;
        QString next;
        bool isMoving = false; //!< a job on it is neither ended nor waiting
    };

    //! The page as an answer has it, without its ETag.
    static Page pageOf(const QList<JobChange> &changes, qsizetype rows, const QString &next);

    //! nullptr: not read yet, or forgotten.
    const Page *find(const QString &queue, const Paging::Place &place) const;
    void store(const QString &queue, const Paging::Place &place, const Page &page);

private:
    using Key = std::pair<QString, std::pair<int, QString>>;

    QHash<Key, Page> m_pages;
    qsizetype m_jobs = 0;
};

} // namespace Pollux
