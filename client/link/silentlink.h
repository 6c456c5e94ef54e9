// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linkevent.h"
#include "link/linkfindings.h"

namespace Pollux {

//! Connected, jobs are known to be running, and no event comes: a wrong project or user id, or nobody has subscribed.
//! Told once; only an event ends it, for jobs and the connection may come and go meanwhile. REST is never silent: nobody
//! expects events of it. Pure: time is an argument.
class SilentLink
{
public:
    //! Jobs run for long without a word; but not all of them all the time, where no event has ever come.
    static constexpr Milliseconds ifNeverHeard{600'000};
    static constexpr Milliseconds ifHeardBefore{3'600'000};

    void onLink(const LinkStateChange &change, Instant now);
    //! An application event, whatever it means.
    void onEvent(Instant now);
    //! Every now and then. `running`: jobs that are running as far as is known, by snapshots above all.
    std::optional<LinkFinding> look(qsizetype running, Instant now);
    //! The machine has slept: nothing could be heard.
    void onResume(Instant now);

    //! It was found, and nothing has been heard since.
    bool isSilent() const { return m_isSilent; }
    //! When a look is worth it though nothing has happened; nothing while only news can change what is known.
    std::optional<Instant> due() const;

private:
    Instant quietSince() const;

    bool m_isConnected = false; // over something that events come by
    bool m_hasHeard = false;    // ever
    bool m_isSilent = false;
    Instant m_quietSince{};                // connected, and the last event
    std::optional<Instant> m_runningSince; // at each look
};

} // namespace Pollux
