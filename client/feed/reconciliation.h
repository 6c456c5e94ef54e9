// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "feed/missingjobs.h"
#include "feed/silencepolicy.h"
#include "feed/snapshotloader.h"
#include "link/linkevent.h"

#include <QHash>
#include <QObject>

namespace Pollux {

class JobFeed;
class JobStore;

//! Keeps a JobStore true where events alone do not: asks for a snapshot after every connect, looks up what a gap left
//! unknown and what has fallen silent, and leaves out what had ended before we came. Where the feed asks by itself it only
//! takes what that finds. May be destroyed at any moment.
class Reconciliation : public QObject
{
    Q_OBJECT
public:
    //! All three outlive it.
    Reconciliation(const Profile &profile, const ConnectionSettings &settings, Clock *clock, JobFeed *feed,
                   JobStore *store, QObject *parent = nullptr);
    ~Reconciliation() override;

    //! For every change of the link, once the jobs have been marked.
    void onLink(LinkState state);
    //! What the feed tells of jobs, for the store.
    void take(const QList<JobChange> &changes);
    void take(const JobChange &change);
    //! The store has changed.
    void onStoreChanged(ChangeSource source);
    //! Something was done to this job, or somebody looks at it: how it is now is asked for, soon.
    void lookUp(const JobKey &key);
    //! Asks nothing any more, until the link is connected again.
    void stop();

Q_SIGNALS:
    //! One plain line.
    void problemFound(const QString &text);

private:
    void start();
    void takeSnapshot(QList<JobChange> changes);
    bool isNews(const JobChange &change);
    bool isHistory(const JobChange &change);
    void onListsFinished();
    void onFinished();
    void onFailed(const Error &cause);
    void onMissed(const JobKey &key);
    void watchSilence();
    void askForSilent();
    bool mayAsk() const;
    QList<JobKey> due(QList<JobKey> keys) const;

    Clock *const m_clock;
    JobFeed *const m_feed;
    JobStore *const m_store;
    SnapshotLoader m_snapshot;
    Timer m_retry;
    Timer m_silence;
    QList<JobKey> m_wanted; // to be looked up
    SilencePolicy m_silencePolicy;
    MissingJobs m_missing;
    QHash<JobKey, std::optional<QDateTime>> m_history; // had ended before we first looked, and when
    LinkState m_link = LinkState::Disconnected;
    int m_attempt = 0;
    bool m_hadSnapshot = false; // a first one has been read to its end
    bool m_hasTold = false;     // the one under way has changed a job
};

} // namespace Pollux
