// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/skipreason.h"

#include "diagnosis/facts/checkfacts.h"

#include <array>

namespace Pollux::Diagnosis {

namespace {

struct Words
{
    const char *name;
    const char *text;
};

// In the order of the enum.
constexpr std::array<Words, 12> words{{
    {"stopped", "stopped"},
    {"step-failed", "not tried: %1 failed"},
    {"no-proxy", "no proxy"},
    {"proxy-looks-up", "the proxy looks it up"},
    {"proxy-connects", "the proxy connects"},
    {"plain-http", "plain http"},
    {"no-health-path", "the profile has no health address"},
    {"no-list", "the profile has no list to read"},
    {"websocket-alone", "the profile uses WebSocket alone"},
    {"polling-alone", "the profile uses polling alone"},
    {"one-transport", "the profile uses one transport alone"},
    {"not-offered", "the server offers no WebSocket"},
}};

} // namespace

QString skipReasonName(SkipReason reason)
{
    return QLatin1String(words[std::size_t(reason)].name);
}

std::optional<SkipReason> skipReasonOf(QStringView name)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (name == QLatin1String(words[i].name))
            return SkipReason(i);
    }
    return {};
}

void skipStep(CheckResult &result, SkipReason reason, const QString &blocker)
{
    result.status = CheckStatus::Skip;
    result.detail = QLatin1String(words[std::size_t(reason)].text);
    result.data.insert(Fact::skipped, skipReasonName(reason));
    if (reason != SkipReason::StepFailed)
        return;
    result.detail = result.detail.arg(blocker);
    result.data.insert(Fact::blocker, blocker);
}

} // namespace Pollux::Diagnosis
