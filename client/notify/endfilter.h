// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/endmemory.h"
#include "queue/jobdelta.h"

namespace Pollux {

//! Tells the ends that are news from those that are history, a repetition or a replay. Pure: all times come with the
//! deltas and the connections.
//!
//! - An end is news once a job and attempt; the number of that attempt, told later, is none. Another outcome of the
//!   same attempt is news too: it corrects the first.
//! - What ended earlier in the same life of a job (a lower attempt, an older time) never is.
//! - A job that goes on after its end (a new attempt, or the same id used again) may end again.
//! - An end that an event tells is news. A snapshot is full of history: there, the end of a job not known before is
//!   news only if the server says when it was, and that was after we first connected.
class EndFilter
{
public:
    //! What a delta means to somebody who waits for ends.
    enum class Meaning {
        Nothing,
        Ended,    //!< news: Succeeded, Failed or Cancelled
        Reopened, //!< a job that had ended goes on: its end was not the last word
    };

    explicit EndFilter(qsizetype remembered) : m_known(remembered) {}

    //! `since` by our clock, UTC.
    void onConnected(const QDateTime &since);
    Meaning meaningOf(const JobDelta &delta);
    //! For an end that is news: whether it happened while the link was down.
    bool wasMissed(const JobDelta &delta) const;

private:
    Meaning meaningOfOpen(const JobDelta &delta);
    Meaning meaningOfEnd(const JobDelta &delta);
    bool isFirstNews(const JobDelta &delta) const;
    void learnServerClock(const Job &job);
    QDateTime byServerClock(const QDateTime &ours) const { return ours.addMSecs(m_serverAhead); }

    EndMemory m_known;
    std::optional<QDateTime> m_came;           // when we first connected
    std::optional<QDateTime> m_connectedSince; // the connection of now, or the last one
    qint64 m_serverAhead = 0;                  // ms that the server's clock is known to be ahead of ours
};

} // namespace Pollux
