// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Prints the state of every job as Redis has it, one JSON object a line. It asks the queue libraries and not the
// backend's REST, so that it can be held against whatever came over the network.

const { parseArgs } = require('node:util');
const { ALL_QUEUES, openQueue, allJobs } = require('./queues');

const EX_USAGE = 64;

async function printQueue(name, redisSocket) {
  const queue = openQueue(name, redisSocket);
  for (const job of await allJobs(queue)) {
    const { attemptsMade, failedReason } = job;
    console.log(JSON.stringify({ queue: name, id: String(job.id), state: await job.getState(), attemptsMade, failedReason }));
  }
  await queue.close();
}

async function main() {
  const { values, positionals } = parseArgs({ options: { socket: { type: 'string' } }, allowPositionals: true });
  const unknown = positionals.find((name) => !ALL_QUEUES.includes(name));
  if (!values.socket || unknown) {
    console.error(`usage: truth.js --socket REDIS_SOCKET [${ALL_QUEUES.join('|')}]…`);
    process.exit(EX_USAGE);
  }
  for (const name of positionals.length > 0 ? positionals : ALL_QUEUES) await printQueue(name, values.socket);
}

main();
