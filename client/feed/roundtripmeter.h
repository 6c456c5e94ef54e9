// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <optional>

namespace Pollux {

//! Round trips of one link, for feeds without an engine that keeps them. Pure.
struct RoundTripMeter
{
    std::optional<Microseconds> newest;
    std::optional<Microseconds> smoothed; //!< SRTT of RFC 6298 §2
    qint64 count = 0;

    void add(Microseconds elapsed)
    {
        newest = elapsed;
        smoothed = smoothed ? (7 * *smoothed + elapsed) / 8 : elapsed;
        ++count;
    }
    //! The connection they were measured on is gone. False where there was nothing to forget.
    bool forget()
    {
        const bool had = newest.has_value();
        *this = {};
        return had;
    }
};

} // namespace Pollux
