// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/judge.h"
#include "diagnosis/report/report.h"
#include "sampleservers.h"
#include "scenes.h"
#include "ui/diagnosis/checkpage.h"
#include "ui/style/roles.h"

#include <QTemporaryDir>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;
using namespace Pollux::Diagnosis;
using Phase = CheckUpState::Phase;

namespace {

CheckResult step(const QString &id, CheckStatus status, const QString &detail = {}, int ms = -1,
                 const QJsonObject &data = {})
{
    CheckResult result;
    result.id = id;
    result.status = status;
    result.detail = detail;
    if (ms >= 0)
        result.elapsed = Milliseconds(ms);
    result.data = data;
    return result;
}

CheckResult failed(const QString &id, const QString &detail, int ms, const Error &cause, const QJsonObject &data = {})
{
    CheckResult result = step(id, CheckStatus::Fail, detail, ms, data);
    result.cause = cause;
    return result;
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
    return {
        step(CheckId::proxy, CheckStatus::Pass, u"direct, no proxy"_s, 0),
        step(CheckId::dns, CheckStatus::Pass, u"104.21.8.11, 172.67.1.9"_s, 12),
        step(CheckId::tcp, CheckStatus::Pass, u"connected to 104.21.8.11:443"_s, 19),
        step(CheckId::tls, CheckStatus::Pass, u"TLS 1.3, valid until 2027-01-14"_s, 41),
        step(CheckId::health, CheckStatus::Pass, u"200, healthy"_s, 38),
        step(CheckId::pollingHandshake, CheckStatus::Pass, u"session opened, Engine.IO 4"_s, 96),
        step(CheckId::pollingPost, CheckStatus::Pass, u"4 requests, one instance"_s, 61),
        step(CheckId::webSocketDirect, CheckStatus::Pass, u"session opened, Engine.IO 4"_s, 88),
        step(CheckId::webSocketUpgrade, CheckStatus::Pass, u"upgraded from polling"_s, 120),
        step(CheckId::nsp, CheckStatus::Pass, u"joined /"_s, 33),
        step(CheckId::dwell, CheckStatus::Pass, u"10 s without a drop, round trip 24 ms (p95 61 ms)"_s, 10'004),
    };
}

void set(QList<CheckResult> &steps, const CheckResult &result)
{
    for (CheckResult &known : steps) {
        if (known.id == result.id)
            known = result;
    }
}

void skipFrom(QList<CheckResult> &steps, qsizetype at)
{
    for (; at < steps.size(); ++at)
        steps[at] = step(steps.at(at).id, CheckStatus::Skip);
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
    steps[4] = step(CheckId::health, CheckStatus::Warn, u"301 to https: a check that expects 200 would restart your services"_s, 38);
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
    set(steps, step(CheckId::health, CheckStatus::Warn,
                    u"301 to https: a check that expects 200 here would restart your services"_s, 38,
                    {{Fact::status, 301}, {Fact::url, u"http://heart.example.org/health"_s},
                     {Fact::location, u"https://heart.example.org/health"_s}, {Fact::healthState, u"redirected"_s}}));
    const QJsonObject answer{{Fact::status, 403},          {Fact::server, u"cloudflare"_s},
                             {Fact::cfRay, u"8f3a-TPE"_s}, {Fact::contentType, u"text/html"_s},
                             {Fact::answeredBy, u"hop"_s}, {Fact::body, u"<html><title>Blocked</title>"_s}};
    const Error refused = causeOf(Layer::WebSocket, u"upgrade-refused"_s, u"403 Forbidden"_s, 403);
    const QString detail = u"403 text/html · server: cloudflare · cf-ray 8f3a-TPE · its own page, not your server's"_s;
    set(steps, failed(CheckId::webSocketDirect, detail, 47, refused, answer));
    set(steps, failed(CheckId::webSocketUpgrade, detail, 52, refused, answer));
    set(steps, step(CheckId::dwell, CheckStatus::Pass, u"10 s over polling without a drop, round trip 118 ms"_s, 10'010));
    return stateOf(steps);
}

CheckUpState down()
{
    QList<CheckResult> steps = healthySteps();
    set(steps, failed(CheckId::tcp, u"104.21.8.11:443 refuses the connection"_s, 19,
                      causeOf(Layer::Tcp, u"connection-refused"_s, u"nothing listens at 104.21.8.11:443"_s),
                      {{Fact::host, u"heart.example.org"_s}, {Fact::port, 443}, {Fact::address, u"104.21.8.11"_s}}));
    skipFrom(steps, 3);
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
