// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/handshake.h"
#include "fuzz/fuzz.h"

#include <algorithm>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Fuzz;
using namespace std::chrono_literals;

namespace {

void checkRanges(const Handshake &handshake)
{
    const auto isPrintable = [](QChar c) { return c > u' ' && c <= u'~'; };
    require(!handshake.sid.isEmpty() && handshake.sid.size() <= 512, "a sid has 1 to 512 characters");
    require(std::all_of(handshake.sid.begin(), handshake.sid.end(), isPrintable), "a sid is printable ASCII");
    require(handshake.pingInterval >= 1ms && handshake.pingInterval <= 24h, "pingInterval is 1 ms to one day");
    require(handshake.pingTimeout >= 1ms && handshake.pingTimeout <= 24h, "pingTimeout is 1 ms to one day");
    require(handshake.maxPayload >= 0, "maxPayload is not negative");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray json = bytesOf(data, size);
    const auto handshake = parseHandshake(json);
    if (!handshake) {
        requireSoundError(handshake.error(), json.size());
        return 0;
    }
    checkRanges(*handshake);
    const auto again = parseHandshake(encodeHandshake(*handshake));
    require(again && *again == *handshake, "a handshake survives encoding and decoding");
    return 0;
}
