// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "feed/actionrunner.h"
#include "feed/connectionsettings.h"
#include "feed/healthwatch.h"
#include "feed/linksampler.h"
#include "feed/peerloader.h"
#include "feed/peers.h"
#include "feed/secretfilter.h"
#include "link/linkfigures.h"
#include "link/sleepwitness.h"
#include "profile/profile.h"
#include "queue/change.h"
#include "queue/jobstore.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Pollux {

class JobFeed;
class Reconciliation;

//! One server: its feed, its jobs, its link. Marks the gap when the link drops, asks for a snapshot after every
//! connect and for jobs that have fallen silent, and so keeps JobStore true. All it emits are values; it needs an event loop and nothing else of its
//! thread, so it may live in a worker. May be destroyed at any moment.
class Monitor : public QObject
{
    Q_OBJECT
public:
    //! `clock` and `random` outlive the monitor.
    Monitor(const Profile &profile, const ConnectionSettings &settings, Clock *clock = SystemClock::instance(),
            Random *random = SystemRandom::instance(), QObject *parent = nullptr);
    ~Monitor() override;

    void start();
    //! Leaves politely; stopped() follows within a few seconds.
    void stop();
    //! While waiting between two tries: tries now (network back, resume, the person's word).
    void retryNow();

    //! The machine is about to sleep, or has slept: what that does to the link is told as such (SleepWitness). Who waits
    //! for the next try is told by retryNow().
    void onSleep();
    void onWake(Milliseconds slept);

    //! Does something to a job or a queue; see ActionRunner::run(). Once it is done, the job is looked up, so that its new
    //! state is seen even where the server does not tell.
    void act(const ActionRequest &request, const ActionRunner::Handler &use);

    //! Somebody looks at this job: asks for all that the server has of it, where it can be asked for single jobs.
    void look(const JobKey &key);

    const JobStore &store() const { return m_store; }
    LinkState linkState() const { return m_linkState; }
    LinkFigures figures() const;

Q_SIGNALS:
    //! What changed, in order. What had ended before we came is not among it: that is history.
    void jobsChanged(const QList<Pollux::JobDelta> &deltas);
    void queueChanged(const Pollux::Queue &queue);
    void workerChanged(const Pollux::Worker &worker);
    //! A state change or an upgrade, with its time. Jobs that a drop made unknown are told after it.
    void linkEventOccurred(const Pollux::LinkEvent &event);
    //! An application event as EventMapping is given it: see JobFeed::eventReceived().
    void eventReceived(const QByteArray &payload);
    //! How the connection is or was, about as often as its heartbeat; after the change of state that it belongs to. A
    //! transport's last one may have nothing but its bytes.
    void sampled(const Pollux::LinkSample &sample);
    //! The health address has been asked once more.
    void healthChecked(const Pollux::ServerHealth &health);
    //! figures() have a new round trip or lateness; about as often as the heartbeat.
    void healthChanged();
    //! Something could not be used, and the monitor goes on. One plain line; the same line is told once in a while only.
    void problemFound(const QString &text);
    void stopped();

private:
    void onChanges(const QList<Change> &changes);
    void onStoreChanged(const QList<JobDelta> &deltas);
    void onLinkChange(const LinkStateChange &change);
    void onActionDone(const ActionRequest &request, const QDateTime &before);
    void takeSamples();
    void sayWhatWasDropped();
    void record(const LinkEvent &event);
    void reportProblem(const QString &problem);

    Clock *const m_clock;
    JobStore m_store;
    std::unique_ptr<JobFeed> m_feed;
    const std::unique_ptr<Reconciliation> m_reconciliation;
    const SecretFilter m_secrets;
    ActionRunner m_actions;
    Peers m_peers;
    PeerLoader m_peerLoader;
    HealthWatch m_healthWatch;
    QHash<QString, Instant> m_problems; // when each was last told
    LinkFigures m_figures;
    LinkSampler m_sampler;
    bool m_saidDropped = false;
    SleepWitness m_sleep;
    LinkState m_linkState = LinkState::Disconnected;
};

} // namespace Pollux
