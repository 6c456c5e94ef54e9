// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyreader.h"

#include <QPointer>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

HistoryReader::HistoryReader(const QString &file, QObject *parent)
    : QObject(parent)
    , m_queue(std::make_shared<HistoryReadQueue>())
    , m_worker(new HistoryReadWorker(file, m_queue))
{
    m_thread.setObjectName(u"history reader"_s);
    m_queue->setOwner(this);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &HistoryReadWorker::begin);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

HistoryReader::~HistoryReader()
{
    m_queue->setOwner(nullptr);
    if (!m_thread.isRunning()) {
        delete m_worker; // has never been in its thread
        return;
    }
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

quint64 HistoryReader::find(HistoryKind kind, const HistoryFilter &filter, const HistoryPlace &after)
{
    HistoryQuestion question;
    question.wish.kind = kind;
    question.wish.filter = filter;
    question.after = after;
    return ask(question);
}

quint64 HistoryReader::exportTo(const QString &file, const HistoryExport &wish)
{
    HistoryQuestion question;
    question.wish = wish;
    question.file = file;
    return ask(question);
}

quint64 HistoryReader::ask(HistoryQuestion question)
{
    question.ticket = ++m_lastTicket;
    m_queue->ask(question);
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    return question.ticket;
}

void HistoryReader::customEvent(QEvent *)
{
    const QPointer<HistoryReader> alive(this);
    const HistoryReadQueue::News news = m_queue->takeNews();
    for (const HistoryPage &page : news.pages) {
        Q_EMIT found(page);
        if (!alive)
            return;
    }
    for (const auto &[ticket, total] : news.totals) {
        Q_EMIT counted(ticket, total);
        if (!alive)
            return;
    }
    for (const HistoryExported &done : news.exports) {
        Q_EMIT exported(done);
        if (!alive)
            return;
    }
}

} // namespace Pollux::Store
