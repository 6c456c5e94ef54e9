// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/commands.h"

#include "base/json.h"

#include <QDateTime>

#include <string>

namespace Pollux::Demo {

using SocketIo::Packet;
using SocketIo::PacketType;

namespace {

// The arguments behind the event's name, as JSON array.
QByteArray arguments(simdjson::dom::array event)
{
    std::string text;
    bool isName = true;
    for (const simdjson::dom::element argument : event) {
        if (isName) {
            isName = false;
            continue;
        }
        text += text.empty() ? '[' : ',';
        text += simdjson::minify(argument);
    }
    return text.empty() ? QByteArray("[]") : QByteArray::fromStdString(text + ']');
}

Packet acknowledgement(const Packet &event, const QByteArray &payload)
{
    return {PacketType::Ack, event.nsp, event.id, payload, {}};
}

Packet echo(const Packet &event, simdjson::dom::array content)
{
    Packet answer = acknowledgement(event, arguments(content));
    if (event.type == PacketType::BinaryEvent) {
        answer.type = PacketType::BinaryAck;
        answer.attachments = event.attachments;
    }
    return answer;
}

} // namespace

std::optional<Packet> answerCommand(const Packet &event, const QDateTime &now)
{
    if (!event.id)
        return std::nullopt;
    JsonReader reader;
    const auto payload = reader.parse(event.payload);
    simdjson::dom::array content;
    std::string_view name;
    if (!payload || payload->get(content) != simdjson::SUCCESS || content.at(0).get(name) != simdjson::SUCCESS)
        return std::nullopt;
    if (name == "echo")
        return echo(event, content);
    if (name == "server:time")
        return acknowledgement(event, "[\"" + now.toString(Qt::ISODateWithMs).toLatin1() + "\"]");
    if (name == "subscribe")
        return acknowledgement(event, R"([{"ok":true}])");
    return std::nullopt;
}

} // namespace Pollux::Demo
