// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/callparser.h"

#include "profile/mappingparser.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

void parseEventCall(ObjectReader &reader, const CallRules &rules, Call &call)
{
    call.event = reader.text("event"_L1).value_or(QString());
    call.arguments = reader.array("arguments"_L1);
    refuseSecret(call.arguments, reader.pointerTo("arguments"_L1), reader.flaws());
    if (reader.has("event"_L1) && !rules.hasEvents)
        reader.refuse("event"_L1, u"a \"path\" instead: no event can be sent over a link of kind rest"_s);
    if (reader.has("arguments"_L1) && !reader.has("event"_L1))
        reader.refuse("arguments"_L1, u"a member \"event\" beside it"_s);
}

void parseRestCall(ObjectReader &reader, const CallRules &rules, Call &call)
{
    call.path = reader.path("path"_L1).value_or(QString());
    refuseSecret(call.path, reader.pointerTo("path"_L1), reader.flaws());
    call.method = reader
                      .choice<QByteArray>("method"_L1, {{"GET"_L1, "GET"},
                                                        {"POST"_L1, "POST"},
                                                        {"PUT"_L1, "PUT"},
                                                        {"PATCH"_L1, "PATCH"},
                                                        {"DELETE"_L1, "DELETE"}})
                      .value_or(rules.method);
    call.body = reader.value("body"_L1);
    refuseSecret(call.body, reader.pointerTo("body"_L1), reader.flaws());
    if (reader.has("method"_L1) && !reader.has("path"_L1))
        reader.refuse("method"_L1, u"a member \"path\" beside it"_s);
    if (reader.has("body"_L1) && !reader.has("path"_L1))
        reader.refuse("body"_L1, u"a member \"path\" beside it"_s);
    else if (reader.has("body"_L1) && call.method == "GET")
        reader.refuse("body"_L1, u"a \"method\" that has one: POST, PUT, PATCH or DELETE"_s);
}

QList<JobState> parseStates(ObjectReader &reader)
{
    QList<JobState> states;
    for (const QString &word : reader.texts("states"_L1)) {
        if (const auto state = stateOf(word))
            states.append(*state);
        else
            reader.flaws().refuse(itemPointer(reader.pointerTo("states"_L1), states.size()), stateRule());
    }
    return states;
}

Action parseAction(const QJsonValue &value, const QString &pointer, ActionKind kind, bool linkHasEvents, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    Action action{.kind = kind, .call = parseCall(reader, {linkHasEvents, "POST"}), .states = {}};
    if (isOfQueue(kind)) {
        if (reader.has("states"_L1))
            reader.refuse("states"_L1, u"nothing here: a queue has no such state"_s);
        reader.value("states"_L1);
    } else {
        action.states = parseStates(reader);
    }
    reader.finish();
    return action;
}

} // namespace

void refuseSecret(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    if (value.toString().contains("{secret}"_L1))
        flaws.refuse(pointer, u"no {secret}: it may stand in a link's hello or a channel's join alone"_s);
    if (value.isArray()) {
        qsizetype at = 0;
        for (const QJsonValue &item : value.toArray())
            refuseSecret(item, itemPointer(pointer, at++), flaws);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        refuseSecret(member.value(), memberPointer(pointer, member.key()), flaws);
}

Call parseCall(ObjectReader &reader, const CallRules &rules)
{
    Call call;
    if (!reader.has("event"_L1))
        reader.require("path"_L1);
    if (reader.has("event"_L1) && reader.has("path"_L1))
        reader.refuse("path"_L1, u"nothing here: \"event\" already says how to ask"_s);
    parseEventCall(reader, rules, call);
    parseRestCall(reader, rules, call);
    call.error = parseSource(reader, "error"_L1, TemplateKind::Answer);
    call.timeout = reader.wait("timeoutMs"_L1).value_or(call.timeout);
    return call;
}

QList<Action> parseActions(const QJsonValue &value, const QString &pointer, bool linkHasEvents, Flaws &flaws)
{
    QList<Action> actions;
    ObjectReader reader(value, pointer, flaws);
    for (const ActionKind kind : allActionKinds) {
        const QByteArray word = actionName(kind).toLatin1();
        const QLatin1StringView name(word);
        const QJsonValue action = reader.value(name);
        if (!action.isUndefined())
            actions.append(parseAction(action, reader.pointerTo(name), kind, linkHasEvents, flaws));
    }
    reader.finish();
    return actions;
}

} // namespace Pollux
