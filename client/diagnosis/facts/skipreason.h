// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/facts/checkresult.h"

namespace Pollux::Diagnosis {

//! Why a step of the check-up has nothing to say. In reports: Fact::skipped.
enum class SkipReason {
    Stopped,        //!< somebody has stopped the check-up
    StepFailed,     //!< it needs a step that has failed: Fact::blocker
    NoProxy,
    ProxyLooksUp,   //!< the name: no business of ours
    ProxyConnects,
    PlainHttp,
    NoHealthPath,   //!< the profile has none
    NoList,         //!< the profile has no list to read
    WebSocketAlone, //!< the profile uses no other transport
    PollingAlone,
    OneTransport,   //!< and so nothing to upgrade
    NotOffered,     //!< the server offers no upgrade
};

//! "stopped", "step-failed", "no-proxy", "proxy-looks-up", "proxy-connects", "plain-http", "no-health-path", "no-list",
//! "websocket-alone", "polling-alone", "one-transport", "not-offered". Relied on outside: names are added, never changed.
QString skipReasonName(SkipReason reason);
//! The reason of such a name; nothing for any other word.
std::optional<SkipReason> skipReasonOf(QStringView name);

//! Makes a skipped step of it: status, detail and facts. `blocker`: the step that failed.
void skipStep(CheckResult &result, SkipReason reason, const QString &blocker = {});

} // namespace Pollux::Diagnosis
