// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historyworker.h"

#include <QObject>
#include <QThread>

namespace Pollux::Store {

//! Keeps what is told in a file, and finds what was told before. Nothing here ever waits for the disk but the destructor:
//! the file belongs to a thread of its own. What goes wrong is told and stops nothing else.
class HistoryWriter : public QObject
{
    Q_OBJECT
public:
    //! Touches nothing yet. `clock` outlives it and is asked in both threads.
    explicit HistoryWriter(const HistoryWorker::Options &options, Clock *clock = SystemClock::instance(),
                           QObject *parent = nullptr);
    //! What has been put in is written first.
    ~HistoryWriter() override;

    //! Begins with what is queued; until then it only collects. Once.
    void start();

    //! The server is watched from now on; ends a watch of before under the same id.
    void beginWatch(const HistoryServer &server);
    void endWatch(const QString &id);
    //! Of a server that is watched.
    void keep(const QString &id, const QList<LinkEvent> &events, const QList<LinkSample> &samples);
    //! What has no end is passed over.
    void keep(const QList<JobEntry> &jobs);
    void keep(const NotificationEntry &notification);

    //! How much is kept from now on; what is beyond is let go of soon.
    void setLimits(const HistoryLimits &limits);

    //! What was kept of the server since `from`, before its watch of now: pastFound() follows once, with what is returned
    //! here, and empty where nothing is known.
    quint64 findPast(const HistoryServer &server, const QDateTime &from);

Q_SIGNALS:
    void pastFound(quint64 ticket, const Pollux::LinkTimeline &timeline, const QList<Pollux::LinkSample> &samples);
    //! Jobs or notifications are in the file that were not: who shows them may look again. At most once a batch.
    void grown();
    //! One plain line; each problem once.
    void problemFound(const QString &text);

protected:
    void customEvent(QEvent *event) override;

private:
    const std::shared_ptr<HistoryQueue> m_queue;
    Clock *const m_clock;
    HistoryWorker *const m_worker; // lives in the thread, and is deleted with its end
    QThread m_thread;
    quint64 m_lastTicket = 0;
    bool m_isStarted = false;
};

} // namespace Pollux::Store
