// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

/** What Redis says of one queue; waiting counts those that a pause holds, too. */
async function countsOf(queue) {
  const [counts, paused, [oldest]] = await Promise.all([
    queue.getJobCounts(),
    queue.isPaused(),
    queue.getJobs(['waiting', 'paused'], 0, 0, true),
  ]);
  return {
    name: queue.name,
    waiting: (counts.waiting ?? 0) + (counts.paused ?? 0) + (counts.prioritized ?? 0),
    running: counts.active,
    failed: counts.failed,
    paused,
    ...(oldest && { oldestWaiting: oldest.timestamp }),
  };
}

/** The worker of one queue: online while Redis has a connection of it. */
async function workerOf(queue) {
  const [workers, active] = await Promise.all([queue.getWorkers(), queue.getActiveCount()]);
  return { name: `${queue.name}-worker`, online: workers.length > 0, running: workers.length > 0 ? active : 0 };
}

module.exports = { countsOf, workerOf };
