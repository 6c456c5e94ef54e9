// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationpreferences.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array eventWords{"any"_L1, "done"_L1, "failed"_L1, "silent"_L1, "link"_L1};
constexpr std::array effectWords{"show"_L1, "silent"_L1, "mute"_L1};
constexpr auto timeFormat = "HH:mm"_L1;

template <typename Enum, std::size_t Size>
Enum enumOf(const std::array<QLatin1StringView, Size> &words, const QJsonValue &json, Enum otherwise)
{
    const auto at = std::find(words.begin(), words.end(), json.toString());
    return at == words.end() ? otherwise : Enum(at - words.begin());
}

QJsonObject toJson(const NotificationRule &rule)
{
    return {{u"enabled"_s, rule.isEnabled},
            {u"event"_s, QString(eventWords[std::size_t(rule.event)])},
            {u"server"_s, rule.server},
            {u"pattern"_s, rule.pattern},
            {u"effect"_s, QString(effectWords[std::size_t(rule.effect)])},
            {u"sound"_s, rule.sound},
            {u"command"_s, rule.command}};
}

NotificationRule ruleFrom(const QJsonObject &json)
{
    NotificationRule rule;
    rule.isEnabled = json.value("enabled"_L1).toBool(true);
    rule.event = enumOf(eventWords, json.value("event"_L1), rule.event);
    rule.server = json.value("server"_L1).toString();
    rule.pattern = json.value("pattern"_L1).toString();
    rule.effect = enumOf(effectWords, json.value("effect"_L1), rule.effect);
    rule.sound = json.value("sound"_L1).toString();
    rule.command = json.value("command"_L1).toString();
    return rule;
}

// Who cannot read a rule must not mute everything because of it.
bool isRule(const QJsonObject &json)
{
    const auto knows = [&json](const auto &words, QLatin1StringView key) {
        return std::find(words.begin(), words.end(), json.value(key).toString()) != words.end();
    };
    return knows(eventWords, "event"_L1) && knows(effectWords, "effect"_L1)
        && json.value("pattern"_L1).toString().size() <= NotificationRules::maxPattern
        && json.value("command"_L1).toString().size() <= NotificationRules::maxCommand;
}

QuietHours quietFrom(const QJsonObject &json)
{
    QuietHours quiet;
    quiet.isOn = json.value("on"_L1).toBool();
    const QTime from = QTime::fromString(json.value("from"_L1).toString(), timeFormat);
    const QTime to = QTime::fromString(json.value("to"_L1).toString(), timeFormat);
    if (from.isValid() && to.isValid()) {
        quiet.from = from;
        quiet.to = to;
    }
    quiet.days = unsigned(json.value("days"_L1).toInt(int(QuietHours::everyDay))) & QuietHours::everyDay;
    return quiet;
}

} // namespace

QJsonObject preferencesToJson(const NotificationPreferences &preferences)
{
    QJsonArray rules;
    for (const NotificationRule &rule : preferences.rules.first(std::min(preferences.rules.size(), NotificationRules::maxRules)))
        rules.append(toJson(rule));
    const QuietHours &quiet = preferences.quiet;
    return {{u"rules"_s, rules},
            {u"quiet"_s, QJsonObject{{u"on"_s, quiet.isOn},
                                     {u"from"_s, quiet.from.toString(timeFormat)},
                                     {u"to"_s, quiet.to.toString(timeFormat)},
                                     {u"days"_s, int(quiet.days)}}},
            {u"urgentBreaksQuiet"_s, preferences.urgentBreaksQuiet},
            {u"respectsDoNotDisturb"_s, preferences.respectsDoNotDisturb},
            {u"sounds"_s, preferences.sounds},
            {u"stormAfter"_s, preferences.stormAfter}};
}

NotificationPreferences preferencesFromJson(const QJsonObject &json)
{
    NotificationPreferences preferences;
    for (const QJsonValue &rule : json.value("rules"_L1).toArray()) {
        if (preferences.rules.size() < NotificationRules::maxRules && isRule(rule.toObject()))
            preferences.rules += ruleFrom(rule.toObject());
    }
    preferences.quiet = quietFrom(json.value("quiet"_L1).toObject());
    preferences.urgentBreaksQuiet = json.value("urgentBreaksQuiet"_L1).toBool(preferences.urgentBreaksQuiet);
    preferences.respectsDoNotDisturb = json.value("respectsDoNotDisturb"_L1).toBool(preferences.respectsDoNotDisturb);
    preferences.sounds = json.value("sounds"_L1).toBool(preferences.sounds);
    preferences.stormAfter =
        std::clamp(json.value("stormAfter"_L1).toInt(preferences.stormAfter), 0, NotificationPreferences::mostStorm);
    return preferences;
}

} // namespace Pollux
