// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "feed/connectionsettings.h"
#include "feed/restclient.h"
#include "profile/profile.h"
#include "queue/jobchange.h"
#include "queue/jobkey.h"

#include <QObject>
#include <QQueue>

#include <functional>
#include <memory>

namespace Pollux {

class SnapshotMapping;

//! Asks a server over REST how its jobs are: first the lists of the profile's queues, page by page, then one by one
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

    //! `clock` outlives the loader.
    SnapshotLoader(const Profile &profile, const ConnectionSettings &settings, Clock *clock,
                   QObject *parent = nullptr);
    ~SnapshotLoader() override;

    //! The profile knows how to ask.
    bool isAvailable() const { return m_rule.has_value(); }
    //! It knows of lists; lookUp() is all there is otherwise.
    bool hasLists() const { return m_rule && !m_rule->list.path.isEmpty(); }
    //! It knows how to ask for one job; start() is all there is otherwise.
    bool hasSingleJobs() const { return m_rule && !m_rule->job.path.isEmpty(); }
    State state() const { return m_state; }
    //! Begins anew, with the lists; listsFinished() or failed() follows. A run under way is dropped.
    void start();
    //! Goes on with single jobs once the lists are through; finished() or failed() follows.
    void lookUp(const QList<JobKey> &keys);
    //! Drops the run; nothing more is emitted.
    void stop();

Q_SIGNALS:
    void loaded(const QList<Pollux::JobChange> &changes);
    void listsFinished();
    void finished();
    //! The run is over without having seen all: no answer, or not what was expected.
    void failed(const Pollux::Error &cause);
    //! One thing could not be used; the run goes on. One plain line.
    void problemFound(const QString &text);

private:
    struct Page
    {
        QString queue;
        int start = 0;
    };
    using Use = std::function<void(const QByteArray &body)>;

    void askNextPage();
    void askNextJobs();
    void ask(const Call &call, const Variables &values, const Use &use, const std::function<void()> &onNotFound = {});
    void usePage(const Page &page, const QByteArray &body, const QDateTime &asOf);
    void useJob(const JobKey &key, const QByteArray &body, const QDateTime &asOf);
    void fail(const Error &cause);

    const std::optional<Snapshot> m_rule;
    const Variables m_variables;
    Clock *const m_clock;
    RestClient m_rest;
    std::unique_ptr<SnapshotMapping> m_mapping;
    QQueue<Page> m_pages;
    QQueue<JobKey> m_keys;
    State m_state = State::Idle;
};

} // namespace Pollux
