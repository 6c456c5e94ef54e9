// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/eventline.h"

#include "base/plaintext.h"
#include "profile/converters.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

namespace {

Failure<QString> noEvent(const QString &why)
{
    return Failure{why};
}

QByteArray quoted(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QByteArray eventOf(const QString &name, const QByteArrayList &arguments)
{
    return '[' + (QByteArrayList{quoted(name)} + arguments).join(',') + ']';
}

// A server's "ping", as WebSocketFeed knows it.
bool isBareWord(QByteArrayView text)
{
    constexpr qsizetype longest = 32;
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
               || c == ':' || c == '.';
    });
}

template<typename Json>
QByteArray jsonOf(Json value)
{
    return QByteArray::fromStdString(simdjson::minify(value));
}

std::string_view textAt(const object &from, const char *name)
{
    std::string_view text;
    return from[name].get(text) ? std::string_view() : text;
}

// Socket.IO's "2", "2/ns,", "212" or "51-" before the list, with Engine.IO's "4" in front of it or without.
QByteArrayView withoutPacketHead(QByteArrayView line)
{
    const qsizetype list = line.indexOf('[');
    QByteArrayView head = list > 0 ? line.first(list) : QByteArrayView();
    if (head.startsWith('4'))
        head = head.sliced(1);
    if (!head.startsWith('2') && !head.startsWith('5'))
        return line;
    const auto isOfHead = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
    const qsizetype slash = head.indexOf('/');
    const bool isNumber = std::all_of(head.begin(), slash < 0 ? head.end() : head.begin() + slash, isOfHead);
    return isNumber && (slash < 0 || head.indexOf(',') > slash) ? line.sliced(list) : line;
}

// What Phoenix sends becomes an event as RealtimeFeed names it.
Result<QByteArray, QString> ofPhoenix(std::string_view event, element payload)
{
    object members;
    object data;
    if (payload.get(members))
        return noEvent(u"a frame whose payload is no object"_s);
    if (event == "postgres_changes") {
        if (members["data"].get(data))
            return noEvent(u"a change of the database without \"data\""_s);
        return eventOf(u"postgres_changes:"_s + textOf(textAt(data, "type")), {jsonOf(data)});
    }
    if (event == "broadcast") {
        element content;
        const bool isEmpty = members["payload"].get(content);
        return eventOf(u"broadcast:"_s + textOf(textAt(members, "event")), {isEmpty ? "{}" : jsonOf(content)});
    }
    if (event.starts_with("phx_") || event == "system" || event.starts_with("presence_"))
        return noEvent(u"a frame of the protocol's own, \"%1\""_s.arg(plainLine(textOf(event), 50)));
    return eventOf(textOf(event), {jsonOf(payload)});
}

} // namespace

EventLine::EventLine(const Profile &profile, const Variables &variables)
    : m_kind(profile.link.kind)
    , m_eventName(profile.link.messages.event, TemplateKind::Answer, withDefaults(profile, variables), m_pointers)
{}

EventLine::Payload EventLine::payload(QByteArrayView line)
{
    const QByteArrayView json = withoutPacketHead(line.trimmed());
    if (m_kind == LinkKind::WebSocket && isBareWord(json)) {
        const QString word = QString::fromLatin1(json);
        return eventOf(word, {quoted(word)});
    }
    const auto root = m_reader.parse(json);
    if (!root)
        return noEvent(plainLine(root.error().message));
    array list;
    object members;
    if (!root->get(list))
        return ofArray(*root, list, json);
    if (!root->get(members))
        return ofObject(*root, members);
    return noEvent(u"neither a list nor an object"_s);
}

EventLine::Payload EventLine::ofArray(element whole, array list, QByteArrayView line) const
{
    std::string_view topic;
    std::string_view event;
    element payload;
    const bool isFrame = m_kind == LinkKind::Phoenix && list.size() == 5 && !list.at(2).get(topic)
                         && !list.at(3).get(event) && !list.at(4).get(payload) && payload.is_object();
    if (isFrame)
        return ofPhoenix(event, payload);
    if (list.at(0).get(event))
        return m_kind == LinkKind::WebSocket ? ofMessage(whole) : noEvent(u"a list that does not begin with a name"_s);
    return line.toByteArray();
}

EventLine::Payload EventLine::ofObject(element whole, object members)
{
    const std::string_view event = textAt(members, "event");
    array arguments;
    if (!event.empty() && !members["args"].get(arguments)) {
        QByteArrayList all;
        for (const element argument : arguments)
            all.append(jsonOf(argument));
        return eventOf(textOf(event), all);
    }
    element payload;
    if (m_kind == LinkKind::Phoenix && !event.empty() && !members["payload"].get(payload))
        return ofPhoenix(event, payload);
    const std::string_view kind = textAt(members, "kind");
    const bool isListened = !kind.empty() && !textAt(members, "time").empty();
    if (isListened && (m_kind != LinkKind::WebSocket || kind == "packet"))
        return ofListened(kind, members);
    if (m_kind == LinkKind::WebSocket)
        return ofMessage(whole);
    return noEvent(u"an object without \"event\" and a list \"args\""_s);
}

EventLine::Payload EventLine::ofListened(std::string_view kind, object line)
{
    const std::string_view data = textAt(line, "data");
    const bool isEvent = kind == "packet" && textAt(line, "direction") == "in" && textAt(line, "type") == "message";
    if (!isEvent)
        return noEvent(u"a line of kind \"%1\", not an event"_s.arg(plainLine(textOf(kind), 50)));
    const QByteArray packet(data.data(), qsizetype(data.size()));
    const QByteArrayView json = withoutPacketHead(packet);
    const auto root = m_packetReader.parse(json);
    array list;
    if (!root || root->get(list) || json.size() == packet.size())
        return noEvent(u"a packet that carries no event"_s);
    return ofArray(*root, list, json);
}

EventLine::Payload EventLine::ofMessage(element message) const
{
    const auto name = m_eventName.resolve({m_pointers.find(message), {}}, ToText{TextLimit::name});
    // WebSocketFeed calls an object without a name so.
    return eventOf(name.value_or(u"message"_s), {jsonOf(message)});
}

} // namespace Pollux
