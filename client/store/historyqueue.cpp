// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyqueue.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace Pollux::Store {

namespace {

// Under the mutex: whoever is about to go says so first, under it, too. A plain event carries nothing, so that the mutex
// alone orders what crosses (see Mailbox).
void wake(QObject *object)
{
    if (object)
        QCoreApplication::postEvent(object, new QEvent(QEvent::User));
}

} // namespace

void HistoryQueue::setWorker(QObject *worker)
{
    const std::lock_guard lock(m_mutex);
    m_worker = worker;
    if (!m_work.records.isEmpty() || !m_work.requests.isEmpty() || m_work.limits)
        wake(m_worker);
}

void HistoryQueue::setOwner(QObject *owner)
{
    const std::lock_guard lock(m_mutex);
    m_owner = owner;
}

void HistoryQueue::put(const HistoryBatch &records)
{
    const std::lock_guard lock(m_mutex);
    const bool wasEmpty = m_work.records.isEmpty();
    m_work.records += records;
    shorten();
    if (wasEmpty)
        wake(m_worker);
}

void HistoryQueue::ask(const PastRequest &request)
{
    const std::lock_guard lock(m_mutex);
    m_work.requests += request;
    wake(m_worker);
}

void HistoryQueue::setLimits(const HistoryLimits &limits)
{
    const std::lock_guard lock(m_mutex);
    m_work.limits = limits;
    wake(m_worker);
}

HistoryQueue::News HistoryQueue::takeNews()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_news, {});
}

bool HistoryQueue::isIdle()
{
    const std::lock_guard lock(m_mutex);
    return m_work.records.isEmpty() && m_work.requests.isEmpty();
}

HistoryQueue::Work HistoryQueue::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_work, {});
}

bool HistoryQueue::hasRequests()
{
    const std::lock_guard lock(m_mutex);
    return !m_work.requests.isEmpty() || m_work.limits;
}

void HistoryQueue::putBack(const HistoryBatch &records)
{
    const std::lock_guard lock(m_mutex);
    m_work.records = HistoryBatch(records) += m_work.records;
    shorten();
}

void HistoryQueue::tell(const News &news)
{
    const std::lock_guard lock(m_mutex);
    m_news.answers += news.answers;
    m_news.problems += news.problems;
    m_news.grown = m_news.grown || news.grown;
    wake(m_owner);
}

void HistoryQueue::shorten()
{
    HistoryBatch &records = m_work.records;
    const qsizetype before = records.size();
    if (records.links.size() > mostRecords)
        shortenLinks();
    if (records.jobs.size() > mostJobs)
        records.jobs.remove(0, records.jobs.size() - mostJobs);
    if (records.notifications.size() > mostRecords)
        records.notifications.remove(0, records.notifications.size() - mostRecords);
    m_work.lost += before - records.size();
}

void HistoryQueue::shortenLinks()
{
    QList<LinkRecord> &links = m_work.records.links;
    links.removeIf([](const LinkRecord &record) { return std::holds_alternative<LinkSample>(record.what); });
    qsizetype tooMany = links.size() - mostRecords;
    links.removeIf([&](const LinkRecord &record) {
        return tooMany > 0 && std::holds_alternative<LinkEvent>(record.what) && tooMany-- > 0;
    });
}

} // namespace Pollux::Store
