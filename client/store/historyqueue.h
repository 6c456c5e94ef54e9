// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linksample.h"
#include "link/linktimeline.h"
#include "store/historybatch.h"
#include "store/historydatabase.h"

#include <QList>
#include <QStringList>

#include <mutex>
#include <optional>

class QObject;

namespace Pollux::Store {

//! A link's story from before, wanted.
struct PastRequest
{
    quint64 ticket = 0;
    HistoryServer server;
    QDateTime from;
};

//! The same, found.
struct PastAnswer
{
    quint64 ticket = 0;
    LinkTimeline timeline;
    QList<LinkSample> samples; //!< in order
};

//! All that the thread of the history and its owner's share. Each end wakes the other by an event of the type
//! QEvent::User; nobody waits for the other longer than it takes to move a list.
//!
//! Bounded: what is put into a full queue pushes out samples first, then the oldest events; beginnings and ends of watches
//! stay. Jobs and notifications have room of their own, and push out the oldest of their kind.
class HistoryQueue
{
public:
    static constexpr qsizetype mostRecords = 20'000;
    static constexpr qsizetype mostJobs = 200'000; // as many as a server's JobStore holds, whose texts they share

    //! What the thread has to do.
    struct Work
    {
        HistoryBatch records;
        QList<PastRequest> requests;
        std::optional<HistoryLimits> limits; //!< other ones, from now on
        qsizetype lost = 0; //!< records that were pushed out since the last take()
    };
    //! What it has to tell.
    struct News
    {
        QList<PastAnswer> answers;
        QStringList problems;
        bool grown = false; //!< jobs or notifications have been written
    };

    //! nullptr before the object goes.
    void setWorker(QObject *worker);
    void setOwner(QObject *owner);

    // The owner's.
    void put(const HistoryBatch &records);
    void ask(const PastRequest &request);
    void setLimits(const HistoryLimits &limits);
    News takeNews();
    bool isIdle();

    // The worker's.
    Work take();
    //! Something that is to be done at once.
    bool hasRequests();
    //! What could not be written goes before what came meanwhile.
    void putBack(const HistoryBatch &records);
    void tell(const News &news);

private:
    void shorten();
    void shortenLinks();

    std::mutex m_mutex;
    Work m_work;
    News m_news;
    QObject *m_worker = nullptr;
    QObject *m_owner = nullptr;
};

} // namespace Pollux::Store
