// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace Pollux::Diagnosis {

//! How long a check-up takes. Times are above 0.
struct CheckUpOptions
{
    Milliseconds dwell{10'000};   //!< how long the last step stays connected
    Milliseconds step{10'000};    //!< one question, or one connection, of any other step
    Milliseconds leaving{2'000};  //!< for a farewell
    Milliseconds between{100};    //!< round trips that are measured in a row at the beginning of the dwell
    int roundTrips = 5;           //!< how many of those
    bool keepsPackets = false;    //!< see CheckUp::packets()
};

} // namespace Pollux::Diagnosis
