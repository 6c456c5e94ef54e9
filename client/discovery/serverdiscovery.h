// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "base/timer.h"
#include "discovery/profiletrial.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Pollux {

class TrialRun;

//! Finds out what a server is: connects to it by several profiles at once, as they would watch it, listens, and counts
//! what each of them understands. It only reads: no action is sent. It ends by itself: when somebody shows jobs and the
//! others have had their time, when all have failed, or when nothing has come for long enough. Needs an event loop;
//! thread of the owner; may be destroyed at any moment.
class ServerDiscovery : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        Milliseconds connecting{12'000}; //!< of each wave (see trialWaves())
        Milliseconds listening{15'000};  //!< from the first connection on, while nobody shows jobs
        Milliseconds settling{2'500};    //!< from the first job on
    };

    //! The URL of `base` as a person gives it, without a query. `clock` and `random` outlive it.
    ServerDiscovery(const ConnectionSettings &base, const QList<ProfileCandidate> &candidates,
                    const Limits &limits, Clock *clock = SystemClock::instance(),
                    Random *random = SystemRandom::instance(), QObject *parent = nullptr);
    ~ServerDiscovery() override;

    void start();
    //! Ends it as it is; finished() follows from the event loop.
    void stop();
    //! Of all waves so far, the best first.
    QList<ProfileTrial> trials() const;
    bool hasLeft() const { return m_hasLeft; }

Q_SIGNALS:
    //! trials() are others now; at most once an event loop turn.
    void changed();
    //! Once. The links are being left.
    void finished();
    //! Once, within a few seconds of finished(): no link is open any more. Who destroys it sooner leaves sessions behind
    //! that end only when the server misses their heartbeat.
    void left();

private:
    void beginWave();
    void onTrial();
    void onDeadline();
    void onLeft();
    void tell();
    void end();

    const ConnectionSettings m_base;
    const Limits m_limits;
    Clock *const m_clock;
    Random *const m_random;
    QList<QList<ProfileCandidate>> m_waves; // still to come
    std::vector<std::unique_ptr<TrialRun>> m_runs;
    Timer m_deadline;
    bool m_isConnected = false;
    bool m_showsJobs = false;
    bool m_isTelling = false;
    bool m_isOver = false;
    bool m_hasLeft = false;
};

} // namespace Pollux
