// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/deltabatch.h"
#include "feed/watchbatch.h"

namespace Pollux {

//! A WatchBatch that is being collected. Pure, and bounded however long nobody takes it: jobs, queues and workers by
//! what the server has, the lists by the numbers below (the newest stay).
class PendingBatch
{
public:
    //! Jobs of a batch: more would hold up the picture for longer than a frame. The rest, and what is said about it,
    //! comes with the next ones.
    static constexpr qsizetype maxJobs = 2'000;
    static constexpr int maxParts = 100; //!< then all that is left comes at once: nothing waits for ever behind a flood
    static constexpr qsizetype maxLinks = 1'000;
    static constexpr qsizetype maxSamples = 1'000;
    static constexpr qsizetype maxNotifications = 200;
    static constexpr qsizetype maxProblems = 200;
    static constexpr qsizetype maxOutcomes = 1'000;

    void add(const QList<JobDelta> &deltas);
    void add(const LinkEvent &event);
    void add(const LinkSample &sample);
    void add(const ServerHealth &health) { m_health = health; }
    void add(const LinkSilence &silence) { m_silence = silence; }
    void add(const Queue &queue);
    void add(const Worker &worker);
    void add(const Notification &notification);
    void add(const ActionOutcome &outcome);
    void addProblem(const QString &line);
    void addCaptured(const QByteArray &event) { m_captured += event; } // EventTap bounds them
    void setCaptureEnded() { m_captureEnded = true; }
    //! There are new figures, though nothing else may have happened.
    void setFiguresChanged() { m_figuresChanged = true; }
    //! It will be the last one.
    void setStopped() { m_stopped = true; }

    bool isEmpty() const;
    //! What may arrive next, without figures; to be called until it is empty.
    WatchBatch take();

private:
    //! The last state of each, by first appearance.
    template<typename T>
    struct Latest
    {
        QList<T> all;
        QHash<QString, qsizetype> places;

        void add(const T &fresh);
        QList<T> take();
    };

    DeltaBatch m_jobs;
    int m_parts = 0; // that have been taken since it was empty
    QList<LinkEvent> m_links;
    QList<LinkSample> m_samples;
    std::optional<ServerHealth> m_health;
    std::optional<LinkSilence> m_silence;
    Latest<Queue> m_queues;
    Latest<Worker> m_workers;
    QList<Notification> m_notifications;
    QList<ActionOutcome> m_outcomes;
    QStringList m_problems;
    QList<QByteArray> m_captured;
    bool m_captureEnded = false;
    bool m_figuresChanged = false;
    bool m_stopped = false;
};

} // namespace Pollux
