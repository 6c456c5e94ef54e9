// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/payloadrules.h"

#include <algorithm>
#include <vector>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;
using simdjson::dom::element;
using simdjson::dom::element_type;

namespace {

Result<void, ParseError> invalid(const QString &message)
{
    return Failure{ParseError{ParseError::Code::InvalidValue, 0, message}};
}

Result<void, ParseError> checkEventName(simdjson::dom::array arguments)
{
    const auto first = arguments.at(0);
    // The reference lets a number be an event's name; nothing else.
    if (first.error() || !(first.value_unsafe().is_string() || first.value_unsafe().is_number()))
        return invalid(u"an event must be an array that begins with its name"_s);
    return {};
}

// The "num" of a placeholder object; nothing for any other object.
std::optional<quint64> placeholderNumber(simdjson::dom::object object, bool &malformed)
{
    bool isPlaceholder = false;
    if (object.at_key("_placeholder").get(isPlaceholder) != simdjson::SUCCESS || !isPlaceholder)
        return std::nullopt;
    uint64_t number = 0;
    malformed = object.at_key("num").get(number) != simdjson::SUCCESS;
    return malformed ? std::nullopt : std::optional<quint64>(number);
}

} // namespace

Result<void, ParseError> checkMissingPayload(const Packet &packet)
{
    switch (packet.type) {
    case PacketType::Connect:
    case PacketType::Disconnect:
    case PacketType::ConnectError: // the reference throws here; a refusal without words is still a refusal
        return {};
    case PacketType::Event:
    case PacketType::Ack:
    case PacketType::BinaryEvent:
    case PacketType::BinaryAck:
        break;
    }
    return invalid(u"an event or acknowledgement without its array"_s);
}

Result<void, ParseError> checkPayload(const Packet &packet, element payload, Revision revision)
{
    switch (packet.type) {
    case PacketType::Connect:
        return payload.is_object() ? Result<void, ParseError>() : invalid(u"CONNECT must carry an object"_s);
    case PacketType::Disconnect:
        return invalid(u"DISCONNECT must not carry a payload"_s);
    case PacketType::ConnectError:
        return payload.is_object() || payload.is_string() || revision == Revision::SocketIo2
                   ? Result<void, ParseError>()
                   : invalid(u"CONNECT_ERROR must carry an object or a string"_s);
    case PacketType::Event:
    case PacketType::BinaryEvent:
        return payload.is_array() ? checkEventName(payload.get_array().value_unsafe())
                                  : invalid(u"an event must be an array that begins with its name"_s);
    case PacketType::Ack:
    case PacketType::BinaryAck:
        if (!packet.id)
            return invalid(u"an acknowledgement without its id"_s);
        return payload.is_array() ? Result<void, ParseError>() : invalid(u"an acknowledgement must be an array"_s);
    }
    return {};
}

// Iterative: the depth is the server's choice.
Result<void, ParseError> checkPlaceholders(element payload, qsizetype announced)
{
    std::vector<bool> placed(std::size_t(announced), false);
    std::vector<element> open{payload};
    while (!open.empty()) {
        const element current = open.back();
        open.pop_back();
        if (current.type() == element_type::ARRAY) {
            const auto array = current.get_array().value_unsafe();
            for (const element child : array)
                open.push_back(child);
            continue;
        }
        if (current.type() != element_type::OBJECT)
            continue;
        const auto object = current.get_object().value_unsafe();
        bool malformed = false;
        if (const auto number = placeholderNumber(object, malformed)) {
            if (*number >= quint64(announced))
                return invalid(u"placeholder %1 of %2 attachments"_s.arg(*number).arg(announced));
            placed[std::size_t(*number)] = true;
            continue;
        }
        if (malformed)
            return invalid(u"a placeholder without a valid \"num\""_s);
        for (const auto field : object)
            open.push_back(field.value);
    }
    // A server may refer to one buffer twice, but never leave an attachment without a place.
    const auto found = std::count(placed.begin(), placed.end(), true);
    if (found < announced)
        return invalid(u"%1 attachments announced, %2 have a placeholder"_s.arg(announced).arg(found));
    return {};
}

} // namespace Pollux::SocketIo
