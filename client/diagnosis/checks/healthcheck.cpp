// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/healthcheck.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/answerfacts.h"
#include "diagnosis/probe/restquestion.h"
#include "engineio/upgradequestion.h"
#include "feed/connectionplan.h"
#include "link/healthreading.h"

#include <QJsonArray>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

HealthReading readingOf(const EngineIo::HttpAnswer &answer)
{
    return healthReadingOf(answer.status, answer.location, answer.body, !answer.retryAfter.isEmpty());
}

// "301 http://… → 200 https://…"
QString wayText(const QJsonArray &hops)
{
    QStringList texts;
    for (const QJsonValue &hop : hops)
        texts += u"%1 %2"_s.arg(hop.toObject().value(Fact::status).toInt()).arg(
            hop.toObject().value(Fact::url).toString());
    return texts.join(" → "_L1);
}

} // namespace

void HealthCheck::run()
{
    const QString path = context().profile.healthPath;
    if (path.isEmpty()) {
        skip(SkipReason::NoHealthPath);
        return;
    }
    waitFor(context().options.step * 2);
    const QUrl base = baseUrl(context().profile, context().settings);
    m_probe = std::make_unique<HttpProbe>(restOptions(context()), &m_cookies, clock());
    connect(m_probe.get(), &HttpProbe::finished, this, &HealthCheck::onFinding);
    m_probe->get(restUrl(base, path), context().options.step, "application/json");
}

void HealthCheck::onFinding(const HttpFinding &finding)
{
    noteFinding(data(), finding, Asked::Other);
    if (finding.cause && !finding.hops.isEmpty()) { // it leads to where nobody answers
        data().insert(Fact::healthState, healthStateName(HealthState::Redirected));
        conclude(CheckStatus::Warn, u"%1 → %2"_s.arg(wayText(data().value(Fact::hops).toArray()),
                                                     finding.cause->toString()), finding.cause);
        return;
    }
    if (finding.cause) {
        data().insert(Fact::healthState, healthStateName(HealthState::Unreachable));
        fail(*finding.cause);
        return;
    }
    const HealthReading reading = readingOf(finding.answer);
    const bool isMoved = finding.hops.size() > 1 || reading.state == HealthState::Redirected;
    data().insert(Fact::healthState, healthStateName(isMoved ? HealthState::Redirected : reading.state));
    QString detail = isMoved ? wayText(data().value(Fact::hops).toArray()) : QString::number(reading.status);
    detail += u": %1"_s.arg(healthStateName(reading.state));
    if (!reading.word.isEmpty()) {
        data().insert(Fact::healthWord, reading.word);
        detail += u" (\"%1\")"_s.arg(reading.word);
    }
    if (reading.state == HealthState::Healthy && !isMoved)
        pass(detail);
    else if (reading.state == HealthState::Unhealthy)
        conclude(CheckStatus::Fail, detail, EngineIo::plainUpgradeCause(finding.answer));
    else
        conclude(CheckStatus::Warn, detail);
}

void HealthCheck::onDeadline()
{
    data().insert(Fact::healthState, healthStateName(HealthState::Unreachable));
    fail(makeError(Layer::Http, u"request-timeout"_s, u"no answer in time"_s));
}

} // namespace Pollux::Diagnosis
