// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/report/report.h"

#include "base/plaintext.h"
#include "base/redact.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/judge.h"
#include "diagnosis/facts/cleanedresult.h"
#include "feed/connectionplan.h"
#include "link/linkeventjson.h"
#include "link/linkquality.h"

#include <QJsonArray>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

QString kindName(LinkKind kind)
{
    switch (kind) {
    case LinkKind::SocketIo:
        return u"socket.io"_s;
    case LinkKind::WebSocket:
        return u"websocket"_s;
    case LinkKind::Phoenix:
        return u"phoenix"_s;
    case LinkKind::Rest:
        return u"rest"_s;
    }
    return {};
}

QString placeName(Auth::Place place)
{
    switch (place) {
    case Auth::Place::None:
        return u"none"_s;
    case Auth::Place::Payload:
        return u"payload"_s;
    case Auth::Place::Query:
        return u"query"_s;
    case Auth::Place::Header:
        return u"header"_s;
    case Auth::Place::FirstMessage:
        return u"firstMessage"_s;
    }
    return {};
}

QString proxyText(const std::optional<QNetworkProxy> &proxy)
{
    if (!proxy)
        return u"system"_s;
    if (proxy->type() == QNetworkProxy::NoProxy)
        return u"none"_s;
    const QString scheme = proxy->type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s;
    return u"%1://%2:%3"_s.arg(scheme, proxy->hostName()).arg(proxy->port());
}

void clean(Verdict &verdict, const SecretFilter &filter)
{
    verdict.title = filter.cleaned(verdict.title);
    verdict.explanation = filter.cleaned(verdict.explanation);
    verdict.fix = filter.cleaned(verdict.fix);
    for (Evidence &evidence : verdict.evidence)
        evidence.text = filter.cleaned(evidence.text);
    for (auto fact = verdict.facts.begin(); fact != verdict.facts.end(); ++fact)
        *fact = filter.cleaned(*fact);
}

void clean(ReportLink &link, const SecretFilter &filter)
{
    for (LinkDrop &drop : link.drops) {
        drop.reason = filter.cleaned(drop.reason);
        if (drop.cause)
            drop.cause = filter.cleaned(*drop.cause);
        for (Error &failure : drop.failures)
            failure = filter.cleaned(failure);
    }
    for (DropReading &reading : link.readings)
        reading.evidence = filter.cleaned(reading.evidence);
    for (LinkEvent &event : link.events)
        event.what = std::visit([&](const auto &what) { return decltype(event.what)(filter.cleaned(what)); }, event.what);
}

template<typename T>
QList<T> newest(const QList<T> &list, qsizetype most)
{
    return list.sliced(std::max<qsizetype>(0, list.size() - most));
}

// The words of NDJSON.
QString stateOf(LinkCondition condition)
{
    switch (condition) {
    case LinkCondition::WebSocket:
    case LinkCondition::Polling:
        return u"connected"_s;
    case LinkCondition::Starting:
    case LinkCondition::Connecting:
        return u"connecting"_s;
    case LinkCondition::Refused:
        return u"failed"_s;
    default:
        return u"disconnected"_s;
    }
}

void setDrops(ReportLink &link, const QList<LinkDrop> &drops)
{
    link.drops = newest(drops, LinkTimeline::maxDrops);
    link.readings.clear();
    for (qsizetype at = 0; at < link.drops.size(); ++at)
        link.readings += readingOf(link.drops, at);
}

// What the check-up itself has seen of the link while it stayed connected.
std::optional<ReportLink> linkOfDwell(const Case &given)
{
    const CheckResult *const dwell = resultOf(given.checks, CheckId::dwell);
    if (!hasRun(dwell))
        return {};
    ReportLink link;
    link.state = isBad(dwell) ? u"disconnected"_s : u"connected"_s;
    link.transport = dwell->data.value(Fact::transport).toString();
    for (const QString &name : {Fact::seconds, Fact::events, Fact::roundTrips, Fact::roundTripP50Ms,
                                Fact::roundTripP95Ms, Fact::pingLatenessMs}) {
        if (dwell->data.contains(name))
            link.numbers.insert(name, dwell->data.value(name));
    }
    link.numbers.insert(u"drops"_s, dwell->data.value(Fact::drops).toArray().size());
    return link;
}

} // namespace

