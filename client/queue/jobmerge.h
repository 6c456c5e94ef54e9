// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/job.h"
#include "queue/jobchange.h"

namespace Pollux {

//! Takes a change over into a job, so that repeated, late and reordered changes do no harm. Pure: `now` is our
//! clock in UTC. A job heard of for the first time is a Job with nothing but its key. `removed` is not looked at.
//! Returns whether anything that a person can see is different now. The rules, strongest first:
//!
//! 1. *Stale* changes only fill in a missing name or data: an attempt below the one the server told before; an event
//!    whose server time is before the newest one seen; a snapshot row that is older by server time than the end we
//!    know, or that says "open" of a job that has changed since the row was asked for (`asOf`; without it, the row
//!    is taken for asked just now). But a snapshot always settles an unknown job.
//! 2. *A new attempt* resets progress, step, message, error, result and times: a higher attempt number (but where only we
//!    have counted, the number told with the same end once more is the right one of the same attempt); without a
//!    number, the state Retrying, or a running job that waits again (told by a snapshot, or by an event that is newer
//!    by server time; it is then Retrying); a snapshot, newer by server time, that finds an ended job open.
//! 3. *An ended job* stays ended within its attempt. Another end replaces it if it is newer by server time, comes from
//!    a snapshot, or ranks higher: Failed, Cancelled, Succeeded (what failed may succeed after all, but not the
//!    reverse).
//! 4. Progress without a state means Running. Progress never goes back; Succeeded is 100 %. A job that runs or has
//!    succeeded has no error.
//! 5. "Queued" after "running" is otherwise taken for late (two processes of a server race); Retrying covers waiting.
//! 6. What settles a job that a drop left unknown sets `gap`; the next change clears it.
//! 7. Events only fill in a name, snapshots replace it: a profile may make up names for events that carry none.
bool merge(Job &job, const JobChange &change, const QDateTime &now);

//! A drop: an open job becomes Unknown since then, and remembers what it was. False if it was unknown or ended.
bool loseSight(Job &job, const QDateTime &since);

} // namespace Pollux
