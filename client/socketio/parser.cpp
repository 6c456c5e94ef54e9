// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/parser.h"

#include "socketio/jsonparser.h"
#include "socketio/messagepackparser.h"

namespace Pollux::SocketIo {

std::unique_ptr<Parser> makeParser(ParserKind kind, const Decoder::Limits &limits)
{
    switch (kind) {
    case ParserKind::Json:
        return std::make_unique<JsonParser>(limits);
    case ParserKind::MessagePack:
        return std::make_unique<MessagePackParser>(limits);
    }
    return {};
}

} // namespace Pollux::SocketIo
