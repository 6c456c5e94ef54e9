// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const Bull = require('bull');
const { Queue } = require('bullmq');

// Bull 4 and BullMQ live side by side on one Redis, as they do where a product is half migrated.
const BULL_QUEUES = ['audio-generation'];
const BULLMQ_QUEUES = ['parse', 'import', 'upload'];
const ALL_QUEUES = [...BULL_QUEUES, ...BULLMQ_QUEUES];

const BULL_STATES = ['waiting', 'active', 'delayed', 'paused', 'completed', 'failed'];
const BULLMQ_STATES = [...BULL_STATES, 'prioritized', 'waiting-children'];

const isBull = (name) => BULL_QUEUES.includes(name);
const statesOf = (name) => (isBull(name) ? BULL_STATES : BULLMQ_STATES);

/**
 * Opens one queue with the library it belongs to; both offer getJobs, getJob and addBulk.
 * @param {object} [settings] Bull's advanced settings; BullMQ gives them to its Worker instead
 */
function openQueue(name, redisSocket, settings = {}) {
  return isBull(name)
    ? new Bull(name, { redis: { path: redisSocket }, settings })
    : new Queue(name, { connection: { path: redisSocket } });
}

/** Every job of a queue, oldest first. Both libraries list the ids in one atomic step. */
async function allJobs(queue) {
  const jobs = await queue.getJobs(statesOf(queue.name), 0, -1, true);
  return jobs.filter(Boolean).sort((a, b) => Number(a.id) - Number(b.id));
}

module.exports = { ALL_QUEUES, BULL_QUEUES, BULLMQ_QUEUES, openQueue, allJobs };
