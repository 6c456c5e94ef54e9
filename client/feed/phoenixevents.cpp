// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/phoenixevents.h"

#include "base/plaintext.h"
#include "profile/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Pollux {

using namespace Qt::StringLiterals;
using simdjson::dom::element;

namespace {

constexpr qsizetype maxIds = 1000;

QByteArray jsonText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray eventText(const QString &name, const QByteArray &payload)
{
    return '[' + jsonText(name) + ',' + payload + ']';
}

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

QString textAt(element object, const char *name)
{
    element value;
    if (object[name].get(value))
        return {};
    return stringValue(value, TextLimit::name).value_or(QString());
}

PhoenixEvents::Read refusal(const QString &what)
{
    return {{}, {what}, {}};
}

// Supabase says in "errors" why a row is missing: ["Error 401: Unauthorized"], ["Error 413: Payload Too Large"].
QString errorsOf(element data)
{
    simdjson::dom::array errors;
    QStringList words;
    if (!data["errors"].get(errors)) {
        for (const element error : errors) {
            if (const auto text = stringValue(error, TextLimit::name); text && words.size() < 3)
                words += plainLine(*text);
        }
    }
    return words.join(u", "_s);
}

} // namespace

PhoenixEvents::Read PhoenixEvents::read(const PhoenixMessage &message)
{
    if (!message.binary.isEmpty() && message.event != PhoenixEvent::broadcast)
        return refusal(u"an event of bytes was passed over: %1"_s.arg(plainLine(message.event, 100)));
    if (message.event == PhoenixEvent::postgresChanges)
        return readChange(message.payload);
    if (message.event == PhoenixEvent::broadcast)
        return readBroadcast(message.payload);
    if (message.event == PhoenixEvent::presenceState)
        return readPresence(m_presence.applyState(message.payload));
    if (message.event == PhoenixEvent::presenceDiff)
        return readPresence(m_presence.applyDifference(message.payload));
    return {{eventText(message.event, message.payload)}, {}, {}};
}

PhoenixEvents::Read PhoenixEvents::readChange(const QByteArray &payload)
{
    const auto root = m_reader.parse(payload);
    element data;
    if (!root || root->at_key("data").get(data) || !data.is_object())
        return refusal(u"a change of the database could not be read: expected a member \"data\""_s);
    const QString type = textAt(data, "type");
    if (type.isEmpty())
        return refusal(u"a change of the database could not be read: expected a member \"type\""_s);
    Read read{{eventText(PhoenixEvent::postgresChanges + u':' + type, toBytes(simdjson::minify(data)))}, {}, {}};
    if (const QString errors = errorsOf(data); !errors.isEmpty()) {
        read.problems += u"a change of %1.%2 came without its row: %3"_s.arg(
            plainLine(textAt(data, "schema"), 100), plainLine(textAt(data, "table"), 100), errors);
        read.payloads.clear();
    }
    simdjson::dom::array ids;
    if (!root->at_key("ids").get(ids)) {
        for (const element id : ids) {
            if (std::int64_t number = 0; !id.get(number) && read.ids.size() < maxIds)
                read.ids += number;
        }
    }
    return read;
}

PhoenixEvents::Read PhoenixEvents::readBroadcast(const QByteArray &payload)
{
    const auto root = m_reader.parse(payload);
    if (!root || !root->is_object())
        return refusal(u"a broadcast could not be read: expected an object"_s);
    const QString name = textAt(*root, "event");
    if (name.isEmpty())
        return refusal(u"a broadcast could not be read: expected a member \"event\""_s);
    element content;
    const bool hasContent = !root->at_key("payload").get(content);
    return {
        {eventText(PhoenixEvent::broadcast + u':' + name, hasContent ? toBytes(simdjson::minify(content)) : "{}"_ba)},
        {},
        {}};
}

PhoenixEvents::Read PhoenixEvents::readPresence(const Presence::Changes &changes) const
{
    if (!changes)
        return refusal(u"who is there could not be read: %1"_s.arg(changes.error().message));
    Read read;
    const QByteArray count = QByteArray::number(m_presence.count());
    for (const Presence::Change &change : *changes) {
        read.payloads +=
            eventText(change.isHere ? u"presence:join"_s : u"presence:leave"_s,
                      R"({"key":)" + jsonText(change.key) + R"(,"meta":)" + change.meta + R"(,"count":)" + count + '}');
    }
    return read;
}

} // namespace Pollux
