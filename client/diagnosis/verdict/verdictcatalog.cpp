// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/verdict/verdictcatalog.h"

#include <algorithm>
#include <array>

namespace Pollux::Diagnosis {

namespace {

struct Entry
{
    QLatin1StringView code;
    Severity severity;
};

using enum Severity;
constexpr std::array entries{
    Entry{QLatin1StringView("healthy"), Ok},
    Entry{QLatin1StringView("proxy-auth-required"), Down},
    Entry{QLatin1StringView("proxy-refused"), Down},
    Entry{QLatin1StringView("dns-failure"), Down},
    Entry{QLatin1StringView("connection-refused"), Down},
    Entry{QLatin1StringView("connect-timeout"), Down},
    Entry{QLatin1StringView("tls-untrusted"), Down},
    Entry{QLatin1StringView("tls-expired"), Down},
    Entry{QLatin1StringView("tls-hostname-mismatch"), Down},
    Entry{QLatin1StringView("client-certificate-refused"), Down},
    Entry{QLatin1StringView("no-answer"), Down},
    Entry{QLatin1StringView("captive-portal"), Down},
    Entry{QLatin1StringView("server-starting"), Degraded},
    Entry{QLatin1StringView("health-check-redirects"), Degraded},
    Entry{QLatin1StringView("health-check-fails"), Degraded},
    Entry{QLatin1StringView("bad-gateway"), Down},
    Entry{QLatin1StringView("edge-origin-down"), Down},
    Entry{QLatin1StringView("rate-limited"), Degraded},
    Entry{QLatin1StringView("payload-too-large"), Degraded},
    Entry{QLatin1StringView("wrong-path"), Down},
    Entry{QLatin1StringView("not-engine-io"), Down},
    Entry{QLatin1StringView("protocol-version-mismatch"), Down},
    Entry{QLatin1StringView("origin-not-allowed"), Down},
    Entry{QLatin1StringView("handshake-forbidden"), Down},
    Entry{QLatin1StringView("no-sticky-sessions"), Down},
    Entry{QLatin1StringView("polling-blocked"), Degraded},
    Entry{QLatin1StringView("websocket-blocked"), Degraded},
    Entry{QLatin1StringView("auth-rejected"), Down},
    Entry{QLatin1StringView("namespace-invalid"), Down},
    Entry{QLatin1StringView("channel-error"), Down},
    Entry{QLatin1StringView("channel-timeout"), Down},
    Entry{QLatin1StringView("periodic-restart"), Degraded},
    Entry{QLatin1StringView("server-kick"), Degraded},
    Entry{QLatin1StringView("idle-timeout"), Degraded},
    Entry{QLatin1StringView("websocket-unstable"), Degraded},
    Entry{QLatin1StringView("slow-link"), Degraded},
    Entry{QLatin1StringView("connected-but-silent"), Degraded},
};

} // namespace

QStringList verdictCodes()
{
    QStringList codes;
    for (const Entry &entry : entries)
        codes += entry.code;
    return codes;
}

Severity usualSeverity(const QString &code)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return entry.code == code; });
    return found == entries.end() ? Down : found->severity;
}

bool isBesideTheLink(const QString &code)
{
    return code == QLatin1StringView("health-check-redirects") || code == QLatin1StringView("health-check-fails");
}

int exitCodeOf(const QList<Verdict> &verdicts)
{
    Severity worst = verdicts.isEmpty() ? Severity::Down : Severity::Ok;
    for (const Verdict &verdict : verdicts)
        worst = std::max(worst, verdict.severity);
    return int(worst);
}

} // namespace Pollux::Diagnosis
