// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/retrypolicy.h"

namespace Pollux::SocketIo {

void RetryPolicy::reset()
{
    m_attempt = 0;
}

void RetryPolicy::onTry()
{
    m_connectedSince.reset();
    m_notBefore.reset();
}

void RetryPolicy::onConnected(Instant now)
{
    if (!m_connectedSince)
        m_connectedSince = now;
}

void RetryPolicy::onDropped(Instant now)
{
    if (m_connectedSince && now - *m_connectedSince >= m_rules.stableAfter)
        m_attempt = 0;
}

Milliseconds RetryPolicy::wait(std::optional<Milliseconds> retryAfter, Instant now, double unit)
{
    m_waitingSince = now;
    Milliseconds delay = m_rules.backoff.delay(m_attempt, unit);
    if (retryAfter) {
        delay = m_rules.backoff.delayAfter(*retryAfter, m_attempt, unit);
        m_notBefore = now + delay;
    }
    ++m_attempt;
    return delay;
}

// The clock counts the time spent suspended, and `awake` does not.
bool RetryPolicy::hasSlept(Instant now, Milliseconds awake) const
{
    return now - m_waitingSince - awake >= Microseconds(shortestSleep);
}

} // namespace Pollux::SocketIo
