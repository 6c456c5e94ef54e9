// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "feed/connectionsettings.h"
#include "profile/profile.h"

#include <QList>

#include <optional>

namespace Pollux {

//! What one profile has made of a server so far. A plain value.
struct ProfileTrial
{
    enum class Stage {
        Connecting,
        Connected, //!< events would arrive
        Failed,    //!< see `cause`; it is not tried again
    };

    QString profile; //!< its name, as loadProfile() takes it
    QString title;
    LinkKind kind = LinkKind::SocketIo;
    bool isGeneric = false; //!< it takes what any server may send
    Stage stage = Stage::Connecting;
    QString transport;      //!< Connected: "polling", "websocket", "rest"
    qsizetype jobs = 0;     //!< that it knows, by its lists and by events; 0 and more
    qsizetype events = 0;   //!< that it has heard
    qsizetype understood = 0; //!< of these: what its rules make something of
    bool hasLists = false;  //!< it asks the server for its jobs …
    bool listsFailed = false; //!< … and the answer was of no use
    std::optional<Error> cause{}; //!< Failed: why

    //! It has something to show: a person would see a bar.
    bool showsJobs() const { return jobs > 0 || understood > 0; }

    bool operator==(const ProfileTrial &) const = default;
};

//! A profile that may be tried, by the name that finds it again.
struct ProfileCandidate
{
    QString name;
    Profile profile;
};

//! The best first: who shows jobs; then who understands the larger share of what comes; then who knows this kind of
//! server over who takes anything; then whose lists are answered; then who got further. Equals keep their order. Pure.
QList<ProfileTrial> ranked(QList<ProfileTrial> trials);

//! All that can be named (see profileEntries()), at most 24; a broken file of the person's own is left out.
QList<ProfileCandidate> profileCandidates();

//! Which are tried at once, and which only where none of those before has connected: over an address that begins with
//! ws, plain WebSockets come first. A secret is put into a query (where proxies write it into their logs) only when
//! nobody else could connect. Pure.
QList<QList<ProfileCandidate>> trialWaves(const QUrl &address, bool hasSecret, const QList<ProfileCandidate> &candidates);

//! `base` for one profile, its URL being the address as a person pastes it: the path is a WebSocket's or Engine.IO's where
//! it looks like one, otherwise a Socket.IO namespace, as in the JavaScript client. Pure.
ConnectionSettings trialSettings(const Profile &profile, const ConnectionSettings &base);

} // namespace Pollux
