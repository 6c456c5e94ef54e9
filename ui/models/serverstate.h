// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/watchbatch.h"
#include "link/linkquality.h"
#include "link/linksamples.h"
#include "link/linktimeline.h"
#include "link/periodicity.h"
#include "queue/jobtimelines.h"
#include "queue/remainingtime.h"
#include "ui/models/jobmirror.h"
#include "ui/models/jobref.h"
#include "ui/models/queuetrend.h"
#include "ui/models/serveractions.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

#include <array>

namespace Pollux {
class Clock;
}

namespace Pollux::Ui {

//! Somebody is at it, or was when it was last seen: Running, Stalled, Retrying, and Unknown unless it was waiting
//! before.
bool isActive(const Job &job);

class ServerState;

//! Nothing but what is set for it can help: it was refused, its token is gone, its profile or address is unusable.
bool needsSettings(const ServerState &server);

//! One server as the picture's thread knows it: a mirror of what its Watch has told, and what the person has seen of
//! it. Everything in ui reads from here; nothing but apply() and the person's acts changes it.
class ServerState : public QObject
{
    Q_OBJECT
public:
    //! Why a server is not being watched though it should be.
    enum class Trouble {
        None,
        KeychainLocked,      //!< waits for the keychain
        KeychainUnavailable, //!< there is no keychain; connects without a secret would be refused
        SecretMissing,       //!< the keychain has no secret any more
        BadSettings,         //!< the profile or the URL cannot be used; see troubleText()
    };
    using Counts = std::array<qsizetype, jobStateCount>;

    //! `clock` outlives it.
    ServerState(const QString &id, const QString &title, Clock *clock, QObject *parent = nullptr);
    ~ServerState() override;

    QString id() const { return m_id; }
    QString title() const { return m_title; }
    void setTitle(const QString &title);
    QString address() const { return m_address; } //!< "https://host": plain, for the eye
    void setAddress(const QString &address) { m_address = address; }

    //! This computer has no network, says the system, and the server is to be reached over one: why it is not connected, if
    //! it is not.
    bool isOffline() const;
    void setOffline(bool offline);

    void apply(const WatchBatch &batch);
    //! What was kept of the link from before its watch of now is being looked for.
    void awaitPast();
    //! It was found. What has happened since awaitPast() goes on from there; without that, nothing happens.
    void setPast(const LinkTimeline &past, const QList<LinkSample> &samples, const QList<LinkEvent> &events = {});
    //! The watch begins anew, perhaps of another address: jobs, link and queues are forgotten, what is unseen too.
    void restart();

    Trouble trouble() const { return m_trouble; }
    QString troubleText() const { return m_troubleText; }
    void setTrouble(Trouble trouble, const QString &text);

    // Jobs
    //! What a batch has taken out keeps its place there until all have heard of the batch.
    const JobMirror &jobs() const { return m_jobs; }
    //! Valid until the next apply(); nullptr if there is none.
    const Job *job(const JobKey &key) const { return m_jobs.find(key); }
    const Counts &counts() const { return m_counts; }
    qsizetype count(JobState state) const { return m_counts[std::size_t(state)]; }
    qsizetype openCount() const;
    //! Those that isActive() says are, in the order in which they became so. What a panel lists.
    QList<JobKey> active() const { return m_jobs.active(); }
    //! Those that ended while we watched, the newest first; at most 20.
    const QList<JobKey> &justEnded() const { return m_justEnded; }
    //! Ended well since local midnight, while we watched.
    qsizetype doneToday() const;
    QList<JobMoment> timeline(const JobKey &key) const { return m_timelines.of(key); }
    std::optional<Milliseconds> remaining(const Job &job) const;
    const RemainingTime &durations() const { return m_remaining; }

    // Seen and unseen failures
    bool isUnseen(const JobKey &key) const { return m_unseen.contains(key); }
    qsizetype unseenFailures() const { return m_unseen.size(); }
    void markSeen(const JobKey &key);
    void markAllSeen();

    // Queues and workers, by name
    const QMap<QString, Queue> &queues() const { return m_queues; }
    const QMap<QString, Worker> &workers() const { return m_workers; }
    //! More and more jobs wait in it (see QueueTrend).
    bool isGrowing(const QString &queue) const;

    // The link
    const LinkTimeline &link() const { return m_link; }
    LinkQuality quality() const;
    const LinkFigures &figures() const { return m_figures; }
    //! The clock that its drops keep, as far as is known; nothing where they may as well be random.
    const std::optional<Periodicity> &rhythm() const { return m_rhythm; }
    //! As its health address has it; nothing while nobody has asked.
    const std::optional<ServerHealth> &health() const { return m_health; }
    //! Connected, jobs run, and no event comes: since when. Nothing where that is not so.
    std::optional<QDateTime> silentSince() const;
    //! The newest last; at most mostLinkEvents, of before its watch as well.
    const QList<LinkEvent> &linkEvents() const { return m_linkEvents; }
    static constexpr qsizetype mostLinkEvents = 500;
    //! Of the last day, the newest last.
    const QList<LinkSample> &samples() const { return m_samples.list(); }
    //! The newest last; at most 50.
    const QStringList &problems() const { return m_problems; }

    //! What can be done to its jobs and queues. Forgets what is under way at restart().
    ServerActions *actions() { return &m_actions; }
    const ServerActions *actions() const { return &m_actions; }

    Clock *clock() const { return m_clock; }

Q_SIGNALS:
    //! Once a batch. The state is already the new one.
    void jobsChanged(const QList<Pollux::JobDelta> &deltas);
    void linkChanged();
    void samplesChanged();
    //! health() is another one, not only newer; or it has fallen silent, or is heard again.
    void healthChanged();
    void queuesChanged();
    void seenChanged();
    //! Title, trouble or problems.
    void aboutChanged();
    //! Events that somebody asked to see (see Watch::capture()); `ended`: no more of them follow.
    void captured(const QList<QByteArray> &events, bool ended);

private:
    void apply(const QList<JobDelta> &deltas);
    void addLinks(const QList<LinkEvent> &events);
    void keepEvents(const QList<LinkEvent> &events);
    void learnRhythm();
    void put(const Job &job);
    void take(const JobKey &key);
    void watchEnd(const JobKey &key, const Job *before, const Job *after);
    void tell(const WatchBatch &batch, bool isMeasured, bool isHealthNew, qsizetype unseenBefore);
    bool isToday(const Job &job) const;

    const QString m_id;
    QString m_title;
    QString m_address;
    bool m_isOffline = false; // so says the system
    Clock *const m_clock;
    Trouble m_trouble = Trouble::None;
    QString m_troubleText;
    JobMirror m_jobs;
    int m_telling = 0; // how deep: whoever is told may let the next batch in
    Counts m_counts{};
    QList<JobKey> m_justEnded;
    QDate m_today; // the local day that m_doneToday counts
    qsizetype m_doneToday = 0;
    QSet<JobKey> m_unseen;
    JobTimelines m_timelines;
    RemainingTime m_remaining;
    QMap<QString, Queue> m_queues;
    QMap<QString, Worker> m_workers;
    QHash<QString, QueueTrend> m_trends; // of those that tell what waits
    LinkTimeline m_link;
    std::optional<QList<LinkEvent>> m_sinceAsked; // while its past is awaited
    QList<LinkEvent> m_linkEvents;
    LinkFigures m_figures;
    std::optional<Periodicity> m_rhythm;
    LinkSamples m_samples;
    std::optional<ServerHealth> m_health;
    LinkSilence m_silence;
    QStringList m_problems;
    ServerActions m_actions;
};

} // namespace Pollux::Ui
