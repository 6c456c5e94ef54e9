// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fuzz/packetproperties.h"
#include "socketio/messagepackparser.h"

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Fuzz;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray message = bytesOf(data, size);
    MessagePackParser parser(limits);
    const auto outcome = parser.add(message, true);
    if (!outcome) {
        requireSoundError(outcome.error(), message.size());
        return 0;
    }
    require(outcome->has_value(), "a message is a packet");
    const Packet &packet = **outcome;
    requireCaps(packet);
    require(packet.attachments.isEmpty() != isBinary(packet), "a binary packet has attachments");
    MessagePackParser again(limits);
    requireRoundTrip(again, packet);
    requireStableArguments(packet);
    requireHarmlessRecovery(packet);
    return 0;
}
