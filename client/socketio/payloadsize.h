// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>

namespace Pollux::SocketIo {

//! Bytes of a payload and its attachments, for what is bounded by bytes.
inline qsizetype payloadSize(const QByteArray &payload, const QByteArrayList &attachments)
{
    qsizetype size = payload.size();
    for (const QByteArray &attachment : attachments)
        size += attachment.size();
    return size;
}

} // namespace Pollux::SocketIo
