// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "link/linkevent.h"

#include <optional>

namespace Pollux {

//! What there is to say about a link.
struct LinkAlarm
{
    enum class Kind { Outage, Back, Refused };

    Kind kind = Kind::Outage;
    Milliseconds lasted{0};     //!< Outage: so far; Back: from the drop to the connection
    std::optional<Error> cause; //!< Outage (the last that was told), Refused

    bool operator==(const LinkAlarm &) const = default;
};

//! Noise or outage? A link that fails and heals is noise; one that has failed for `outageAfter` without a break is an
//! outage, told once, and its end once. A connection breaks the failure only when it has held for `steadyAfter`, so
//! that a link that comes and goes is one outage, not many. A refusal is told at once, each cause once. Pure.
class OutageRule
{
public:
    OutageRule(Milliseconds outageAfter, Milliseconds steadyAfter);

    std::optional<LinkAlarm> onLink(const LinkStateChange &change, Instant now);
    //! What has just failed is a restart that is known of, and takes up to `usual`: it is an outage only when it takes twice
    //! as long.
    void onKnownRestart(Milliseconds usual);
    //! The machine has slept for `slept`, and the network may need a while: what fails now gets the full grace again. The
    //! time asleep is part of no outage.
    void onResume(Milliseconds slept, Instant now);

    //! When take() may have something to say though nothing happens.
    std::optional<Instant> due() const;
    //! What time alone has brought about by now.
    std::optional<LinkAlarm> take(Instant now);

private:
    enum class State {
        Resting,    //!< nobody wants a connection
        Up,         //!< connected for long enough
        Failing,    //!< not connected; nobody has been told
        Healing,    //!< was failing; connected, but not for long enough
        Outage,     //!< not connected; told
        Recovering, //!< was an outage; connected, but not for long enough
        Refused,    //!< not connected; told why
    };

    void onConnected(Instant now);
    void onDown(Instant now);
    std::optional<LinkAlarm> onRefused(const Error &cause);
    void rest();

    const Milliseconds m_outageAfter;
    const Milliseconds m_steadyAfter;
    State m_state = State::Resting;
    Instant m_failingSince{};   // Failing, Healing, Outage, Recovering
    Instant m_alarmAt{};        // Failing, Healing
    Instant m_connectedSince{}; // Healing, Recovering
    std::optional<Error> m_cause;
    QString m_toldRefusal; // the code of the last one, until the link is up again
};

} // namespace Pollux
