// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Adds jobs past the backend's own code, so that neither a dead proxy nor a dead instance keeps them away: an order as
// POST /api/jobs takes it a line of standard input. While Redis is away they wait. Ends when standard input closes.

const readline = require('node:readline');
const { parseArgs } = require('node:util');
const { makeJobs } = require('./jobs');
const { readOrder } = require('./order');
const { openQueue } = require('./queues');

const EX_USAGE = 64;
const USER_ID = 'user-1';

async function main() {
  const { values } = parseArgs({ options: { socket: { type: 'string' } } });
  if (!values.socket) {
    console.error('usage: producer.js --socket REDIS_SOCKET');
    process.exit(EX_USAGE);
  }
  const queues = new Map();
  const queueNamed = (name) => {
    if (!queues.has(name)) {
      const queue = openQueue(name, values.socket);
      queue.on('error', () => {}); // Redis is away; the library tries again
      queues.set(name, queue);
    }
    return queues.get(name);
  };

  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { order, error } = readOrder(JSON.parse(line));
    if (error) throw new Error(error);
    const jobs = makeJobs(order, USER_ID);
    for (;;) {
      try {
        const added = await queueNamed(order.queue).addBulk(jobs);
        console.log(JSON.stringify({ ids: added.map((job) => String(job.id)) }));
        break;
      } catch (problem) {
        console.error(`${order.queue}: ${problem.message}`);
      }
    }
  }
  process.exit(0);
}

main();
