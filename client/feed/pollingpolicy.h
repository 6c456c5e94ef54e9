// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/messaging.h"

#include <algorithm>

namespace Pollux {

//! How long to wait between two looks at a server that pushes nothing: shortest while there is something to see, half as
//! long again after each look that showed nothing. Pure.
class PollingPolicy
{
public:
    explicit PollingPolicy(const Polling &polling) : m_polling(polling), m_interval(polling.interval) {}

    Milliseconds interval() const { return m_interval; }
    //! A look that was answered. `hadNews`: something was not as before; `isMoving`: a job is being worked on.
    void onLook(bool hadNews, bool isMoving)
    {
        m_interval = hadNews || isMoving ? m_polling.interval
                                         : std::min(m_interval * 3 / 2, std::max(m_polling.maxInterval, m_polling.interval));
    }
    //! Something is going on that the looks do not know of yet.
    void hurry() { m_interval = m_polling.interval; }

private:
    Polling m_polling;
    Milliseconds m_interval;
};

} // namespace Pollux