QJsonObject profileSummary(const Profile &profile, const ConnectionSettings &settings)
{
    const EngineIo::ConnectionOptions options = connectionOptions(profile, settings);
    const QStringList transports = settings.transports.isEmpty() ? profile.link.transports : settings.transports;
    const bool hasSecret = !settings.secret.isEmpty() || settings.freshSecret;
    QJsonObject summary{{u"name"_s, plainLine(profile.name)},
                        {u"kind"_s, kindName(profile.link.kind)},
                        {u"path"_s, plainLine(options.path.section(u'?', 0, 0))},
                        {u"proxy"_s, plainLine(proxyText(settings.proxy))},
                        {u"auth"_s, QJsonObject{{u"place"_s, placeName(profile.auth.place)},
                                                {u"field"_s, plainLine(profile.auth.field)},
                                                {u"given"_s, hasSecret}}}};
    if (profile.link.kind == LinkKind::SocketIo) {
        summary.insert(u"namespace"_s, plainLine(namespaceOf(profile, settings)));
        summary.insert(u"transports"_s, QJsonArray::fromStringList(transports));
    }
    if (!options.origin.isEmpty())
        summary.insert(u"origin"_s, plainLine(options.origin));
    QJsonArray headers;
    for (const auto &[name, value] : settings.headers)
        headers += plainLine(QString::fromLatin1(name));
    if (!headers.isEmpty())
        summary.insert(u"headers"_s, headers);
    QJsonArray variables; // a value may be anything, also a person's name
    for (auto variable = settings.variables.begin(); variable != settings.variables.end(); ++variable)
        variables += plainLine(variable.key());
    if (!variables.isEmpty())
        summary.insert(u"variables"_s, variables);
    if (!settings.pins.isEmpty())
        summary.insert(u"pinned"_s, true);
    if (!settings.tls.localCertificate().isNull())
        summary.insert(u"clientCertificate"_s, true);
    return summary;
}

Report makeReport(const QString &tool, const QString &version, const QDateTime &time, const Profile &profile,
                  const ConnectionSettings &settings, const Case &given)
{
    const SecretFilter filter(settings);
    Report report;
    report.tool = tool;
    report.version = version;
    report.time = time;
    report.url = filter.cleaned(plainLine(redactUrl(serverUrl(profile, settings).adjusted(QUrl::RemoveQuery))));
    report.profile = profileSummary(profile, settings);
    for (const CheckResult &check : given.checks)
        report.checks += cleanedResult(check, filter);
    report.verdicts = judge(given);
    for (Verdict &verdict : report.verdicts)
        clean(verdict, filter);
    report.link = linkOfDwell(given);
    return report;
}

ReportLink reportLinkOf(const LinkTimeline &timeline, const QList<LinkEvent> &events, const QList<LinkSample> &samples,
                        const QDateTime &now)
{
    ReportLink link;
    link.state = stateOf(timeline.condition());
    link.transport = timeline.transport();
    const LinkQuality quality = qualityOf(timeline, samples, now);
    link.quality = gradeName(quality.grade);
    const QDateTime begin = timeline.begin();
    link.numbers.insert(u"drops"_s, timeline.drops().size());
    if (begin.isValid()) {
        if (const auto share = timeline.connectedShare(begin, now))
            link.numbers.insert(u"uptimePercent"_s, *share * 100);
        if (const auto median = timeline.medianRecovery(begin, now))
            link.numbers.insert(u"medianRecoveryMs"_s, qint64(median->count()));
    }
    if (isConnected(timeline.condition()))
        link.numbers.insert(u"connectedMs"_s, timeline.since().msecsTo(now));
    setDrops(link, timeline.drops());
    for (const LinkEvent &event : newest(events, Report::maxEvents))
        link.events += withoutSid(event);
    link.samples = newest(samples, Report::maxSamples);
    return link;
}

void addStory(Report &report, ReportLink story, const QList<LinkDrop> &drops, const ConnectionSettings &settings)
{
    const ReportLink seen = report.link.value_or(ReportLink());
    story.state = report.link ? seen.state : u"disconnected"_s; // the check-up has not come so far
    story.transport = seen.transport;
    story.quality.clear(); // of then
    story.numbers.remove(u"connectedMs"_s);
    for (auto number = seen.numbers.begin(); number != seen.numbers.end(); ++number)
        story.numbers.insert(number.key(), number.value());
    story.numbers.insert(u"drops"_s, drops.size());
    setDrops(story, drops);
    clean(story, SecretFilter(settings));
    report.link = story;
}

} // namespace Pollux::Diagnosis
