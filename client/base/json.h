// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"
#include "base/parseerror.h"
#include "base/result.h"

#include <QByteArray>

#include <simdjson.h>

#include <string>

namespace Pollux {

//! Reads JSON text with simdjson, many times with one buffer. What simdjson refuses but JSON.parse accepts
//! (a lone surrogate escape from a truncated emoji, a number beyond 64 bits) goes a second, slower way (jsonmend.h),
//! so that no job is lost for it. An element is valid until the next parse(). Thread of the owner.
class POLLUX_BASE_EXPORT JsonReader
{
public:
    //! Deeper nesting is refused: ParseError::Code::TooDeep. JSON.parse knows no limit, and Qt's reader has 1024: what
    //! reads a part of it again must not fail.
    static constexpr std::size_t maxDepth = 1000;

    JsonReader();

    //! One a thread, for those who read the same text one after another (the decoder an event, then the mapping). An
    //! element of it is valid until anybody in the thread parses with it again.
    static JsonReader &shared();

    //! A text that is the one read last costs a comparison.
    Result<simdjson::dom::element, ParseError> parse(QByteArrayView json);

private:
    simdjson::simdjson_result<simdjson::dom::element> parsePadded(QByteArrayView json);
    bool wasLast(QByteArrayView json) const;

    simdjson::dom::parser m_parser;
    std::string m_buffer;         // the text and simdjson's padding behind it
    bool m_isBufferRead = false; // the parser's document is of what stands in the buffer
};

} // namespace Pollux
