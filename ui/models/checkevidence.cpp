// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/checkevidence.h"

#include "base/plaintext.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/facts/skipreason.h"
#include "link/healthreading.h"
#include "ui/models/causetexts.h"
#include "ui/models/checktexts.h"
#include "ui/models/healthtexts.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace Diagnosis;

namespace {

// Named for the translators.
struct Evidence
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::Evidence)
};

constexpr qsizetype factLength = 200;

//! The facts of one step. What is asked for and absent is told by isWhole().
class Facts
{
public:
    explicit Facts(const QJsonObject &data) : m_data(data) {}

    bool has(const QString &name) const { return m_data.contains(name); }
    bool isTrue(const QString &name) const { return m_data.value(name).toBool(); }
    QString text(const QString &name)
    {
        need(name);
        const QJsonValue value = m_data.value(name);
        return value.isDouble() ? QLocale().toString(value.toDouble(), 'g', 12) : plainLine(value.toString(), factLength);
    }
    double decimal(const QString &name)
    {
        need(name);
        return std::clamp(m_data.value(name).toDouble(), 0.0, 1e9);
    }
    int number(const QString &name) { return int(decimal(name)); }
    QJsonArray list(const QString &name) const { return m_data.value(name).toArray(); }
    QStringList texts(const QString &name) const
    {
        QStringList texts;
        for (const QJsonValue &one : list(name))
            texts += plainLine(one.toString(), factLength);
        return texts;
    }
    //! Nothing was missing that was asked for.
    bool isWhole() const { return m_isWhole; }

private:
    void need(const QString &name) { m_isWhole &= has(name); }

    const QJsonObject &m_data;
    bool m_isWhole = true;
};

QString together(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u" · "_s);
}

QString skipText(SkipReason reason, Facts &facts)
{
    switch (reason) {
    case SkipReason::Stopped:
        return Evidence::tr("stopped");
    case SkipReason::StepFailed:
        return Evidence::tr("not tried: “%1” has failed", "a step of the check-up").arg(checkName(facts.text(Fact::blocker)));
    case SkipReason::NoProxy:
        return Evidence::tr("no proxy");
    case SkipReason::ProxyLooksUp:
        return Evidence::tr("the proxy looks it up");
    case SkipReason::ProxyConnects:
        return Evidence::tr("the proxy connects");
    case SkipReason::PlainHttp:
        return Evidence::tr("not encrypted");
    case SkipReason::NoHealthPath:
        return Evidence::tr("the profile has no health address");
    case SkipReason::NoList:
        return Evidence::tr("the profile has no list to read");
    case SkipReason::WebSocketAlone:
        return Evidence::tr("the profile uses WebSocket alone");
    case SkipReason::PollingAlone:
        return Evidence::tr("the profile uses polling alone");
    case SkipReason::OneTransport:
        return Evidence::tr("the profile uses one transport alone");
    case SkipReason::NotOffered:
        return Evidence::tr("the server offers no WebSocket");
    }
    return {};
}

QString transportText(Facts &facts)
{
    const QString transport = facts.text(Fact::transport);
    if (transport == "polling"_L1)
        return Evidence::tr("polling", "a transport");
    return transport == "websocket"_L1 ? u"WebSocket"_s : transport;
}

QString dnsText(const CheckResult &, Facts &facts)
{
    const QString host = facts.text(Fact::host);
    const QStringList addresses = facts.texts(Fact::addresses);
    if (addresses.isEmpty())
        return {};
    return addresses == QStringList{host} ? Evidence::tr("%1 is an address, nothing to look up").arg(host)
                                          : u"%1 → %2"_s.arg(host, addresses.join(u", "_s));
}

QString tlsText(const CheckResult &, Facts &facts)
{
    const QDate until = QDate::fromString(facts.text(Fact::validUntil).left(10), Qt::ISODate);
    return Evidence::tr("%1; certificate of %2, issued by %3, valid until %4", "TLS 1.3; …")
        .arg(facts.text(Fact::tlsVersion), facts.text(Fact::subject), facts.text(Fact::issuer),
             QLocale().toString(until, QLocale::ShortFormat));
}

// "301 http://… → 200 https://…"
QString wayText(const QJsonArray &hops)
{
    QStringList texts;
    for (const QJsonValue &hop : hops)
        texts += u"%1 %2"_s.arg(hop.toObject().value(Fact::status).toInt())
                     .arg(plainLine(hop.toObject().value(Fact::url).toString(), factLength));
    return texts.join(u" → "_s);
}

