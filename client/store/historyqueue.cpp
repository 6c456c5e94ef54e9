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
    if (!m_work.records.isEmpty() || !m_work.requests.isEmpty())
        wake(m_worker);
}

void HistoryQueue::setOwner(QObject *owner)
{
    const std::lock_guard lock(m_mutex);
    m_owner = owner;
}

void HistoryQueue::put(const QList<LinkRecord> &records)
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
    return !m_work.requests.isEmpty();
}

void HistoryQueue::putBack(const QList<LinkRecord> &records)
{
    const std::lock_guard lock(m_mutex);
    m_work.records = records + m_work.records;
    shorten();
}

void HistoryQueue::tell(const News &news)
{
    const std::lock_guard lock(m_mutex);
    m_news.answers += news.answers;
    m_news.problems += news.problems;
    wake(m_owner);
}

void HistoryQueue::shorten()
{
    const qsizetype before = m_work.records.size();
    if (before <= mostRecords)
        return;
    m_work.records.removeIf([](const LinkRecord &record) { return std::holds_alternative<LinkSample>(record.what); });
    qsizetype tooMany = m_work.records.size() - mostRecords;
    m_work.records.removeIf([&](const LinkRecord &record) {
        return tooMany > 0 && std::holds_alternative<LinkEvent>(record.what) && tooMany-- > 0;
    });
    m_work.lost += before - m_work.records.size();
}

} // namespace Pollux::Store
