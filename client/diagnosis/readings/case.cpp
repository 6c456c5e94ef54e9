// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/readings/case.h"

#include "feed/connectionplan.h"
#include "link/sleepwitness.h"

#include <algorithm>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

Case caseOf(const Profile &profile, const ConnectionSettings &settings, const QList<CheckResult> &checks)
{
    Case made;
    made.url = baseUrl(profile, settings);
    made.kind = profile.link.kind;
    made.transports = settings.transports.isEmpty() ? profile.link.transports : settings.transports;
    const EngineIo::ConnectionOptions options = connectionOptions(profile, settings);
    made.path = options.path.section(u'?', 0, 0); // a query may hold a secret
    made.nsp = namespaceOf(profile, settings);
    made.origin = options.origin;
    made.checks = checks;
    return made;
}

void setHistory(Case &given, const QList<LinkDrop> &drops, const QDateTime &now)
{
    // What was mended yesterday is not to be found today.
    const QDateTime begin = now.addDays(-1);
    given.drops.clear();
    for (const LinkDrop &drop : drops) {
        if (drop.time >= begin)
            given.drops += drop;
    }
    given.restarts = periodicityOf(timesThatCount(given.drops));
}

bool hasRun(const CheckResult *result)
{
    return isGood(result) || isBad(result);
}

bool isGood(const CheckResult *result)
{
    return result && (result->status == CheckStatus::Pass || result->status == CheckStatus::Warn);
}

bool isBad(const CheckResult *result)
{
    return result && result->status == CheckStatus::Fail;
}

bool isUnansweredConnect(const CheckResult *result)
{
    return isBad(result) && result->cause && result->cause->root().layer == Layer::SocketIo
           && result->cause->root().code == "connect-timeout"_L1;
}

bool isFinished(const QList<CheckResult> &checks)
{
    return std::none_of(checks.begin(), checks.end(), [](const CheckResult &check) {
        return check.status == CheckStatus::Pending || check.status == CheckStatus::Running;
    });
}

} // namespace Pollux::Diagnosis
