// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packetcodec3.h"
#include "engineio/packetcodec.h"
#include "fuzz/fuzz.h"

#include <algorithm>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Fuzz;

namespace {

void checkFrames(const QByteArray &frame)
{
    if (const auto packet = V3::decodeText(frame); !packet)
        requireSoundError(packet.error(), frame.size());
    else
        require(packet->binary || encodeText(*packet) == frame, "a text frame survives decoding and encoding");
    if (const auto packet = V3::decodeBinaryFrame(frame); !packet)
        requireSoundError(packet.error(), frame.size());
    else
        require(V3::encodeBinaryFrame(packet->data) == frame, "a binary frame survives decoding and encoding");
}

void checkPosts(const QList<Packet> &packets)
{
    QQueue<Packet> queue;
    queue.append(packets);
    QList<Packet> sent;
    while (!queue.isEmpty()) {
        const auto taken = V3::decodePayload(takePayload(queue, {64, 3}, 3));
        require(taken && taken->size() <= 3, "what one POST carries can be read");
        sent += *taken;
    }
    require(sent == packets, "POSTs carry every packet, in order");
}

void checkPackets(const QList<Packet> &packets)
{
    const auto isSound = [](const Packet &packet) { return !packet.binary || packet.type == PacketType::Message; };
    require(std::all_of(packets.begin(), packets.end(), isSound), "only a message is binary");
    require(packets.size() <= maxPacketsPerPayload, "not too many packets");
    // Octets may carry text that is not UTF-8; no server writes that as text.
    const auto isText = [](const Packet &packet) { return packet.binary || packet.data.isValidUtf8(); };
    if (std::all_of(packets.begin(), packets.end(), isText))
        checkPosts(packets);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray body = bytesOf(data, size);
    checkFrames(body);
    for (const auto decode : {V3::decodePayload, V3::decodeOctets}) {
        if (const auto packets = decode(body); !packets)
            requireSoundError(packets.error(), body.size());
        else
            checkPackets(*packets);
    }
    V3::startsSession(body);
    return 0;
}
