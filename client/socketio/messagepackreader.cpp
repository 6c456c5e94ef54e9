// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/messagepackreader.h"

#include "socketio/messagepackvisitor.h"

#include <msgpack/unpack.hpp>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

Result<Packet, ParseError> readMessagePack(const QByteArray &message)
{
    MessagePackVisitor visitor;
    std::size_t end = 0;
    const auto size = std::size_t(message.size());
    const bool isWhole = msgpack::parse(message.constData(), size, end, visitor);
    if (visitor.error())
        return Failure{*visitor.error()};
    if (!isWhole)
        return Failure{ParseError{ParseError::Code::Malformed, qsizetype(end), u"MessagePack that breaks off"_s}};
    if (end != size)
        return Failure{ParseError{ParseError::Code::Unexpected, qsizetype(end), u"something behind the packet"_s}};
    return visitor.packet();
}

} // namespace Pollux::SocketIo
