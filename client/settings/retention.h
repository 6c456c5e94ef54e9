// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace Pollux {

//! How much of the past is kept: whichever comes first.
struct Retention
{
    static constexpr int mostDays = 3'650;
    static constexpr int fewestMegabytes = 16;
    static constexpr int mostMegabytes = 65'536;

    int days = 90;       //!< from 1; of jobs and notifications, what links tell for a month at most
    int megabytes = 256; //!< of all together

    bool operator==(const Retention &) const = default;
};

} // namespace Pollux
