// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace Pollux::Test {

//! When an ordeal's blows fall. Pure: the same seed makes the same plan.
struct OrdealPlan
{
    struct Blow
    {
        int atMs = 0;  //!< after the start
        int drop = 0;  //!< index among the backend's drops
    };

    quint64 seed = 0;
    int seconds = 20;
    int jobs = 500; //!< added evenly over the time
    std::vector<Blow> blows;

    //! POLLUX_ORDEAL_SEED (otherwise chance) and POLLUX_ORDEAL_SECONDS (otherwise 20). Each of `drops` ways to break the
    //! backend comes once before any comes twice.
    static OrdealPlan fromEnvironment(int drops);
};

} // namespace Pollux::Test
