// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packetcodec.h"
#include "fuzz/fuzz.h"

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Fuzz;

namespace {

QByteArray joined(const QList<Packet> &packets)
{
    QByteArrayList records;
    for (const Packet &packet : packets)
        records += encodeForPolling(packet);
    return records.join(recordSeparator);
}

void checkFrame(const QByteArray &frame)
{
    const auto packet = decodeText(frame);
    if (!packet)
        return requireSoundError(packet.error(), frame.size());
    require(!packet->binary, "a text frame is text");
    require(encodeText(*packet) == frame, "a text frame survives decoding and encoding");
}

void checkPosts(const QList<Packet> &packets, const PayloadLimits &limits)
{
    QQueue<Packet> queue;
    queue.append(packets);
    QList<Packet> sent;
    while (!queue.isEmpty()) {
        const QByteArray body = takePayload(queue, limits);
        const auto taken = decodePayload(body);
        require(taken.hasValue(), "what one POST carries can be read");
        require(taken->size() <= limits.packets, "no more packets a POST than allowed");
        require(taken->size() == 1 || limits.bytes == 0 || body.size() <= limits.bytes, "no more bytes than allowed");
        sent += *taken;
    }
    require(sent == packets, "POSTs carry every packet, in order");
}

void checkPayload(const QByteArray &body)
{
    const auto packets = decodePayload(body);
    if (!packets)
        return requireSoundError(packets.error(), body.size());
    require(!packets->isEmpty() && packets->size() <= maxPacketsPerPayload, "one packet at least, and not too many");
    for (const Packet &packet : *packets)
        require(!packet.binary || packet.type == PacketType::Message, "only a message is binary");
    const auto again = decodePayload(joined(*packets));
    require(again && *again == *packets, "packets survive encoding and decoding");
    for (const PayloadLimits limits : {PayloadLimits{0, 16}, PayloadLimits{64, 3}, PayloadLimits{1, 1}})
        checkPosts(*packets, limits);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    checkFrame(bytes);
    checkPayload(bytes);
    return 0;
}
