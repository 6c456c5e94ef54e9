// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomewords.h"

#include "base/plaintext.h"
#include "ui/models/causetexts.h"
#include "ui/models/checktexts.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using Phase = FirstLookState::Phase;
using Stage = ProfileTrial::Stage;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::Welcome)
};

QString hostOf(const FirstLookState &state)
{
    return isolated(plainLine(state.address.host()));
}

QString runningStep(const FirstLookState &state)
{
    const auto running = std::find_if(state.checks.begin(), state.checks.end(), [](const Diagnosis::CheckResult &step) {
        return step.status == Diagnosis::CheckStatus::Running;
    });
    return running == state.checks.end() ? QString() : checkName(running->id);
}

QString failureText(const FirstLookState &state)
{
    if (!state.problem.isEmpty())
        return state.problem;
    if (state.trials.isEmpty() || !state.trials.constFirst().cause)
        return {};
    return causeText(*state.trials.constFirst().cause);
}

} // namespace

Headline headlineOf(const FirstLookState &state)
{
    switch (state.phase) {
    case Phase::None:
        break;
    case Phase::Looking:
        return {Mark::Connecting, Tone::Muted, Words::tr("Looking at %1…").arg(hostOf(state)),
                Words::tr("Connecting in every way that Pollux knows, and listening to what comes.")};
    case Phase::Found: {
        const ProfileTrial &best = state.trials.constFirst();
        return {Mark::Connected, Tone::Ok, Words::tr("This looks like: %1").arg(isolated(plainLine(best.title))),
                trialText(best)};
    }
    case Phase::Quiet:
        return {Mark::Polling, Tone::Muted, Words::tr("Connected, but no job has come yet"),
                Words::tr("The queue may be empty just now. Watch it by what fits best, or look again later.")};
    case Phase::Checking:
        return {Mark::Connecting, Tone::Warn, Words::tr("Nothing could connect. Finding out why…"), runningStep(state)};
    case Phase::Failed:
        return {Mark::Disconnected, Tone::Bad, Words::tr("Nothing could connect"), failureText(state)};
    }
    return {};
}

QString trialText(const ProfileTrial &trial)
{
    switch (trial.stage) {
    case Stage::Connecting:
        return Words::tr("connecting…");
    case Stage::Failed:
        return trial.cause ? causeText(*trial.cause) : Words::tr("no connection");
    case Stage::Connected:
        break;
    }
    if (trial.jobs > 0)
        return Words::tr("%n job(s) seen", nullptr, int(std::min<qsizetype>(trial.jobs, 1'000'000)));
    if (trial.understood > 0)
        return Words::tr("%n event(s) understood", nullptr, int(trial.understood));
    if (trial.events > 0)
        return Words::tr("connected; understands none of %n event(s)", nullptr, int(trial.events));
    return Words::tr("connected, nothing has come yet");
}

Headline trialHeadline(const ProfileTrial &trial)
{
    Headline line{Mark::Connecting, Tone::Muted, plainLine(trial.title), trialText(trial)};
    if (trial.stage == Stage::Failed)
        line.mark = Mark::Disconnected;
    else if (trial.stage == Stage::Connected && trial.showsJobs()) {
        line.mark = Mark::Connected;
        line.tone = Tone::Ok;
    } else if (trial.stage == Stage::Connected)
        line.mark = Mark::Polling;
    return line;
}

} // namespace Pollux::Ui
