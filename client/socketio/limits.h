// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Pollux::SocketIo {

//! What is taken from a server at most; beyond it the connection ends with "parse error". JSON nests 256 levels at most.
struct DecoderLimits
{
    qsizetype attachments = 10;                   //!< as in the reference; MessagePack has its own limit, 1,000
    qsizetype attachmentBytes = 64 * 1024 * 1024; //!< of one packet, all together
    qsizetype namespaceLength = 512;              //!< bytes
};

//! What one socket keeps at most while it cannot be passed on.
struct BufferLimits
{
    qsizetype packets = 1'000;
    qsizetype bytes = 8 * 1024 * 1024; //!< payloads and attachments
};

} // namespace Pollux::SocketIo
