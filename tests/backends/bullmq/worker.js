// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Works on every queue. A process of its own, so that killing an instance kills no job.

const { parseArgs } = require('node:util');
const Redis = require('ioredis');
const { Worker } = require('bullmq');
const { layoutOf } = require('./layout');
const { BULL_QUEUES, BULLMQ_QUEUES, openQueue } = require('./queues');
const { KINDS } = require('./jobs');
const { SmartVoice } = require('./smartvoice');
const { doWork } = require('./work');

const CONCURRENCY = 8;

// Short locks: a job whose worker was killed is found stalled within seconds, not after the usual half-minute.
const LOCK_MS = 5000;
const STALLED_CHECK_MS = 2500;

// The queues whose jobs SmartVoice tells its users about, and the prefix of its events.
const SMARTVOICE_PREFIX = { 'audio-generation': 'audio', parse: 'parse' };

/** What the worker does with each job and its end, the same for both libraries. */
function handlersFor(queueName, smartVoice) {
  const prefix = SMARTVOICE_PREFIX[queueName];
  const sendsNumbers = KINDS[queueName].progress === 'number';
  return {
    process: (job, setProgress) =>
      doWork(queueName, job, async (step) => {
        await setProgress(sendsNumbers ? step.percentage : step);
        if (prefix) smartVoice.progress(prefix, job, step);
      }),
    completed: (job, result) => {
      if (prefix) smartVoice.complete(prefix, queueName, job, result);
    },
    failed: (job, error) => {
      // Both libraries report every failed attempt here; users hear of the last one only.
      const isFinal = job && job.attemptsMade >= (job.opts.attempts ?? 1);
      if (prefix && isFinal) smartVoice.failed(prefix, queueName, job, error.message);
    },
  };
}

async function startBull(queueName, redisSocket, handlers) {
  const queue = openQueue(queueName, redisSocket, {
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
  });
  queue.on('completed', handlers.completed);
  queue.on('failed', handlers.failed);
  queue.on('error', (error) => console.error(`${queueName}: ${error.message}`));
  // '*' takes jobs of every name; the promise of process() settles only when the queue closes.
  queue.process('*', CONCURRENCY, (job) => handlers.process(job, (value) => job.progress(value)));
  await queue.isReady();
}

async function startBullMq(queueName, redisSocket, handlers) {
  const worker = new Worker(queueName, (job) => handlers.process(job, (value) => job.updateProgress(value)), {
    connection: { path: redisSocket },
    concurrency: CONCURRENCY,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
  });
  worker.on('completed', handlers.completed);
  worker.on('failed', handlers.failed);
  worker.on('error', (error) => console.error(`${queueName}: ${error.message}`));
  await worker.waitUntilReady();
}

async function main() {
  const { values } = parseArgs({ options: { dir: { type: 'string' } } });
  const { redisSocket } = layoutOf(values.dir);
  const smartVoice = new SmartVoice(new Redis({ path: redisSocket }));
  await Promise.all([
    ...BULL_QUEUES.map((name) => startBull(name, redisSocket, handlersFor(name, smartVoice))),
    ...BULLMQ_QUEUES.map((name) => startBullMq(name, redisSocket, handlersFor(name, smartVoice))),
  ]);
  process.send?.('ready');
}

main();
