// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "socketio/backoff.h"
#include "socketio/export.h"

#include <optional>

namespace Pollux::SocketIo {

//! When a link that has failed or dropped is tried again: the rules that Manager and Reconnector (room feed) share.
//! Pure: time and random numbers are arguments.
class POLLUX_SOCKETIO_EXPORT RetryPolicy
{
public:
    struct Rules
    {
        Backoff backoff;
        int maxAttempts = 0; //!< tries in a row before it is given up; 0: for ever
        Milliseconds stableAfter{10'000}; //!< connected this long, the back-off starts from the beginning
    };

    //! A longer sleep than this makes up for waiting; less is a machine under load, or a test's clock on its way to a
    //! deadline.
    static constexpr Milliseconds shortestSleep{10'000};

    explicit RetryPolicy(const Rules &rules) : m_rules(rules) {}

    //! Tries in a row that have failed since the link was last stable.
    int attempt() const { return m_attempt; }

    //! Somebody begins anew: the count starts from the beginning.
    void reset();
    //! A try begins.
    void onTry();
    //! The link is of use; said again, the first one counts.
    void onConnected(Instant now);
    //! A link that was open has ended. What has been stable for long enough starts the count from the beginning.
    void onDropped(Instant now);
    //! True: maxAttempts are over.
    bool isLastTry() const { return m_rules.maxAttempts > 0 && m_attempt >= m_rules.maxAttempts; }
    //! How long to wait before the next try, which this counts. `retryAfter`: the server's own wish (RFC 9110 §10.2.3);
    //! nothing but a person's word comes before it is over. `unit`: uniform in [0, 1).
    Milliseconds wait(std::optional<Milliseconds> retryAfter, Instant now, double unit);
    //! The network is back, or the machine awake: whether that is a reason to try at once.
    bool mayHurry(Instant now) const { return !m_notBefore || now >= *m_notBefore; }
    //! The clock has jumped while waiting, of which `awake` has passed with the machine running: whether it has slept.
    bool hasSlept(Instant now, Milliseconds awake) const;

private:
    const Rules m_rules;
    int m_attempt = 0;
    Instant m_waitingSince{};
    std::optional<Instant> m_connectedSince;
    std::optional<Instant> m_notBefore; // the server's Retry-After
};

} // namespace Pollux::SocketIo
