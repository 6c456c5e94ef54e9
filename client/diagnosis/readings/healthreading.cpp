// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/finding.h"

#include <QJsonArray>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

bool isRedirect(int status)
{
    return status >= 300 && status < 400 && status != 304;
}

// The first hop tells what a health check meets that follows no redirect.
bool isRedirected(const QJsonObject &facts)
{
    const QJsonArray hops = facts.value(Fact::hops).toArray();
    const int first =
        hops.isEmpty() ? facts.value(Fact::status).toInt() : hops.first().toObject().value(Fact::status).toInt();
    return isRedirect(first) || facts.value(Fact::healthState).toString() == "redirected"_L1;
}

void noteRedirect(Finding &finding, const QJsonObject &facts)
{
    const QJsonArray hops = facts.value(Fact::hops).toArray();
    if (hops.isEmpty())
        return;
    const QJsonObject first = hops.first().toObject();
    finding.facts.insert(u"from"_s, first.value(Fact::url).toString());
    finding.facts.insert(Fact::status, QString::number(first.value(Fact::status).toInt()));
    if (hops.size() > 1)
        finding.facts.insert(u"to"_s, hops.last().toObject().value(Fact::url).toString());
}

} // namespace

QList<Finding> readHealth(const Case &given, bool isLinkDown)
{
    const CheckResult *const health = resultOf(given.checks, CheckId::health);
    if (!hasRun(health))
        return {};
    QList<Finding> found;
    const QString state = health->data.value(Fact::healthState).toString();
    if (isRedirected(health->data)) {
        Finding redirects = findingOf(u"health-check-redirects"_s, 0.95, *health, given);
        noteRedirect(redirects, health->data);
        found += redirects;
    }
    const bool isIll = isBad(health) || state == "unhealthy"_L1 || state == "unreachable"_L1;
    if (state == "starting"_L1)
        found += findingOf(u"server-starting"_s, 0.9, *health, given);
    else if (found.isEmpty() && isIll && !isLinkDown)
        found += findingOf(u"health-check-fails"_s, 0.8, *health, given);
    return found;
}

} // namespace Pollux::Diagnosis
