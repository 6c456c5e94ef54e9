// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/facts/skipreason.h"
#include "diagnosis/readings/judge.h"
#include "diagnosis/report/report.h"
#include "sampleservers.h"
#include "scenes.h"
#include "ui/diagnosis/checkpage.h"
#include "ui/style/roles.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;
using namespace Pollux::Diagnosis;
using Phase = CheckUpState::Phase;

namespace {

CheckResult step(const QString &id, CheckStatus status, int ms = -1, const QJsonObject &data = {})
{
    CheckResult result;
    result.id = id;
    result.status = status;
    if (ms >= 0)
        result.elapsed = Milliseconds(ms);
    result.data = data;
    return result;
}

CheckResult failed(const QString &id, int ms, const Error &cause, const QJsonObject &data = {})
{
    CheckResult result = step(id, CheckStatus::Fail, ms, data);
    result.cause = cause;
    return result;
}

CheckResult skipped(const QString &id, SkipReason reason, const QString &blocker = {})
{
    CheckResult result = step(id, CheckStatus::Skip);
    skipStep(result, reason, blocker);
    return result;
}

QJsonObject dwellOver(const QString &transport, double roundTrip)
{
    return {{Fact::seconds, 10.004},  {Fact::transport, transport}, {Fact::events, 12}, {Fact::drops, QJsonArray()},
            {Fact::roundTrips, 5}, {Fact::roundTripP50Ms, roundTrip}};
}

//! A health URL that a check expecting 200 would take for a dead server's.
CheckResult redirectedHealth()
{
    const QJsonArray hops{QJsonObject{{Fact::status, 301}, {Fact::url, u"http://heart.example.org/health"_s}},
                          QJsonObject{{Fact::status, 200}, {Fact::url, u"https://heart.example.org/health"_s}}};
    return step(CheckId::health, CheckStatus::Warn, 38,
                {{Fact::status, 301}, {Fact::url, u"http://heart.example.org/health"_s}, {Fact::hops, hops},
                 {Fact::location, u"https://heart.example.org/health"_s}, {Fact::healthState, u"redirected"_s}});
}

Error causeOf(Layer layer, const QString &code, const QString &detail, int status = 0)
{
    Error error;
    error.layer = layer;
    error.code = code;
    error.detail = detail;
    error.httpStatus = status;
    return error;
}

QList<CheckResult> healthySteps()
{
    const QJsonObject session{{Fact::protocol, 4}, {Fact::pingIntervalMs, 25'000}, {Fact::upgrades, QJsonArray{u"websocket"_s}}};
    return {
        skipped(CheckId::proxy, SkipReason::NoProxy),
        step(CheckId::dns, CheckStatus::Pass, 12,
             {{Fact::host, u"heart.example.org"_s}, {Fact::addresses, QJsonArray{u"104.21.8.11"_s, u"172.67.1.9"_s}}}),
        step(CheckId::tcp, CheckStatus::Pass, 19, {{Fact::address, u"104.21.8.11"_s}, {Fact::port, 443}}),
        step(CheckId::tls, CheckStatus::Pass, 41,
             {{Fact::tlsVersion, u"TLS 1.3"_s}, {Fact::subject, u"heart.example.org"_s}, {Fact::issuer, u"R11 (Let's Encrypt)"_s},
              {Fact::validUntil, u"2027-01-14T08:21:40Z"_s}}),
        step(CheckId::health, CheckStatus::Pass, 38, {{Fact::status, 200}, {Fact::healthState, u"healthy"_s}, {Fact::healthWord, u"ok"_s}}),
        step(CheckId::pollingHandshake, CheckStatus::Pass, 96, session),
        step(CheckId::pollingPost, CheckStatus::Pass, 61, {{Fact::requests, 7}, {Fact::sessionUnknown, 0}, {Fact::sessions, 1}}),
        step(CheckId::webSocketDirect, CheckStatus::Pass, 88, session),
        step(CheckId::webSocketUpgrade, CheckStatus::Pass, 120, {{Fact::upgradeMs, 41}}),
        step(CheckId::nsp, CheckStatus::Pass, 33, {{Fact::nsp, u"/"_s}, {Fact::transport, u"websocket"_s}}),
        step(CheckId::dwell, CheckStatus::Pass, 10'004, dwellOver(u"websocket"_s, 24)),
    };
}

void set(QList<CheckResult> &steps, const CheckResult &result)
{
    for (CheckResult &known : steps) {
        if (known.id == result.id)
            known = result;
    }
}

void skipFrom(QList<CheckResult> &steps, qsizetype at, const QString &blocker)
{
    for (; at < steps.size(); ++at)
        steps[at] = skipped(steps.at(at).id, SkipReason::StepFailed, blocker);
}

CheckUpState stateOf(const QList<CheckResult> &steps)
{
    CheckUpState state;
    state.phase = Phase::Done;
    state.url = u"https://heart.example.org"_s;
    state.time = QDateTime(QDate(2026, 5, 14), QTime(5, 58), Qt::UTC);
    state.checks = steps;
    Case given;
    given.url = QUrl(state.url);
    given.path = u"/socket.io/"_s;
    given.nsp = u"/"_s;
    given.checks = steps;
    state.verdicts = judge(given);
    return state;
}

CheckUpState running()
{
    QList<CheckResult> steps = healthySteps();
    steps[4] = redirectedHealth();
    steps[6] = step(CheckId::pollingPost, CheckStatus::Running);
    for (qsizetype at = 7; at < steps.size(); ++at)
        steps[at] = step(steps.at(at).id, CheckStatus::Pending);
    CheckUpState state = stateOf(steps);
    state.phase = Phase::Running;
    return state;
}

//! The edge refuses WebSockets with a page of its own, and the health URL redirects.
CheckUpState blocked()
{
    QList<CheckResult> steps = healthySteps();
    set(steps, redirectedHealth());
    const QJsonObject answer{{Fact::status, 403},          {Fact::server, u"cloudflare"_s},
                             {Fact::cfRay, u"8f3a-TPE"_s}, {Fact::contentType, u"text/html"_s},
                             {Fact::answeredBy, u"hop"_s}, {Fact::body, u"<html><title>Blocked</title>"_s}};
    Error refused = causeOf(Layer::WebSocket, u"upgrade-refused"_s, u"403 Forbidden"_s, 403);
    refused.addCause(causeOf(Layer::Http, u"http-403"_s, u"403 Forbidden from cloudflare"_s, 403));
    set(steps, failed(CheckId::webSocketDirect, 47, refused, answer));
    set(steps, failed(CheckId::webSocketUpgrade, 52, refused, answer));
    set(steps, step(CheckId::dwell, CheckStatus::Pass, 10'010, dwellOver(u"polling"_s, 118)));
    return stateOf(steps);
}

CheckUpState down()
{
    QList<CheckResult> steps = healthySteps();
    set(steps, failed(CheckId::tcp, 19,
                      causeOf(Layer::Tcp, u"connection-refused"_s, u"nothing listens at 104.21.8.11:443"_s),
                      {{Fact::host, u"heart.example.org"_s}, {Fact::port, 443}, {Fact::address, u"104.21.8.11"_s}}));
    skipFrom(steps, 3, CheckId::tcp);
    return stateOf(steps);
}

using Prepare = std::function<void(CheckPage &, CheckUps &, const QString &server)>;

Scene checkScene(const QString &name, const Prepare &prepare)
{
    return {name, [prepare](Camera &camera, const QString &file) {
                SampleServers servers;
                const QString server = servers.polling()->id();
                CheckUps checkUps;
                CheckPage page(servers.list(), &checkUps);
                setRole(&page, Role::Ground);
                page.setAttribute(Qt::WA_StyledBackground);
                page.resize(912, 720);
                prepare(page, checkUps, server);
                camera.shoot(file, &page);
            }};
}

Prepare shows(CheckUpState (*make)())
{
    return [make](CheckPage &, CheckUps &checkUps, const QString &server) { checkUps.set(server, make()); };
}

void openOne(CheckPage &page, CheckUps &checkUps, const QString &server)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"report.json"_s);
    const CheckUpState state = blocked();
    Report report;
    report.tool = u"pollux"_s;
    report.version = u"1.0"_s;
    report.time = state.time;
    report.url = state.url;
    report.checks = state.checks;
    report.verdicts = state.verdicts;
    checkUps.set(server, checkUpOf(report));
    page.saveReport(file);
    page.openReport(file);
}

void openGarbage(CheckPage &page, CheckUps &checkUps, const QString &server)
{
    checkUps.set(server, stateOf(healthySteps()));
    page.openReport(u"/nonexistent/report.json"_s);
}

} // namespace

QList<Scene> checkScenes()
{
    return {
        checkScene(u"check-first"_s, [](CheckPage &, CheckUps &, const QString &) {}),
        checkScene(u"check-running"_s, shows(running)),
        checkScene(u"check-blocked"_s, shows(blocked)),
        checkScene(u"check-healthy"_s, shows([] { return stateOf(healthySteps()); })),
        checkScene(u"check-down"_s, shows(down)),
        checkScene(u"check-report"_s, openOne),
        checkScene(u"check-unreadable"_s, openGarbage),
    };
}

} // namespace Pollux::Test
