// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/phoenixcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <optional>

namespace Pollux {

using namespace Qt::StringLiterals;
using simdjson::dom::element;

namespace {

ParseError flaw(ParseError::Code code, const QString &message, qsizetype offset = 0)
{
    return {code, offset, message};
}

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

QByteArray jsonText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray jsonRef(const QString &ref)
{
    return ref.isEmpty() ? "null"_ba : jsonText(ref);
}

// A text of bounded length; refs may be numbers, and null or nothing stands for none.
std::optional<QString> nameIn(element value)
{
    std::string_view text;
    if (value.get(text) || qsizetype(text.size()) > PhoenixCodec::maxName)
        return std::nullopt;
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<QString> refIn(simdjson::simdjson_result<element> value)
{
    element found;
    if (value.get(found) || found.is_null())
        return QString();
    if (std::int64_t number = 0; !found.get(number))
        return QString::number(number);
    return nameIn(found);
}

struct Parts
{
    simdjson::simdjson_result<element> joinRef, ref, topic, event, payload;
};

Result<PhoenixMessage, ParseError> assemble(const Parts &parts)
{
    using enum ParseError::Code;
    element topic, event, payload;
    if (parts.topic.get(topic) || parts.event.get(event))
        return Failure{flaw(InvalidValue, u"expected a topic and an event"_s)};
    const auto joinRef = refIn(parts.joinRef);
    const auto ref = refIn(parts.ref);
    auto topicName = nameIn(topic);
    auto eventName = nameIn(event);
    if (!joinRef || !ref || !topicName || !eventName)
        return Failure{flaw(InvalidValue, u"expected refs, a topic and an event of reasonable length"_s)};
    PhoenixMessage message{*joinRef, *ref, *topicName, *eventName, "{}"_ba, {}};
    if (!parts.payload.get(payload))
        message.payload = toBytes(simdjson::minify(payload));
    return message;
}

// Binary frames: a kind, the sizes of some texts (a byte each), the texts, and the content.
struct Layout
{
    int sizes;                            // how many
    int joinRef, ref, topic, event, meta; // which of them; -1: it has none
    bool hasEncoding;                     // a byte that follows the sizes
};

std::optional<Layout> layoutOf(char kind)
{
    switch (kind) {
    case 0: // push
        return Layout{3, 0, -1, 1, 2, -1, false};
    case 1: // reply; its status stands where the event would
        return Layout{4, 0, 1, 2, 3, -1, false};
    case 2: // broadcast
        return Layout{2, -1, -1, 0, 1, -1, false};
    case 4: // Supabase's broadcast
        return Layout{3, -1, -1, 0, 1, 2, true};
    default:
        return std::nullopt;
    }
}

struct Frame
{
    char kind = 0;
    bool isJson = false;
    std::array<QByteArrayView, 4> texts;
    Layout layout{};
    QByteArrayView content;

    QString text(int index) const { return index < 0 ? QString() : QString::fromUtf8(texts.at(std::size_t(index))); }
};

Result<Frame, ParseError> split(QByteArrayView bytes)
{
    using enum ParseError::Code;
    if (bytes.isEmpty())
        return Failure{flaw(Empty, u"an empty frame"_s)};
    const auto layout = layoutOf(bytes[0]);
    if (!layout)
        return Failure{flaw(UnknownType, u"a binary frame of an unknown kind"_s)};
    Frame frame{bytes[0], false, {}, *layout, {}};
    qsizetype at = 1 + layout->sizes + (layout->hasEncoding ? 1 : 0);
    if (bytes.size() < at)
        return Failure{flaw(Malformed, u"a binary frame that ends in its head"_s, bytes.size())};
    frame.isJson = layout->hasEncoding && bytes[1 + layout->sizes] == 1;
    for (int index = 0; index < layout->sizes; ++index) {
        const auto size = qsizetype(static_cast<unsigned char>(bytes[1 + index]));
        if (bytes.size() - at < size)
            return Failure{flaw(Malformed, u"a binary frame that ends in its names"_s, bytes.size())};
        frame.texts.at(std::size_t(index)) = bytes.sliced(at, size);
        at += size;
    }
    frame.content = bytes.sliced(at);
    return frame;
}

} // namespace

QByteArray PhoenixCodec::encode(const PhoenixMessage &message, PhoenixSerializer serializer)
{
    const QByteArray joinRef = jsonRef(message.joinRef);
    const QByteArray ref = jsonRef(message.ref);
    const QByteArray topic = jsonText(message.topic);
    const QByteArray event = jsonText(message.event);
    if (serializer == PhoenixSerializer::Arrays)
        return '[' + joinRef + ',' + ref + ',' + topic + ',' + event + ',' + message.payload + ']';
    return R"({"topic":)" + topic + R"(,"event":)" + event + R"(,"payload":)" + message.payload + R"(,"ref":)" + ref
           + R"(,"join_ref":)" + joinRef + '}';
}

Result<PhoenixMessage, ParseError> PhoenixCodec::decodeText(QByteArrayView text)
{
    const auto root = m_reader.parse(text);
    if (!root)
        return Failure{root.error()};
    if (root->is_object()) {
        return assemble({root->at_key("join_ref"), root->at_key("ref"), root->at_key("topic"), root->at_key("event"),
                         root->at_key("payload")});
    }
    if (simdjson::dom::array array; !root->get(array)) {
        if (array.size() != 5)
            return Failure{flaw(ParseError::Code::InvalidValue, u"expected an array of five"_s)};
        return assemble({array.at(0), array.at(1), array.at(2), array.at(3), array.at(4)});
    }
    return Failure{flaw(ParseError::Code::InvalidValue, u"expected an object or an array"_s)};
}

Result<PhoenixMessage, ParseError> PhoenixCodec::decodeBinary(QByteArrayView bytes)
{
    const auto frame = split(bytes);
    if (!frame)
        return Failure{frame.error()};
    const Layout &layout = frame->layout;
    PhoenixMessage message{frame->text(layout.joinRef),
                           frame->text(layout.ref),
                           frame->text(layout.topic),
                           frame->text(layout.event),
                           "null"_ba,
                           {}};
    if (!frame->isJson)
        message.binary = frame->content.toByteArray();
    if (frame->kind == 1) {
        message.payload = R"({"status":)" + jsonText(message.event) + R"(,"response":null})";
        message.event = PhoenixEvent::reply;
    } else if (frame->kind == 4) {
        QByteArray content = "null"_ba;
        if (frame->isJson) {
            const auto root = m_reader.parse(frame->content);
            if (!root)
                return Failure{root.error()};
            content = toBytes(simdjson::minify(*root));
        }
        message.payload =
            R"({"type":"broadcast","event":)" + jsonText(message.event) + R"(,"payload":)" + content + '}';
        message.event = PhoenixEvent::broadcast;
    }
    return message;
}

} // namespace Pollux
