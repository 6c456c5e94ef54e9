// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linktimeline.h"

namespace Pollux {

//! What a drop was, as far as its traces tell.
enum class DropClass {
    Restart,     //!< the server went away and came back
    IdleTimeout, //!< something in between ends connections at a certain age or after a silence
    ServerKick,  //!< the server said good-bye
    NetworkLost, //!< the path between here and there was gone
    Suspended,   //!< this computer slept
    EdgeError,   //!< a proxy or CDN answered in the server's place, and the server did not come back soon
    Protocol,    //!< what arrived was no Engine.IO, Socket.IO or WebSocket
    Unknown,     //!< the traces fit too many stories
};

//! "restart", "idle-timeout", "server-kick", "network-lost", "suspended", "edge-error", "protocol-error", "unknown".
QString dropClassName(DropClass kind);

//! A reading of one drop. Never certain: it is made of traces.
struct DropReading
{
    DropClass kind = DropClass::Unknown;
    double confidence = 0; //!< 0–1
    QString evidence;      //!< one line for people, English

    bool operator==(const DropReading &) const = default;
};

//! Connections that ended at one age, each followed at once by another: what an idle timeout looks like.
struct AgePattern
{
    Milliseconds age{0};  //!< of the drop that was looked at
    qsizetype alike = 0;  //!< drops of this age, that one included
    qsizetype drops = 0;  //!< that were looked at
    double chance = 1;    //!< 0–1: how likely so many would be alike if drops came at random

    bool operator==(const AgePattern &) const = default;
};

//! Whether `drops[at]` is one of several such, among the newest 20; nothing where it is not. Pure.
std::optional<AgePattern> agePatternOf(const QList<LinkDrop> &drops, qsizetype at);

//! Reads `drops[at]`. Its traces: the reason and cause of its end, what was answered while trying to come back, how long
//! that took, and whether others of these drops ended at the same age. A drop that has not healed is read by what is
//! known so far. Pure.
DropReading readingOf(const QList<LinkDrop> &drops, qsizetype at);

} // namespace Pollux
