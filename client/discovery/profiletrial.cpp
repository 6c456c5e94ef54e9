// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "discovery/profiletrial.h"

#include "profile/profilecatalog.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCandidates = 24;

// In tenths: a few events more or less, heard by chance, decide nothing.
int shareOf(const ProfileTrial &trial)
{
    if (trial.events == 0)
        return trial.jobs > 0 ? 10 : 0;
    return int(std::lround(10.0 * double(trial.understood) / double(trial.events)));
}

int listsOf(const ProfileTrial &trial)
{
    return !trial.hasLists ? 1 : trial.listsFailed ? 0 : 2;
}

// How far it got: who was refused by the application has been through everything below it.
int distanceOf(const ProfileTrial &trial)
{
    switch (trial.stage) {
    case ProfileTrial::Stage::Connected:
        return 200;
    case ProfileTrial::Stage::Connecting:
        return 100;
    case ProfileTrial::Stage::Failed:
        break;
    }
    return trial.cause && trial.cause->layer != Layer::Client ? int(trial.cause->layer) : -1;
}

auto worthOf(const ProfileTrial &trial)
{
    const bool shows = trial.showsJobs();
    // Who only connects has shown nothing of its own: there the one for any server is the better guess, unless lists answer.
    const bool fits = shows ? !trial.isGeneric : listsOf(trial) == 2 || trial.isGeneric;
    return std::tuple(shows, shows ? shareOf(trial) : 0, distanceOf(trial) / 100, fits, listsOf(trial), distanceOf(trial));
}

bool isPlainSocket(const QUrl &address)
{
    return address.scheme().compare("ws"_L1, Qt::CaseInsensitive) == 0
           || address.scheme().compare("wss"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

QList<ProfileTrial> ranked(QList<ProfileTrial> trials)
{
    std::stable_sort(trials.begin(), trials.end(),
                     [](const ProfileTrial &a, const ProfileTrial &b) { return worthOf(a) > worthOf(b); });
    return trials;
}

QList<ProfileCandidate> profileCandidates()
{
    QList<ProfileCandidate> candidates;
    for (const ProfileEntry &entry : profileEntries()) {
        if (candidates.size() == mostCandidates)
            break;
        if (auto profile = loadProfile(entry.name))
            candidates += ProfileCandidate{entry.name, std::move(*profile)};
    }
    return candidates;
}

QList<QList<ProfileCandidate>> trialWaves(const QUrl &address, bool hasSecret, const QList<ProfileCandidate> &candidates)
{
    QList<QList<ProfileCandidate>> waves(2);
    for (const ProfileCandidate &candidate : candidates) {
        const bool isSocketIo = candidate.profile.link.kind == LinkKind::SocketIo;
        const bool isExposed = hasSecret && candidate.profile.auth.place == Auth::Place::Query;
        const bool isLater = isPlainSocket(address) ? isSocketIo : isExposed;
        waves[isLater ? 1 : 0] += candidate;
    }
    waves.removeIf([](const QList<ProfileCandidate> &wave) { return wave.isEmpty(); });
    return waves;
}

ConnectionSettings trialSettings(const Profile &profile, const ConnectionSettings &base)
{
    ConnectionSettings settings = base;
    settings.url.setPath({});
    const QString path = base.url.path();
    if (path.size() <= 1)
        return settings;
    switch (profile.link.kind) {
    case LinkKind::SocketIo:
        if (path.contains("socket.io"_L1) || path.contains("engine.io"_L1))
            settings.path = path;
        else if (profile.link.nsp == "/"_L1)
            settings.nsp = path;
        break;
    case LinkKind::WebSocket:
        settings.path = path;
        break;
    case LinkKind::Phoenix:
        if (path.endsWith("/websocket"_L1))
            settings.path = path;
        break;
    case LinkKind::Rest:
        break;
    }
    return settings;
}

} // namespace Pollux
