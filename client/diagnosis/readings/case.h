// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/facts/checkresult.h"
#include "feed/connectionsettings.h"
#include "link/linktimeline.h"
#include "link/periodicity.h"
#include "profile/profile.h"

#include <QUrl>

#include <optional>

namespace Pollux::Diagnosis {

//! Jobs are known to run, and nothing is heard of them.
struct Silence
{
    Milliseconds silentFor{0};
    int runningJobs = 0;
};

//! Everything that a judgement rests on. A plain value.
struct Case
{
    QUrl url; //!< of the server; shown only through redactUrl()
    LinkKind kind = LinkKind::SocketIo;
    QStringList transports{QStringLiteral("polling"), QStringLiteral("websocket")}; //!< that the profile allows
    QString path;                                                                   //!< of Socket.IO or the WebSocket
    QString nsp;                                                                    //!< Socket.IO's namespace
    QString origin;                                                                 //!< the Origin header; empty: none
    QList<CheckResult> checks;
    QList<LinkDrop> drops;               //!< the link's history, the newest last; empty where it is not known
    std::optional<Periodicity> restarts; //!< found in it
    std::optional<Silence> silence;
};

//! The case of a check-up by these.
Case caseOf(const Profile &profile, const ConnectionSettings &settings, const QList<CheckResult> &checks);

//! How the link has been, up to now: drops in order, of which those of the last day count, and the clock that they
//! keep, if any.
void setHistory(Case &given, const QList<LinkDrop> &drops, const QDateTime &now);

//! A step that came to an end, well or not: neither waiting nor skipped.
bool hasRun(const CheckResult *result);
//! Pass, or Warn.
bool isGood(const CheckResult *result);
bool isBad(const CheckResult *result);
//! Socket.IO's own answer did not come, though everything below it did its work.
bool isUnansweredConnect(const CheckResult *result);
//! No step is still to come.
bool isFinished(const QList<CheckResult> &checks);

} // namespace Pollux::Diagnosis
