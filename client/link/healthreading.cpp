// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/healthreading.h"

#include "base/plaintext.h"
#include "base/redact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBody = 64 * 1024; // a health address has no more to say
constexpr qsizetype longestWord = 100;
constexpr qsizetype longestBareWord = 40;

constexpr std::array states{
    std::pair{HealthState::Unknown, "unknown"_L1},         std::pair{HealthState::Healthy, "healthy"_L1},
    std::pair{HealthState::Starting, "starting"_L1},       std::pair{HealthState::Unhealthy, "unhealthy"_L1},
    std::pair{HealthState::Unreachable, "unreachable"_L1}, std::pair{HealthState::Redirected, "redirected"_L1},
};

constexpr std::array startingWords{
    "starting"_L1, "start"_L1,   "initializing"_L1, "initialising"_L1, "init"_L1,       "booting"_L1,    "loading"_L1,
    "warming"_L1,  "warmup"_L1,  "warming_up"_L1,   "warm_up"_L1,      "pending"_L1,    "restarting"_L1, "migrating"_L1,
    "not_ready"_L1, "notready"_L1, "starting_up"_L1, "startup"_L1,     "provisioning"_L1,
};

constexpr std::array unwellWords{
    "down"_L1,     "unhealthy"_L1,   "error"_L1,          "fail"_L1,    "failed"_L1,   "failing"_L1, "failure"_L1,
    "critical"_L1, "unavailable"_L1, "out_of_service"_L1, "stopped"_L1, "stopping"_L1, "dead"_L1,    "not_ok"_L1,
    "nok"_L1,      "offline"_L1,     "outage"_L1,
};

struct Word
{
    QString text;
    HealthState state = HealthState::Healthy;
};

template<typename Words>
bool has(const Words &words, const QString &word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Word read(const QString &text)
{
    Word word{plainLine(text, longestWord), HealthState::Healthy};
    QString plain = word.text.toLower();
    plain.replace(u'-', u'_').replace(u' ', u'_');
    if (has(startingWords, plain))
        word.state = HealthState::Starting;
    else if (has(unwellWords, plain))
        word.state = HealthState::Unhealthy;
    return word;
}

// {"status":"starting"}, {"status":{"status":"UP"}}, {"ok":false}, {"ready":false}.
Word wordIn(const QJsonObject &object, bool mayGoDeeper = true)
{
    for (const QString &name : {u"status"_s, u"state"_s, u"health"_s}) {
        const QJsonValue value = object.value(name);
        if (value.isString())
            return read(value.toString());
        if (value.isObject() && mayGoDeeper)
            return wordIn(value.toObject(), false);
        if (value.isBool() && !value.toBool())
            return {name + u": false"_s, HealthState::Unhealthy};
    }
    for (const QString &name : {u"ok"_s, u"healthy"_s, u"success"_s}) {
        if (object.value(name).isBool() && !object.value(name).toBool())
            return {name + u": false"_s, HealthState::Unhealthy};
    }
    if (object.value(u"ready"_s).isBool() && !object.value(u"ready"_s).toBool())
        return {u"ready: false"_s, HealthState::Starting};
    return {};
}

Word wordOf(const QByteArray &body)
{
    if (body.size() > longestBody)
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (json.isObject())
        return wordIn(json.object());
    QString text = QString::fromUtf8(body.left(longestBareWord + 3)).trimmed();
    if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2);
    const bool isWord = !text.isEmpty() && text.size() <= longestBareWord && body.trimmed().size() <= longestBareWord + 2
                        && !text.contains(u'<') && !text.contains(u'\n') && !text.contains(u'{');
    return isWord ? read(text) : Word();
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// Somebody who will not tell us, or does not know the address, has not said that the server is unwell.
bool saysNothing(int status)
{
    return status == 401 || status == 403 || status == 404 || status == 405 || status == 407 || status == 410
           || status == 429;
}

HealthState stateOf(int status, const Word &word, bool hasRetryAfter)
{
    if (status <= 0)
        return HealthState::Unreachable;
    if (isRedirect(status))
        return HealthState::Redirected;
    if (status == 304 || (status >= 200 && status < 300))
        return word.state;
    if (status == 503 && (hasRetryAfter || word.state == HealthState::Starting))
        return HealthState::Starting;
    return saysNothing(status) ? HealthState::Unknown : HealthState::Unhealthy;
}

} // namespace

void ServerHealth::take(const HealthReading &answer, const QString &why, const QDateTime &now)
{
    const bool isFailure = answer.state == HealthState::Unhealthy || answer.state == HealthState::Unreachable;
    if (isFailure)
        ++failures;
    else if (answer.state != HealthState::Unknown)
        failures = 0;
    const bool isTold = isFailure ? isAlarmed() : !isAlarmed();
    if (isTold && answer.state != state) {
        state = answer.state;
        since = now;
    }
    reading = answer;
    detail = why;
    asked = now;
}

QString healthStateName(HealthState state)
{
    for (const auto &[known, name] : states) {
        if (known == state)
            return name;
    }
    return {};
}

std::optional<HealthState> healthStateOf(QStringView name)
{
    for (const auto &[state, known] : states) {
        if (name == known)
            return state;
    }
    return std::nullopt;
}

HealthReading healthReadingOf(int status, const QByteArray &location, const QByteArray &body, bool hasRetryAfter)
{
    const Word word = wordOf(body);
    HealthReading reading;
    reading.status = std::max(status, 0);
    reading.state = stateOf(status, word, hasRetryAfter);
    if (reading.state == HealthState::Redirected)
        reading.target = plainLine(redactUrl(QUrl(QString::fromUtf8(location.left(4'096)))));
    else if (status > 0)
        reading.word = word.text;
    return reading;
}

} // namespace Pollux
