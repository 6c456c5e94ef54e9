// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyworker.h"

#include "base/plaintext.h"

#include <utility>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

HistoryWorker::HistoryWorker(const Options &options, std::shared_ptr<HistoryQueue> queue, Clock *clock)
    : m_options(options)
    , m_limits(options.limits)
    , m_queue(std::move(queue))
    , m_clock(clock)
{
    m_batch.setSingleShot(true);
    connect(&m_batch, &QTimer::timeout, this, &HistoryWorker::work);
    connect(&m_heartbeat, &QTimer::timeout, this, &HistoryWorker::work);
}

HistoryWorker::~HistoryWorker()
{
    m_queue->setWorker(nullptr);
    work();
}

void HistoryWorker::begin()
{
    m_heartbeat.start(m_options.heartbeat);
    m_queue->setWorker(this);
}

void HistoryWorker::customEvent(QEvent *)
{
    if (m_queue->hasRequests())
        work();
    else if (!m_batch.isActive())
        m_batch.start(m_options.batching);
}

void HistoryWorker::work()
{
    m_batch.stop();
    HistoryQueue::Work work = m_queue->take();
    if (work.lost > 0)
        tellOnce(u"lost"_s, u"%1 entries of the history were lost, for they could not be written in time"_s.arg(work.lost));
    if (work.limits)
        take(*work.limits);
    const bool isNeeded = !work.records.isEmpty() || !work.requests.isEmpty() || !m_watches.isEmpty()
                          || (work.limits && m_history);
    if (isNeeded && m_state != State::GivenUp && (m_history || openFile())) {
        if (write(work.records))
            tidyIfDue();
    } else if (m_state != State::GivenUp) {
        m_queue->putBack(work.records);
    }
    answer(work.requests);
}

// They hold for the file that is opened next as well. What is beyond them goes with the next write.
void HistoryWorker::take(const HistoryLimits &limits)
{
    m_limits = limits;
    m_tidied = m_clock->now() - m_options.tidying;
    if (m_history)
        (void)m_history->setLimits(limits); // a file that cannot take it says so when it is written to
}

bool HistoryWorker::openFile()
{
    Database::Options options;
    options.patience = m_options.patience;
    auto opened = HistoryFile::open(m_options.file, options, m_limits);
    if (!opened && opened.error().code == "database-damaged"_L1) {
        putAside(opened.error());
        if (m_state != State::GivenUp)
            opened = HistoryFile::open(m_options.file, options, m_limits);
    }
    if (opened) {
        m_history = *std::move(opened);
        m_state = State::Open;
        return true;
    }
    if (!opened.error().transient)
        m_state = State::GivenUp;
    tellOnce(opened.error().code, u"The history is not kept: %1"_s.arg(opened.error().detail));
    return false;
}

bool HistoryWorker::write(const HistoryBatch &records)
{
    const auto written = m_history->write(records, m_clock->wallTime());
    if (!written) {
        onWriteFailed(written.error(), records);
        return false;
    }
    m_told.clear();
    noteWatches(records.links);
    if (!records.jobs.isEmpty() || !records.notifications.isEmpty())
        m_queue->tell({{}, {}, true});
    return true;
}

void HistoryWorker::onWriteFailed(const Error &error, const HistoryBatch &records)
{
    if (error.transient) {
        tellOnce(error.code, u"The history cannot be written for now: %1"_s.arg(error.detail));
        m_queue->putBack(records);
        if (error.code == "database-full"_L1)
            (void)m_history->tidy(m_clock->wallTime()); // if it is our own limit, there is room again
        return;
    }
    // The file is not what it was: a new one, and those that are watched begin in it.
    HistoryBatch anew = records;
    anew.links = watchesAnew() + records.links;
    m_queue->putBack(anew);
    m_watches.clear();
    m_history.reset();
    m_state = State::Unopened;
    if (error.code == "database-damaged"_L1) {
        putAside(error);
    } else {
        m_state = State::GivenUp;
        tellOnce(error.code, u"The history is not kept any more: %1"_s.arg(error.detail));
    }
    if (m_state != State::GivenUp)
        m_batch.start(m_options.batching);
}

void HistoryWorker::putAside(const Error &error)
{
    const QString file = plainLine(m_options.file);
    if (setAside(m_options.file)) {
        tellOnce(error.code, u"The history was damaged; it lies in %1.damaged, and a new one has begun"_s.arg(file));
        return;
    }
    m_state = State::GivenUp;
    tellOnce(error.code, u"The history is damaged and cannot be moved aside, so none is kept: %1"_s.arg(file));
}

void HistoryWorker::noteWatches(const QList<LinkRecord> &records)
{
    for (const LinkRecord &record : records) {
        if (const auto *const begin = std::get_if<WatchBegin>(&record.what))
            m_watches.insert(record.server, *begin);
        else if (std::holds_alternative<WatchEnd>(record.what))
            m_watches.remove(record.server);
    }
}

QList<LinkRecord> HistoryWorker::watchesAnew() const
{
    QList<LinkRecord> begins;
    for (auto watch = m_watches.begin(); watch != m_watches.end(); ++watch)
        begins += LinkRecord{watch.key(), WatchBegin{watch->url, m_clock->wallTime()}};
    return begins;
}

void HistoryWorker::answer(const QList<PastRequest> &requests)
{
    HistoryQueue::News news;
    for (const PastRequest &request : requests) {
        PastAnswer answer{request.ticket, {}, {}};
        if (m_history) {
            const auto past = m_history->links().past(request.server, request.from, m_clock->wallTime());
            if (past) {
                answer.timeline = timelineOf(*past);
                answer.samples = past->samples;
            }
            if (!past)
                tellOnce(past.error().code, u"The history cannot be read: %1"_s.arg(past.error().detail));
            else if (past->unreadable > 0)
                tellOnce(u"unreadable"_s, u"%1 entries of the history could not be read"_s.arg(past->unreadable));
        }
        news.answers += answer;
    }
    if (!news.answers.isEmpty())
        m_queue->tell(news);
}

void HistoryWorker::tidyIfDue()
{
    const Instant now = m_clock->now();
    if (!m_tidied) // not with the first write: that is when a program starts
        m_tidied = now - m_options.tidying + m_options.heartbeat;
    if (now < *m_tidied + m_options.tidying)
        return;
    m_tidied = now;
    if (const auto done = m_history->tidy(m_clock->wallTime()); !done && done.error().transient)
        tellOnce(done.error().code, u"The history cannot be tidied for now: %1"_s.arg(done.error().detail));
    else if (!done)
        onWriteFailed(done.error(), {});
}

void HistoryWorker::tellOnce(const QString &code, const QString &problem)
{
    if (m_told.contains(code))
        return;
    m_told += code;
    m_queue->tell({{}, {plainLine(problem)}, false});
}

} // namespace Pollux::Store
