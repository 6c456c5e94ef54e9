// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "feed/messagereader.h"
#include "fuzz/fuzz.h"

using namespace Pollux;
using namespace Pollux::Fuzz;

namespace {

// Wrapped into an event, a message lies a level deeper than it came.
bool isJson(const QByteArray &text)
{
    JsonReader reader;
    const auto read = reader.parse(text);
    return read || read.error().code == ParseError::Code::TooDeep;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    MessageReader reader(MessageFormat{}, {});
    const auto frame = reader.read(bytesOf(data, size));
    require(frame.messages.size() <= MessageReader::maxMessages, "a frame has no more messages than the cap");
    require(!frame.problem.contains(u'\n'), "a problem is one line");
    for (const PlainMessage &message : frame.messages) {
        require(!message.name.isEmpty(), "a message has a name");
        require(isJson(message.event()), "an event is JSON");
        require(message.isBare || isJson(pongFor(message)), "a pong to JSON is JSON");
        require(!refusalText(message).contains(u'\n'), "a refusal is one line");
    }
    return 0;
}
