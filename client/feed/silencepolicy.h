// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <algorithm>

namespace Pollux {

//! How often to ask for jobs that the server has fallen silent about. Events get lost without a drop: a backend tells of
//! a job's end before it records it, or an instance has not yet joined its message bus when we connect. Then nothing
//! but asking ends the job. Pure; rarely right and rarely wrong, so it asks ever less often as long as asking finds nothing.
class SilencePolicy
{
public:
    static constexpr Milliseconds shortest{15'000};
    static constexpr Milliseconds longest{300'000};
    //! Up to this many are asked for one by one, more through the lists.
    static constexpr qsizetype maxSingle = 20;

    //! Until the next look; also, how long a job must have been silent to be asked for.
    Milliseconds interval() const { return m_interval; }
    //! Asking found something that no event had told.
    void foundNews() { m_interval = shortest; }
    //! Asking found nothing new.
    void foundNothing() { m_interval = std::min(m_interval * 2, longest); }

private:
    Milliseconds m_interval = shortest;
};

} // namespace Pollux
