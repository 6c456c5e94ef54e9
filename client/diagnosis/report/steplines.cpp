// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/report/steplines.h"

#include "base/plaintext.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr int idWidth = 18;  // "polling-handshake" and a blank
constexpr int timeWidth = 8; // "12.3 s", "120 ms"

QString timeText(const std::optional<Milliseconds> &elapsed)
{
    if (!elapsed)
        return {};
    const qint64 ms = elapsed->count();
    return ms < 1'000 ? u"%1 ms"_s.arg(ms) : u"%1 s"_s.arg(double(ms) / 1000, 0, 'f', 1);
}

} // namespace

QString statusMark(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Pass:
        return u"✓"_s;
    case CheckStatus::Warn:
        return u"!"_s;
    case CheckStatus::Fail:
        return u"✕"_s;
    case CheckStatus::Skip:
        return u"–"_s;
    case CheckStatus::Running:
        return u"…"_s;
    case CheckStatus::Pending:
        break;
    }
    return u"·"_s;
}

QString stepLine(const CheckResult &result)
{
    const QString line = u"%1 %2 %3  "_s.arg(statusMark(result.status), plainLine(result.id).leftJustified(idWidth),
                                             timeText(result.elapsed).rightJustified(timeWidth));
    return (line + plainLine(result.detail)).trimmed();
}

} // namespace Pollux::Diagnosis
