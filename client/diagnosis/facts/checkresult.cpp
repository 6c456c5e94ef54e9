// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkresult.h"

#include <algorithm>
#include <array>

namespace Pollux::Diagnosis {

namespace {

// In the order of the enum.
constexpr std::array<const char *, 6> statusNames{"pending", "running", "pass", "warn", "fail", "skip"};

} // namespace

QString checkStatusName(CheckStatus status)
{
    return QLatin1String(statusNames[std::size_t(status)]);
}

std::optional<CheckStatus> checkStatusOf(QStringView name)
{
    for (std::size_t i = 0; i < statusNames.size(); ++i) {
        if (name == QLatin1String(statusNames[i]))
            return CheckStatus(i);
    }
    return {};
}

const CheckResult *resultOf(const QList<CheckResult> &results, QStringView id)
{
    const auto found = std::find_if(results.begin(), results.end(), [&](const CheckResult &result) { return result.id == id; });
    return found == results.end() ? nullptr : &*found;
}

} // namespace Pollux::Diagnosis
