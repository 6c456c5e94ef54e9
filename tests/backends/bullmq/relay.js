// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { QueueEvents } = require('bullmq');

const BULLMQ_EVENTS = [
  'active', 'added', 'cleaned', 'completed', 'deduplicated', 'delayed', 'duplicated', 'failed', 'paused', 'progress',
  'removed', 'resumed', 'retries-exhausted', 'stalled', 'waiting', 'waiting-children',
];
const BULL_EVENTS = [
  'global:active', 'global:completed', 'global:drained', 'global:failed', 'global:paused', 'global:progress',
  'global:resumed', 'global:stalled', 'global:waiting',
];

// Each instance hears every queue event from Redis itself, so each tells its own sockets only:
// through the Redis adapter every client would hear everything once an instance.

/**
 * Relays BullMQ's QueueEvents of one queue as `(args with the queue's name, streamId)`.
 * Resolves once nothing that happens from then on can be missed.
 */
async function relayBullMq(queueName, redisSocket, namespace) {
  // The stream's ids are milliseconds. BullMQ's own default `$` means "from the moment of each read",
  // which can skip an event between two reads while the queue is still silent.
  const events = new QueueEvents(queueName, {
    connection: { path: redisSocket },
    lastEventId: `${Date.now()}-0`,
  });
  for (const event of BULLMQ_EVENTS) {
    events.on(event, (args, streamId) => namespace.local.emit(event, { ...args, queue: queueName }, streamId));
  }
  events.on('drained', (streamId) => namespace.local.emit('drained', { queue: queueName }, streamId));
  events.on('error', (error) => console.error(`relay of ${queueName}: ${error.message}`));
  await events.waitUntilReady();
}

/** Relays Bull 4's global events of one queue with Bull's own plain arguments. */
async function relayBull(queue, namespace) {
  const registered = BULL_EVENTS.map(
    (event) => new Promise((resolve) => queue.once(`registered:${event}`, resolve)),
  );
  for (const event of BULL_EVENTS) queue.on(event, (...args) => namespace.local.emit(event, ...args));
  await Promise.all(registered);
}

module.exports = { relayBullMq, relayBull };
