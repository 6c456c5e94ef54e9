// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/messagingparser.h"

#include "profile/mappingparser.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// A text that is not empty, or any JSON that is not a lone value: a server that expects `null` is not known.
QJsonValue parseMessage(ObjectReader &reader)
{
    reader.require("message"_L1);
    const QJsonValue message = reader.value("message"_L1);
    const bool isGood = message.isObject() || message.isArray() || !message.toString().isEmpty();
    if (!message.isUndefined() && !isGood)
        reader.refuse("message"_L1, u"a text, an object or a list"_s);
    return message;
}

} // namespace

Hello parseHello(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    Hello hello;
    hello.message = parseMessage(reader);
    hello.accepted = reader.text("accepted"_L1).value_or(QString());
    hello.refused = reader.text("refused"_L1).value_or(QString());
    reader.finish();
    return hello;
}

AppHeartbeat parseHeartbeat(const QJsonValue &value, const QString &pointer, bool hasOwnWords, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    AppHeartbeat heartbeat;
    heartbeat.interval = reader.wait("intervalMs"_L1).value_or(heartbeat.interval);
    heartbeat.timeout = reader.wait("timeoutMs"_L1).value_or(heartbeat.timeout);
    if (!hasOwnWords) {
        heartbeat.message = parseMessage(reader);
        heartbeat.answer = reader.text("answer"_L1).value_or(QString());
    }
    reader.finish();
    return heartbeat;
}

MessageFormat parseMessageFormat(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    reader.require("event"_L1);
    MessageFormat format;
    format.event = parseSource(reader, "event"_L1, TemplateKind::Answer);
    reader.finish();
    return format;
}

Channel parseChannel(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    reader.require("topic"_L1);
    Channel channel;
    channel.topic = reader.text("topic"_L1).value_or(QString());
    const QJsonValue join = reader.value("join"_L1);
    if (!join.isUndefined() && !join.isObject())
        reader.refuse("join"_L1, u"an object"_s);
    channel.join = join.toObject();
    channel.variables = reader.texts("requires"_L1);
    reader.finish();
    return channel;
}

Polling parsePolling(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    Polling polling;
    polling.interval = reader.wait("intervalMs"_L1).value_or(polling.interval);
    const auto max = reader.wait("maxIntervalMs"_L1);
    polling.maxInterval = max.value_or(std::max(polling.interval, polling.maxInterval));
    if (polling.maxInterval < polling.interval)
        reader.refuse("maxIntervalMs"_L1, u"at least intervalMs, %1"_s.arg(polling.interval.count()));
    reader.finish();
    return polling;
}

} // namespace Pollux
