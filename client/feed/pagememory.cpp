// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/pagememory.h"

namespace Pollux {

namespace {

size_t contentOf(const JobChange &change, size_t seed)
{
    const auto text = [](const std::optional<QString> &told) { return told.value_or(QString()); };
    const auto time = [](const std::optional<QDateTime> &told) { return told ? told->toMSecsSinceEpoch() : 0; };
    return qHashMulti(seed, change.key, change.state ? int(*change.state) : -1, change.progress.value_or(-1),
                      text(change.name), text(change.message), text(change.step), change.stepIndex.value_or(-1),
                      change.steps.value_or(-1), text(change.error), text(change.stack), text(change.result),
                      change.attempt.value_or(-1), time(change.finished), time(change.time));
}

bool isMoving(const JobChange &change)
{
    return change.state && !isTerminal(*change.state) && !isWaiting(*change.state) && *change.state != JobState::Blocked;
}

} // namespace

PageMemory::Page PageMemory::pageOf(const QList<JobChange> &changes, qsizetype rows, const QString &next)
{
    Page page;
    page.rows = rows;
    page.next = next;
    page.content = size_t(rows);
    page.keys.reserve(changes.size());
    for (const JobChange &change : changes) {
        page.content = contentOf(change, page.content);
        page.keys += change.key;
        page.isMoving = page.isMoving || isMoving(change);
    }
    return page;
}

const PageMemory::Page *PageMemory::find(const QString &queue, const Paging::Place &place) const
{
    const auto found = m_pages.constFind({queue, {place.start, place.cursor}});
    return found == m_pages.cend() ? nullptr : &*found;
}

void PageMemory::store(const QString &queue, const Paging::Place &place, const Page &page)
{
    if (m_jobs > maxJobs) {
        m_pages.clear();
        m_jobs = 0;
    }
    Page &known = m_pages[{queue, {place.start, place.cursor}}];
    m_jobs += page.keys.size() - known.keys.size();
    known = page;
}

} // namespace Pollux
