// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/finding.h"

#include <initializer_list>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

QString serverWords(const CheckResult &result)
{
    const QString told = result.data.value(Fact::message).toString();
    return told.isEmpty() && result.cause ? result.cause->root().detail : told;
}

bool contains(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    for (const QLatin1StringView word : words) {
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isOf(const CheckResult &result, std::initializer_list<QLatin1StringView> codes)
{
    if (!result.cause)
        return false;
    for (const QLatin1StringView code : codes) {
        if (result.cause->code == code || result.cause->root().code == code)
            return true;
    }
    return false;
}

// Without an answer, or by something that is not the application.
bool isOfTheWay(const CheckResult &result)
{
    if (isOf(result, {"request-timeout"_L1, "handshake-timeout"_L1, "connect-timeout"_L1, "connection-closed"_L1,
                      "variable-missing"_L1, "nothing-to-join"_L1, "hello-timeout"_L1, "heartbeat-timeout"_L1,
                      "ping-timeout"_L1, "session-unknown"_L1}))
        return true;
    return result.cause && (result.cause->layer < Layer::EngineIo || result.cause->httpStatus > 0);
}

Finding readNamespace(const CheckResult &result, const Case &given)
{
    if (isUnansweredConnect(&result)) {
        Finding finding = findingOf(u"no-answer"_s, 0.9, result, given);
        setCircumstance(finding, Circumstance::connectUnanswered);
        return finding;
    }
    if (const auto closing = readClosing(result, given))
        return *closing;
    if (isOfTheWay(result))
        return readRefusal(result, given);
    const QString words = serverWords(result);
    const bool isByOrigin = result.data.value(Fact::withoutOrigin).toString() == "pass"_L1
                            || result.data.value(Fact::withOwnOrigin).toString() == "pass"_L1;
    if (isByOrigin)
        return findingOf(u"origin-not-allowed"_s, 0.9, result, given);
    if (contains(words, {"invalid namespace"_L1, "unknown namespace"_L1, "namespace not found"_L1}))
        return findingOf(u"namespace-invalid"_s, 0.95, result, given);
    if (contains(words, {"origin"_L1, "cors"_L1}))
        return findingOf(u"origin-not-allowed"_s, 0.7, result, given);
    return findingOf(u"auth-rejected"_s, isAboutCredentials(words) ? 0.95 : 0.7, result, given);
}

Finding readAuth(const CheckResult &result, const Case &given)
{
    const bool isWordless = isOf(result, {"connection-closed"_L1});
    if (const auto closing = readClosing(result, given); closing && !isWordless)
        return *closing;
    if (isOfTheWay(result) && !isWordless)
        return readRefusal(result, given);
    return findingOf(u"auth-rejected"_s, isAboutCredentials(serverWords(result)) ? 0.95 : 0.75, result, given);
}

Finding readPing(const CheckResult &result, const Case &given)
{
    if (const auto closing = readClosing(result, given))
        return *closing;
    Finding finding = readRefusal(result, given);
    if (isOf(result, {"ping-timeout"_L1, "heartbeat-timeout"_L1}))
        setCircumstance(finding, Circumstance::pingUnanswered);
    return finding;
}

Finding readJoin(const CheckResult &result, const Case &given)
{
    if (isOf(result, {"join-timeout"_L1, "changes-timeout"_L1, "channel-timeout"_L1, "request-timeout"_L1}))
        return findingOf(u"channel-timeout"_s, 0.9, result, given);
    if (const auto closing = readClosing(result, given))
        return *closing;
    if (isOfTheWay(result))
        return readRefusal(result, given);
    const QString words = serverWords(result);
    return findingOf(u"channel-error"_s, words.isEmpty() ? 0.8 : 0.9, result, given);
}

} // namespace

bool isAboutCredentials(const QString &text)
{
    return contains(text, {"auth"_L1, "token"_L1, "jwt"_L1, "credential"_L1, "password"_L1, "login"_L1, "log in"_L1,
                           "sign in"_L1, "permission"_L1, "forbidden"_L1, "denied"_L1, "api key"_L1, "apikey"_L1,
                           "expired"_L1, "not allowed"_L1});
}

QList<Finding> readApplication(const Case &given)
{
    QList<Finding> found;
    if (const CheckResult *const nsp = resultOf(given.checks, CheckId::nsp); isBad(nsp))
        found += readNamespace(*nsp, given);
    if (const CheckResult *const auth = resultOf(given.checks, CheckId::auth); isBad(auth))
        found += readAuth(*auth, given);
    if (const CheckResult *const ping = resultOf(given.checks, CheckId::ping); isBad(ping))
        found += readPing(*ping, given);
    if (const CheckResult *const join = resultOf(given.checks, CheckId::join); isBad(join))
        found += readJoin(*join, given);
    return found;
}

} // namespace Pollux::Diagnosis
