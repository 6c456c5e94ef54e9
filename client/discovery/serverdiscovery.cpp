// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "discovery/serverdiscovery.h"

#include "discovery/trialrun.h"

#include <QPointer>

#include <algorithm>

namespace Pollux {

using Stage = ProfileTrial::Stage;

ServerDiscovery::ServerDiscovery(const ConnectionSettings &base, const QList<ProfileCandidate> &candidates,
                                 const Limits &limits, Clock *clock, Random *random, QObject *parent)
    : QObject(parent)
    , m_base(base)
    , m_limits(limits)
    , m_clock(clock)
    , m_random(random)
    , m_waves(trialWaves(base.url, !base.secret.isEmpty(), candidates))
    , m_deadline(clock)
{
    connect(&m_deadline, &Timer::expired, this, &ServerDiscovery::onDeadline);
}

ServerDiscovery::~ServerDiscovery() = default;

void ServerDiscovery::start()
{
    if (m_runs.empty() && !m_isOver)
        beginWave();
}

void ServerDiscovery::stop()
{
    QMetaObject::invokeMethod(this, &ServerDiscovery::end, Qt::QueuedConnection);
}

QList<ProfileTrial> ServerDiscovery::trials() const
{
    QList<ProfileTrial> trials;
    for (const auto &run : m_runs)
        trials += run->trial();
    return ranked(std::move(trials));
}

void ServerDiscovery::beginWave()
{
    if (m_waves.isEmpty())
        return stop();
    const QList<ProfileCandidate> wave = m_waves.takeFirst();
    m_deadline.start(m_limits.connecting);
    std::vector<TrialRun *> fresh;
    for (const ProfileCandidate &candidate : wave) {
        auto run = std::make_unique<TrialRun>(candidate, trialSettings(candidate.profile, m_base), m_clock,
                                              m_random);
        connect(run.get(), &TrialRun::changed, this, &ServerDiscovery::onTrial);
        connect(run.get(), &TrialRun::left, this, &ServerDiscovery::onLeft);
        fresh.push_back(run.get());
        m_runs.push_back(std::move(run));
    }
    for (TrialRun *const run : fresh)
        run->start();
    tell();
}

void ServerDiscovery::onTrial()
{
    tell();
    if (m_isOver)
        return;
    const QList<ProfileTrial> all = trials();
    const auto is = [](Stage stage) { return [stage](const ProfileTrial &trial) { return trial.stage == stage; }; };
    const bool anyConnected = std::any_of(all.begin(), all.end(), is(Stage::Connected));
    if (std::all_of(all.begin(), all.end(), is(Stage::Failed))) {
        m_deadline.start(Milliseconds{0}); // the next wave, or the end; never from within a trial's own signal
    } else if (all.constFirst().showsJobs() && !m_showsJobs) {
        m_showsJobs = true;
        m_deadline.start(m_limits.settling);
    } else if (anyConnected && !m_isConnected) {
        m_isConnected = true;
        m_deadline.start(m_limits.listening);
    }
}

void ServerDiscovery::onDeadline()
{
    if (m_isOver)
        return;
    if (m_isConnected || m_showsJobs || m_waves.isEmpty())
        return end();
    // A door that does not answer is given up before another is tried: the server is not asked twice at once.
    for (const auto &run : m_runs)
        run->giveUp();
    beginWave();
}

void ServerDiscovery::tell()
{
    if (std::exchange(m_isTelling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isTelling = false;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void ServerDiscovery::end()
{
    if (std::exchange(m_isOver, true))
        return;
    m_deadline.stop();
    for (const auto &run : m_runs)
        run->giveUp();
    const QPointer<ServerDiscovery> alive(this);
    Q_EMIT changed();
    if (alive)
        Q_EMIT finished();
    if (alive)
        onLeft();
}

void ServerDiscovery::onLeft()
{
    const bool haveAll = std::all_of(m_runs.begin(), m_runs.end(), [](const auto &run) { return run->hasLeft(); });
    if (m_isOver && haveAll && !std::exchange(m_hasLeft, true))
        Q_EMIT left();
}

} // namespace Pollux
