// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/readings/finding.h"

#include "base/redact.h"
#include "diagnosis/facts/checkfacts.h"

#include <QJsonArray>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isArray())
        return value.toString();
    QStringList texts;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isObject() && !item.isArray())
            texts += textOf(item);
    }
    return texts.join(u", "_s);
}

} // namespace

Facts factsOf(const Case &given)
{
    Facts facts{{u"host"_s, given.url.host()},
                {u"url"_s, redactUrl(given.url)},
                {u"path"_s, given.path},
                {u"namespace"_s, given.nsp},
                {u"origin"_s, given.origin}};
    if (given.kind != LinkKind::SocketIo)
        facts.insert(u"kind"_s, given.kind == LinkKind::Rest ? u"rest"_s : u"websocket"_s);
    return facts;
}

Evidence evidenceOf(const CheckResult &result)
{
    const QString text = result.detail.isEmpty() && result.cause ? result.cause->toString() : result.detail;
    return {result.id, text.isEmpty() ? checkStatusName(result.status) : text};
}

void setCircumstance(Finding &finding, QLatin1StringView circumstance)
{
    if (!circumstance.isEmpty())
        finding.facts.insert(Circumstance::fact, circumstance);
}

Finding findingOf(const QString &code, double confidence, const CheckResult &result, const Case &given)
{
    Finding finding{code, confidence, {evidenceOf(result)}, factsOf(given)};
    for (auto fact = result.data.begin(); fact != result.data.end(); ++fact) {
        if (const QString text = textOf(fact.value()); !text.isEmpty() && fact.key() != Fact::body)
            finding.facts.insert(fact.key(), text);
    }
    const Answerer answerer = answererOf(result.data);
    finding.facts.insert(u"who"_s, answererName(answerer));
    finding.facts.insert(u"hop"_s, answererName(hopOf(result.data)));
    finding.facts.insert(u"step"_s, result.id);
    if (result.cause && result.cause->layer == Layer::Proxy)
        finding.facts.insert(u"who"_s, u"the proxy"_s);
    if (result.cause) {
        finding.facts.insert(u"cause"_s, result.cause->root().code);
        finding.facts.insert(u"detail"_s, result.cause->root().detail);
        if (result.cause->root().httpStatus > 0 && !finding.facts.contains(Fact::status))
            finding.facts.insert(Fact::status, QString::number(result.cause->root().httpStatus));
    }
    return finding;
}

} // namespace Pollux::Diagnosis
