// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>

namespace Pollux {

//! How a server's link is doing, for every kind of link.
enum class LinkState {
    Disconnected, //!< was connected and is not any more, or was left on purpose
    Connecting,   //!< a try is under way
    Connected,    //!< events arrive; for Socket.IO: the namespace is connected
    Waiting,      //!< between two tries
    Failed,       //!< refused or given up; nobody tries any more by himself
};

//! The words of NDJSON: disconnected, connecting, connected, waiting, failed.
QString linkStateName(LinkState state);

//! The link is in another state now. What is not known or does not apply is absent.
struct LinkStateChange
{
    LinkState state = LinkState::Disconnected;
    QString transport;                 //!< "polling", "websocket", "rest"; empty unless Connected
    QString sid;                       //!< of the namespace's connection; empty unless Connected
    std::optional<int> attempt;        //!< Connecting, Waiting: which try in a row, from 1
    std::optional<Milliseconds> delay; //!< Waiting: until the next try; Connected over REST: between two questions
    QString reason;                    //!< Disconnected: the Socket.IO reason; Connected while connected: why over something else now
    std::optional<Error> cause;        //!< Disconnected, Waiting, Failed; Connected over a fallback: why not better
    std::optional<bool> recovered;     //!< Connected after a drop: the server has sent what was missed

    bool operator==(const LinkStateChange &) const = default;
};

//! What became of the upgrade from polling to WebSocket.
struct UpgradeOutcome
{
    enum class Result { Upgraded, Failed, Skipped };

    Result result = Result::Skipped;
    std::optional<Milliseconds> elapsed; //!< Upgraded
    std::optional<Error> cause;          //!< Failed, Skipped

    bool operator==(const UpgradeOutcome &) const = default;
};

//! The words of NDJSON: upgraded, failed, skipped.
QString upgradeResultName(UpgradeOutcome::Result result);

//! Everything that the link's history is made of, in the order in which it happened.
struct LinkEvent
{
    QDateTime time; //!< UTC
    std::variant<LinkStateChange, UpgradeOutcome> what;

    bool operator==(const LinkEvent &) const = default;
};

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::LinkEvent)