QString healthEvidence(const CheckResult &result, Facts &facts)
{
    const auto state = healthStateOf(facts.text(Fact::healthState));
    if (!state || *state == HealthState::Unreachable)
        return {};
    if (*state == HealthState::Redirected) {
        const QString way = wayText(facts.list(Fact::hops));
        const QString to = u"%1 → %2"_s.arg(facts.number(Fact::status)).arg(facts.text(Fact::location));
        return together({way.isEmpty() ? to : way, result.cause ? causeText(*result.cause) : QString()});
    }
    const QString said = *state == HealthState::Unknown ? Evidence::tr("says nothing of the server's health") : healthText(*state);
    const QString text =
        Evidence::tr("%1: %2", "200: healthy").arg(QString::number(facts.number(Fact::status)), said);
    return facts.has(Fact::healthWord) ? Evidence::tr("%1 (“%2”)", "200: starting (“warming up”)").arg(text, facts.text(Fact::healthWord))
                                       : text;
}

QString sessionText(const CheckResult &, Facts &facts)
{
    const QString protocol = facts.number(Fact::protocol) == 3 ? Evidence::tr("Engine.IO 3 (Socket.IO 2), which Pollux speaks, too")
                                                               : Evidence::tr("Engine.IO %1").arg(facts.number(Fact::protocol));
    QString text = Evidence::tr("%1; a ping every %2 s", "Engine.IO 4; …")
                       .arg(protocol, QLocale().toString(facts.decimal(Fact::pingIntervalMs) / 1000, 'g', 6));
    if (facts.isTrue(Fact::refusesFour))
        text = Evidence::tr("%1; it refuses Engine.IO 4", "Engine.IO 3 …").arg(text);
    return text;
}

QString pollingText(const CheckResult &result, Facts &facts)
{
    const QStringList upgrades = facts.texts(Fact::upgrades);
    QString text = upgrades.isEmpty() ? Evidence::tr("%1, no upgrade offered").arg(sessionText(result, facts))
                                      : Evidence::tr("%1, upgrades to %2").arg(sessionText(result, facts), upgrades.join(u", "_s));
    if (facts.list(Fact::hops).size() > 1)
        text = Evidence::tr("%1; after a redirect to %2").arg(text, facts.text(Fact::url));
    return text;
}

QString postText(const CheckResult &result, Facts &facts)
{
    const int unknown = facts.number(Fact::sessionUnknown);
    if (unknown > 0) {
        const QString text = Evidence::tr("%1 of %2 requests in %3 sessions met an instance that does not know the session")
                                 .arg(QString::number(unknown), QString::number(facts.number(Fact::requests)),
                                      QString::number(facts.number(Fact::sessions)));
        return result.status == CheckStatus::Warn ? Evidence::tr("%1: a restart in between, perhaps").arg(text) : text;
    }
    if (result.status != CheckStatus::Pass)
        return {};
    QString text = Evidence::tr("%n request(s) of one session, all of them answered", nullptr, facts.number(Fact::requests));
    if (facts.isTrue(Fact::closedBefore))
        text = Evidence::tr("%1; a connection before was closed without an answer").arg(text);
    if (facts.isTrue(Fact::endedByServer))
        text = Evidence::tr("%1; then the server ended it").arg(text);
    return text;
}

QString snapshotText(const CheckResult &result, Facts &facts)
{
    const int rows = facts.number(Fact::rows);
    if (result.status != CheckStatus::Warn)
        return Evidence::tr("%n row(s) on the first page", nullptr, rows);
    return Evidence::tr("%1 rows, of which %2 were understood: %3")
        .arg(QString::number(rows), QString::number(facts.number(Fact::understood)), facts.text(Fact::firstRefusal));
}

QString dwellText(const CheckResult &result, Facts &facts)
{
    QString text = Evidence::tr("%1 s over %2", "a duration; polling or WebSocket")
                       .arg(QLocale().toString(facts.decimal(Fact::seconds), 'f', 1), transportText(facts));
    if (const auto drops = int(facts.list(Fact::drops).size()); drops > 0 && result.cause)
        text = Evidence::tr("%1, %n drop(s), the last one: %2", nullptr, drops).arg(text, causeText(*result.cause));
    if (const int measured = facts.number(Fact::roundTrips); measured > 0)
        text = Evidence::tr("%1; round trips of %2 ms (median of %n)", nullptr, measured).arg(text, facts.text(Fact::roundTripP50Ms));
    return text;
}

using Teller = QString (*)(const CheckResult &, Facts &);

