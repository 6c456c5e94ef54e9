// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const HOUR_MS = 3_600_000;
const MOST_ENDED = 5000; // of those that are looked at, newest first

/** How many jobs ended in the last hour. */
async function endedThisHour(queue) {
  const ended = await queue.getJobs(['completed', 'failed'], 0, MOST_ENDED);
  return ended.filter((job) => job?.finishedOn > Date.now() - HOUR_MS).length;
}

/** What Redis says of one queue; waiting counts those that a pause holds, too. */
async function countsOf(queue) {
  const [counts, paused, [oldest], perHour] = await Promise.all([
    queue.getJobCounts(),
    queue.isPaused(),
    queue.getJobs(['waiting', 'paused'], 0, 0, true),
    endedThisHour(queue),
  ]);
  return {
    name: queue.name,
    waiting: (counts.waiting ?? 0) + (counts.paused ?? 0) + (counts.prioritized ?? 0),
    running: counts.active,
    failed: counts.failed,
    paused,
    perHour,
    ...(oldest && { oldestWaiting: oldest.timestamp }),
  };
}

/** The worker of one queue: online while Redis has a connection of it. */
async function workerOf(queue) {
  const [workers, active] = await Promise.all([queue.getWorkers(), queue.getActiveCount()]);
  return { name: `${queue.name}-worker`, online: workers.length > 0, running: workers.length > 0 ? active : 0 };
}

module.exports = { countsOf, workerOf };
