// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linktimeline.h"

namespace Pollux {

//! Code of the cause of what a sleep of this computer has done to a link; `elapsed` is how long it slept, where that is
//! known, and `because` what the link saw of it.
inline constexpr QLatin1StringView sleepCode("suspended");

//! Whether the cause is that this computer slept, which nobody else is to blame for.
bool isBySleep(const std::optional<Error> &cause);

//! When each of the drops came that a sleep has not brought about, in order. A sleep is among a timeline's drops, but it
//! counts for nothing: neither as one, nor in time.
QList<QDateTime> timesThatCount(const QList<LinkDrop> &drops);

//! Tells what this computer's own sleep has done to a link from what others have. A connection that stood when the
//! computer fell asleep, and ends before it is awake again or is found dead shortly after, ended because of the sleep,
//! and when it began. What the server says by itself stays the server's word. Pure.
class SleepWitness
{
public:
    //! A dead connection shows itself within its heartbeat, of which a sleep leaves less rather than more.
    static constexpr Milliseconds noticedWithin{90'000};

    //! The computer is about to sleep; `time` by our clock, UTC.
    void onSleep(const QDateTime &time);
    //! It has slept, also where nobody has said so before. Where no connection stood: what to tell of the link, for the
    //! time asleep is none in which one was wanted.
    std::optional<LinkEvent> onWake(Milliseconds slept, const QDateTime &time, Instant now);
    //! Every event of the link, in order, as it is to be told.
    LinkEvent explained(LinkEvent event, Instant now);

private:
    bool isToBlame(const LinkStateChange &change, Instant now) const;
    QDateTime momentOfSleep(const QDateTime &latest) const;

    std::optional<LinkState> m_state; // nothing: no link is wanted
    QDateTime m_last;                 // when the last event was
    QDateTime m_asleepSince;          // invalid where no sleep is known
    bool m_isAsleep = false;
    std::optional<Milliseconds> m_slept;
    Instant m_blamedUntil{}; // once awake
};

} // namespace Pollux
