// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"
#include "socketio/arguments.h"
#include "socketio/decoder.h"
#include "socketio/encoder.h"
#include "socketio/event.h"

#include <numeric>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Fuzz;

namespace {

// A stream of messages: joined by 0x1e, and a binary one begins with 'b'.
constexpr char separator = '\x1e';

constexpr Decoder::Limits limits{4, 256, 32};

void checkCaps(const Packet &packet)
{
    const bool isBinary = packet.type == PacketType::BinaryEvent || packet.type == PacketType::BinaryAck;
    const auto bytes = [](qsizetype sum, const QByteArray &attachment) { return sum + attachment.size(); };
    require(packet.nsp.startsWith('/') && packet.nsp.size() <= limits.namespaceLength, "a namespace within its cap");
    require(packet.attachments.isEmpty() != isBinary, "attachments belong to a binary packet");
    require(packet.attachments.size() <= limits.attachments, "no more attachments than allowed");
    require(std::accumulate(packet.attachments.begin(), packet.attachments.end(), qsizetype(0), bytes)
                <= limits.attachmentBytes,
            "no more attachment bytes than allowed");
}

void checkRoundTrip(const Packet &packet)
{
    Decoder decoder(limits);
    auto outcome = decoder.addText(encode(packet));
    for (const QByteArray &attachment : packet.attachments) {
        require(outcome && !*outcome, "a packet waits for its attachments");
        outcome = decoder.addBinary(attachment);
    }
    require(outcome && *outcome && **outcome == packet, "a packet survives encoding and decoding");
}

void checkArguments(const Packet &packet)
{
    if (!packet.payload.startsWith('['))
        return;
    if (packet.type == PacketType::Event || packet.type == PacketType::BinaryEvent) {
        const Event event{packet.payload, packet.attachments, packet.id};
        event.name();
        event.arguments();
    }
    const WireArguments first = toWire(fromWire(packet.payload, packet.attachments));
    const WireArguments second = toWire(fromWire(first.json, first.attachments));
    require(first.json == second.json && first.attachments == second.attachments, "arguments survive a second trip");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    Decoder decoder(limits);
    for (const QByteArray &message : bytesOf(data, size).split(separator)) {
        const auto outcome = message.startsWith('b') ? decoder.addBinary(message.sliced(1)) : decoder.addText(message);
        if (!outcome) {
            requireSoundError(outcome.error(), message.size());
            decoder.reset();
            continue;
        }
        require(decoder.isPending() != outcome->has_value(), "either a packet, or attachments are to come");
        if (!*outcome)
            continue;
        checkCaps(**outcome);
        checkRoundTrip(**outcome);
        checkArguments(**outcome);
    }
    return 0;
}
