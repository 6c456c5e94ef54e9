// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyreadqueue.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace Pollux::Store {

namespace {

// Under the mutex: see HistoryQueue.
void wake(QObject *object)
{
    if (object)
        QCoreApplication::postEvent(object, new QEvent(QEvent::User));
}

} // namespace

void HistoryReadQueue::setWorker(QObject *worker)
{
    const std::lock_guard lock(m_mutex);
    m_worker = worker;
    if (!m_questions.isEmpty())
        wake(m_worker);
}

void HistoryReadQueue::setOwner(QObject *owner)
{
    const std::lock_guard lock(m_mutex);
    m_owner = owner;
}

void HistoryReadQueue::ask(const HistoryQuestion &question)
{
    const std::lock_guard lock(m_mutex);
    if (question.file.isEmpty()) {
        m_questions.removeIf([&](const HistoryQuestion &other) {
            return other.file.isEmpty() && other.wish.kind == question.wish.kind;
        });
    }
    m_questions += question;
    wake(m_worker);
}

HistoryReadQueue::News HistoryReadQueue::takeNews()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_news, {});
}

std::optional<HistoryQuestion> HistoryReadQueue::take()
{
    const std::lock_guard lock(m_mutex);
    return m_questions.isEmpty() ? std::nullopt : std::optional(m_questions.takeFirst());
}

void HistoryReadQueue::tell(const News &news)
{
    const std::lock_guard lock(m_mutex);
    m_news.pages += news.pages;
    m_news.totals += news.totals;
    m_news.exports += news.exports;
    wake(m_owner);
}

} // namespace Pollux::Store