// Those that have words of their own whatever they have come to.
const QHash<QString, Teller> &tellers()
{
    static const QHash<QString, Teller> all{
        {CheckId::proxy, [](const CheckResult &, Facts &facts) { return Evidence::tr("%1 connects", "a proxy").arg(facts.text(Fact::proxy)); }},
        {CheckId::dns, dnsText},
        {CheckId::tcp,
         [](const CheckResult &, Facts &facts) {
             return Evidence::tr("connected to %1, port %2").arg(facts.text(Fact::address), QString::number(facts.number(Fact::port)));
         }},
        {CheckId::tls, tlsText},
        {CheckId::health, healthEvidence},
        {CheckId::pollingHandshake, pollingText},
        {CheckId::pollingPost, postText},
        {CheckId::webSocketDirect, sessionText},
        {CheckId::webSocketUpgrade,
         [](const CheckResult &, Facts &facts) { return Evidence::tr("from polling to WebSocket in %1 ms").arg(facts.text(Fact::upgradeMs)); }},
        {CheckId::webSocket, [](const CheckResult &, Facts &) { return Evidence::tr("the WebSocket is open"); }},
        {CheckId::nsp,
         [](const CheckResult &, Facts &facts) {
             return Evidence::tr("connected to “%1” over %2", "a namespace; polling or WebSocket")
                 .arg(facts.text(Fact::nsp), transportText(facts));
         }},
        {CheckId::auth, [](const CheckResult &, Facts &) { return Evidence::tr("the server has let us in"); }},
        {CheckId::join, [](const CheckResult &, Facts &) { return Evidence::tr("joined"); }},
        {CheckId::ping,
         [](const CheckResult &, Facts &facts) { return Evidence::tr("a ping is answered after %1 ms").arg(facts.text(Fact::roundTripP50Ms)); }},
        {CheckId::snapshot, snapshotText},
        {CheckId::dwell, dwellText},
    };
    return all;
}

// These tell of what went wrong, too, and better than its cause would.
bool tellsOfTrouble(const QString &id)
{
    return id == CheckId::health || id == CheckId::pollingPost || id == CheckId::snapshot || id == CheckId::dwell;
}

QString toldText(const CheckResult &result)
{
    const Teller teller = tellers().value(result.id);
    if (!teller)
        return {};
    Facts facts(result.data);
    const QString text = teller(result, facts);
    return facts.isWhole() ? text : QString();
}

// Who has refused, where there was an answer: names of headers, and what stood in them.
QString answererText(Facts &facts)
{
    QStringList parts;
    if (facts.has(Fact::server))
        parts += u"server: %1"_s.arg(facts.text(Fact::server));
    if (facts.has(Fact::cfRay))
        parts += u"cf-ray: %1"_s.arg(facts.text(Fact::cfRay));
    return together(parts);
}

QString troubleText(const CheckResult &result)
{
    Facts facts(result.data);
    const bool isAboutPlace = result.id == CheckId::tcp || result.id == CheckId::tls;
    const bool hasPlace = isAboutPlace && facts.has(Fact::host) && facts.has(Fact::port);
    const QString place = hasPlace ? u"%1:%2"_s.arg(facts.text(Fact::host)).arg(facts.number(Fact::port)) : QString();
    const QString cause = causeText(*result.cause);
    const QString said = facts.has(Fact::message) ? facts.text(Fact::message) : QString();
    return together({place, cause, cause.endsWith(said) ? QString() : said, answererText(facts)});
}

} // namespace

QString checkEvidence(const CheckResult &result)
{
    Facts facts(result.data);
    switch (result.status) {
    case CheckStatus::Pending:
    case CheckStatus::Running:
        return {};
    case CheckStatus::Skip:
        if (const auto reason = skipReasonOf(facts.text(Fact::skipped))) {
            const QString text = skipText(*reason, facts);
            if (facts.isWhole())
                return text;
        }
        break;
    case CheckStatus::Pass:
        if (const QString told = toldText(result); !told.isEmpty())
            return told;
        break;
    case CheckStatus::Warn:
    case CheckStatus::Fail:
        if (const QString told = tellsOfTrouble(result.id) ? toldText(result) : QString(); !told.isEmpty())
            return told;
        if (result.cause)
            return troubleText(result);
        break;
    }
    return plainLine(result.detail);
}

QString checkMoreEvidence(const CheckResult &result)
{
    if (!result.cause)
        return {};
    const QString shown = checkEvidence(result);
    QStringList more;
    for (const QString &detail : {plainLine(result.cause->detail), plainLine(result.cause->root().detail)}) {
        if (!shown.contains(detail))
            more += detail;
    }
    return together(more);
}

} // namespace Pollux::Ui
