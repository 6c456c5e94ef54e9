// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/jobentry.h"

#include "queue/whatfailed.h"

namespace Pollux::Store {

JobEntry jobEntryOf(const HistoryServer &server, const Job &job)
{
    JobEntry entry;
    entry.server = server;
    entry.key = job.key;
    entry.name = job.name;
    entry.state = job.state;
    entry.attempt = job.attempt;
    entry.created = job.created;
    entry.started = job.started;
    entry.ended = job.finished.isValid() ? job.finished : job.updated;
    entry.message = job.message;
    entry.error = whatFailed(job);
    entry.result = job.result;
    entry.gap = job.gap;
    return entry;
}

} // namespace Pollux::Store
