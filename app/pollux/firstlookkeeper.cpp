// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/firstlookkeeper.h"

#include "diagnosis/facts/ladder.h"
#include "diagnosis/readings/judge.h"
#include "pollux/checkuprun.h"
#include "pollux/discoveryrun.h"
#include "pollux/networkkeeper.h"

#include <algorithm>

namespace Pollux::Desktop {

using Ui::FirstLookState;
using Phase = FirstLookState::Phase;
using Stage = ProfileTrial::Stage;

namespace {

// It does not stay connected for long: what is looked for is why nobody can connect at all.
constexpr Milliseconds dwell{1'000};

Phase phaseOf(const QList<ProfileTrial> &trials)
{
    if (!trials.isEmpty() && trials.constFirst().showsJobs())
        return Phase::Found;
    const bool isConnected = std::any_of(trials.begin(), trials.end(),
                                         [](const ProfileTrial &trial) { return trial.stage == Stage::Connected; });
    return isConnected ? Phase::Quiet : Phase::Checking;
}

// It may be telling us something right now, and what it still has to tell counts no more.
template<typename Run>
void letGo(std::unique_ptr<Run> &run)
{
    if (!run)
        return;
    run->disconnect();
    run.release()->deleteLater();
}

} // namespace

FirstLookKeeper::FirstLookKeeper(Ui::FirstLook *look, QThread *network, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_look(look)
    , m_network(network)
    , m_clock(clock)
{
    connect(look, &Ui::FirstLook::lookRequested, this, &FirstLookKeeper::look);
    connect(look, &Ui::FirstLook::stopRequested, this, &FirstLookKeeper::stop);
    connect(look, &Ui::FirstLook::forgetRequested, this, &FirstLookKeeper::forget);
}

FirstLookKeeper::~FirstLookKeeper() = default;

void FirstLookKeeper::leave()
{
    forget();
}

void FirstLookKeeper::look(const QUrl &address, const QString &secret)
{
    forget();
    FirstLookState state;
    state.address = address;
    if (m_way && m_way->state() != NetworkKeeper::State::Ready) {
        state.phase = Phase::Failed;
        state.problem = m_way->problem();
        m_look->set(state);
        return;
    }
    m_base.url = address;
    m_base.secret = secret;
    if (m_way)
        m_way->apply(m_base);
    m_candidates = profileCandidates();
    m_run = std::make_unique<DiscoveryRun>(m_base, m_candidates, m_limits, m_network, m_clock);
    connect(m_run.get(), &DiscoveryRun::arrived, this, &FirstLookKeeper::onNews);
    m_run->start();
    state.phase = Phase::Looking;
    m_look->set(state);
}

void FirstLookKeeper::stop()
{
    if (m_run)
        m_run->stop();
    if (m_check)
        m_check->stop();
}

void FirstLookKeeper::forget()
{
    letGo(m_run);
    letGo(m_check);
    m_base = {};
    m_candidates.clear();
}

void FirstLookKeeper::onNews(const DiscoveryNews &news)
{
    FirstLookState state = m_look->state();
    state.trials = news.trials;
    if (news.isFinished) {
        letGo(m_run);
        state.phase = phaseOf(news.trials);
    }
    if (state.phase == Phase::Checking)
        return check(std::move(state));
    if (news.isFinished)
        m_base = {};
    m_look->set(state);
}

// By the profile that got furthest: what stops that one stops the others sooner.
void FirstLookKeeper::check(FirstLookState state)
{
    const ProfileCandidate *const best = bestOf(state);
    if (!best) {
        state.phase = Phase::Failed;
        m_look->set(state);
        return;
    }
    state.checks = Diagnosis::pendingLadder(best->profile);
    Diagnosis::CheckUpOptions options;
    options.dwell = dwell;
    m_check = std::make_unique<CheckUpRun>(best->profile, trialSettings(best->profile, m_base), options, m_network, m_clock);
    connect(m_check.get(), &CheckUpRun::arrived, this, &FirstLookKeeper::onChecked);
    m_check->start();
    m_look->set(state);
}

const ProfileCandidate *FirstLookKeeper::bestOf(const FirstLookState &state) const
{
    const auto best = std::find_if(m_candidates.begin(), m_candidates.end(), [&](const ProfileCandidate &candidate) {
        return !state.trials.isEmpty() && candidate.name == state.trials.constFirst().profile;
    });
    return best == m_candidates.end() ? nullptr : &*best;
}

void FirstLookKeeper::onChecked(const CheckUpNews &news)
{
    FirstLookState state = m_look->state();
    for (const Diagnosis::CheckResult &step : news.steps) {
        for (Diagnosis::CheckResult &known : state.checks) {
            if (known.id == step.id)
                known = step;
        }
    }
    if (news.isFinished) {
        letGo(m_check);
        state.phase = Phase::Failed;
        if (const ProfileCandidate *const best = bestOf(state)) {
            const ConnectionSettings settings = trialSettings(best->profile, m_base);
            state.verdicts = Diagnosis::judge(Diagnosis::caseOf(best->profile, settings, state.checks));
        }
        m_base = {};
    }
    m_look->set(state);
}

} // namespace Pollux::Desktop
