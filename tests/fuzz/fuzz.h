// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

//! What libFuzzer calls, and replay.cpp: one input, which may be any bytes. Ends the process when a property is broken.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace Pollux::Fuzz {

//! Ends the process with a word on the property that does not hold, in every build type.
inline void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken property: %s\n", property);
    std::abort();
}

//! The bytes of an input. They end where the input ends, so that AddressSanitizer sees a read beyond.
inline QByteArray bytesOf(const unsigned char *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

//! A refusal points into what was fed and says why in one line.
inline void requireSoundError(const ParseError &error, qsizetype fed)
{
    require(error.offset >= 0 && error.offset <= fed, "a refusal's offset lies within what was fed");
    require(!error.message.isEmpty(), "a refusal says why");
    require(!error.message.contains(u'\n'), "a refusal is one line");
}

} // namespace Pollux::Fuzz
