// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "feed/caller.h"
#include "feed/pagememory.h"
#include "feed/paging.h"
#include "profile/profile.h"
#include "queue/jobchange.h"

#include <QObject>
#include <QQueue>
#include <QSet>

#include <memory>

namespace Pollux {

class SnapshotMapping;

//! Asks a server how its jobs are, by the profile's calls: first the lists of its queues, page by page, then one by one
//! those that the lists did not settle. Answers come as snapshots; what they mean is JobStore's matter. Never retries.
class SnapshotLoader : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Listing,   //!< reading lists
        LookingUp, //!< reading single jobs
    };

    //! Rows that one run takes from a queue's list at most.
    static constexpr int maxRowsPerQueue = 20'000;

    //! `clock` outlives the loader; `feed` is what calls over the link go through, if there is one.
    SnapshotLoader(const Profile &profile, const ConnectionSettings &settings, Clock *clock, JobFeed *feed = nullptr,
                   QObject *parent = nullptr);
    ~SnapshotLoader() override;

    //! The profile knows how to ask.
    bool isAvailable() const { return m_rule.has_value(); }
    //! It knows of lists; lookUp() is all there is otherwise.
    bool hasLists() const { return m_rule && !m_rule->list.isEmpty(); }
    //! It knows how to ask for one job; start() is all there is otherwise.
    bool hasSingleJobs() const { return m_rule && !m_rule->job.isEmpty(); }
    State state() const { return m_state; }
    RestClient::Traffic traffic() const { return m_caller.traffic(); }
    //! Of requests over REST.
    const RoundTripMeter &roundTrips() const { return m_caller.roundTrips(); }

    //! From now on pages are remembered: the server is asked whether one has changed (ETag, RFC 9110 §13.1.2), and loaded()
    //! comes only for those that have. Another call forgets all.
    void rememberPages() { m_memory.emplace(); }

    //! Begins anew, with the lists; listsFinished() or failed() follows. A run under way is dropped.
    void start();
    //! Goes on with single jobs once the lists are through; finished() or failed() follows.
    void lookUp(const QList<JobKey> &keys);
    //! Drops the run; nothing more is emitted.
    void stop();

    // Of the run under way or over, where pages are remembered.
    //! The lists had this job, on a page that has changed or on one that has not.
    bool hasListed(const JobKey &key) const { return m_listed.contains(key); }
    //! A page was not as before.
    bool hadNews() const { return m_hadNews; }
    //! A listed job is neither ended nor waiting.
    bool sawMoving() const { return m_sawMoving; }

Q_SIGNALS:
    void loaded(const QList<Pollux::JobChange> &changes);
    void listsFinished();
    //! The server does not know this job (any more).
    void missed(const Pollux::JobKey &key);
    void finished();
    //! The run is over without having seen all: no answer, or not what was expected.
    void failed(const Pollux::Error &cause);
    //! One thing could not be used; the run goes on. One plain line.
    void problemFound(const QString &text);

private:
    struct Listing
    {
        QString queue;
        Paging paging;
    };

    void askNextPage();
    void askNextJobs();
    void onPage(const RestAnswer &answer, const QDateTime &asOf);
    void usePage(const PageMemory::Page &page, const QList<JobChange> &changes);
    void note(const PageMemory::Page &page);
    void goOn(const PageMemory::Page &page);
    void onJob(const JobKey &key, const RestAnswer &answer, const QDateTime &asOf);
    void useJob(const JobKey &key, const QByteArray &body, const QDateTime &asOf);
    void fail(const Error &cause);

    const std::optional<Snapshot> m_rule;
    const Variables m_variables;
    Clock *const m_clock;
    Caller m_caller;
    std::unique_ptr<SnapshotMapping> m_mapping;
    std::optional<PageMemory> m_memory;
    QQueue<Listing> m_lists; // the first one is under way
    QQueue<JobKey> m_keys;
    QSet<JobKey> m_listed;
    bool m_hadNews = false;
    bool m_sawMoving = false;
    State m_state = State::Idle;
};

} // namespace Pollux
