// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historywriter.h"

#include <QPointer>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

HistoryWriter::HistoryWriter(const HistoryWorker::Options &options, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_queue(std::make_shared<HistoryQueue>())
    , m_clock(clock)
    , m_worker(new HistoryWorker(options, m_queue, clock))
{
    m_thread.setObjectName(u"history"_s);
    m_queue->setOwner(this);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &HistoryWorker::begin);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

HistoryWriter::~HistoryWriter()
{
    m_queue->setOwner(nullptr);
    if (!m_isStarted && !m_queue->isIdle())
        start();
    if (!m_isStarted) {
        delete m_worker; // has never been in its thread
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void HistoryWriter::start()
{
    m_isStarted = true;
    m_thread.start(QThread::LowPriority);
}

void HistoryWriter::beginWatch(const HistoryServer &server)
{
    m_queue->put({.links = {{server.id, WatchBegin{server.url, m_clock->wallTime()}}}});
}

void HistoryWriter::endWatch(const QString &id)
{
    m_queue->put({.links = {{id, WatchEnd{m_clock->wallTime()}}}});
}

void HistoryWriter::keep(const QString &id, const QList<LinkEvent> &events, const QList<LinkSample> &samples)
{
    HistoryBatch records;
    for (const LinkEvent &event : events)
        records.links += LinkRecord{id, event};
    for (const LinkSample &sample : samples)
        records.links += LinkRecord{id, sample};
    if (!records.isEmpty())
        m_queue->put(records);
}

void HistoryWriter::keep(const QList<JobEntry> &jobs)
{
    if (!jobs.isEmpty())
        m_queue->put({.jobs = jobs});
}

void HistoryWriter::keep(const NotificationEntry &notification)
{
    m_queue->put({.notifications = {notification}});
}

void HistoryWriter::setLimits(const HistoryLimits &limits)
{
    m_queue->setLimits(limits);
}

quint64 HistoryWriter::findPast(const HistoryServer &server, const QDateTime &from)
{
    m_queue->ask({++m_lastTicket, server, from});
    return m_lastTicket;
}

void HistoryWriter::customEvent(QEvent *)
{
    const QPointer<HistoryWriter> alive(this);
    const HistoryQueue::News news = m_queue->takeNews();
    for (const PastAnswer &answer : news.answers) {
        Q_EMIT pastFound(answer.ticket, answer.timeline, answer.samples);
        if (!alive)
            return;
    }
    if (news.grown)
        Q_EMIT grown();
    for (const QString &problem : alive ? news.problems : QStringList()) {
        Q_EMIT problemFound(problem);
        if (!alive)
            return;
    }
}

} // namespace Pollux::Store
