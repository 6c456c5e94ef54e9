// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "base/parseerror.h"
#include "base/result.h"
#include "feed/phoenixmessage.h"

namespace Pollux {

//! How messages are written; the query item "vsn" asks for it. What is read may be in either way: who lost the query
//! on its way gets objects from a server that was asked for arrays.
enum class PhoenixSerializer {
    Objects, //!< 1.0.0: {"topic","event","payload","ref","join_ref"}
    Arrays,  //!< 2.0.0: [join_ref, ref, topic, event, payload], and binary frames
};

//! Phoenix messages from and to the frames of a WebSocket. The bytes may be hostile. Not thread-safe.
class PhoenixCodec
{
public:
    //! Of a topic, an event or a ref, in bytes.
    static constexpr qsizetype maxName = 1024;

    //! `message.payload` is JSON already; `message.binary` cannot be sent.
    static QByteArray encode(const PhoenixMessage &message, PhoenixSerializer serializer);

    Result<PhoenixMessage, ParseError> decodeText(QByteArrayView text);
    //! Pushes, replies and broadcasts of Phoenix 2.0.0 (kinds 0 to 2), and Supabase's broadcasts (4), which come out as
    //! the same broadcast in a text frame would.
    Result<PhoenixMessage, ParseError> decodeBinary(QByteArrayView frame);

private:
    JsonReader m_reader;
};

} // namespace Pollux
