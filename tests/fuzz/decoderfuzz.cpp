// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fuzz/packetproperties.h"
#include "socketio/jsonparser.h"

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Fuzz;

namespace {

// A stream of messages: joined by 0x1e, and a binary one begins with 'b'.
constexpr char separator = '\x1e';

void checkPacket(const Packet &packet, Revision revision)
{
    requireCaps(packet);
    require(packet.attachments.size() <= limits.attachments, "no more attachments than allowed");
    requireStableArguments(packet);
    if (revision == Revision::SocketIo2)
        return; // what only old servers say, we never write
    require(packet.attachments.isEmpty() != isBinary(packet), "a binary packet has attachments");
    JsonParser again(limits);
    requireRoundTrip(again, packet);
    requireHarmlessRecovery(packet);
}

void checkStream(const QByteArray &stream, Revision revision)
{
    Decoder decoder(limits);
    decoder.reset(revision);
    for (const QByteArray &message : stream.split(separator)) {
        const auto outcome = message.startsWith('b') ? decoder.addBinary(message.sliced(1)) : decoder.addText(message);
        if (!outcome) {
            requireSoundError(outcome.error(), message.size());
            decoder.reset(revision);
            continue;
        }
        require(decoder.isPending() != outcome->has_value(), "either a packet, or attachments are to come");
        if (*outcome)
            checkPacket(**outcome, revision);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray stream = bytesOf(data, size);
    checkStream(stream, Revision::SocketIo5);
    checkStream(stream, Revision::SocketIo2);
    return 0;
}
