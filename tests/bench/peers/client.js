// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// The reference client, doing what Pollux's bench client does.
//
//   node client.js measure URL GO       GO: what to ask the server for, as JSON. Prints one line of JSON at the end.
//   node client.js begin URL            prints "connected", "job" and "upgraded" when it comes to that
//   node client.js stay URL [GO]        prints "connected" each time; until it is ended

const { io } = require('socket.io-client');

const [mode, url, go] = process.argv.slice(2);
const jobs = new Map();
const latencies = [];
let first = null;
let events = 0;

const now = () => process.hrtime.bigint();
const cpu = () => { const { user, system } = process.cpuUsage(); return user + system; };

function take(data) {
  jobs.set(data.jobId, { id: data.jobId, progress: data.progress.percentage, message: data.progress.message, step: data.progress.currentStep });
  ++events;
  const stamp = data.progress.message.slice(0, 19);
  if (stamp !== '0'.repeat(19))
    latencies.push(Number(now() - BigInt(stamp)) / 1000);
  first ??= { cpu: cpu(), at: now() };
}

function tell() {
  process.stdout.write(`${JSON.stringify({
    events, jobs: jobs.size, cpuUs: cpu() - first.cpu, wallUs: Number(now() - first.at) / 1000, latenciesUs: latencies,
  })}\n`, () => process.exit());
}

const say = (word) => process.stdout.write(`${word}\n`);
const socket = io(url, mode === 'measure' || go ? { transports: ['websocket'] } : {});
socket.on('audio:progress', take);

if (mode === 'measure') {
  socket.on('connect', () => socket.emit('go', JSON.parse(go)));
  socket.on('audio:completed', tell);
} else {
  socket.on('connect', () => {
    say('connected');
    if (mode === 'begin')
      socket.emit('go', { anyTransport: true });
    else if (go)
      socket.emit('go', JSON.parse(go));
  });
  socket.io.on('open', () => socket.io.engine.once('upgrade', () => say('upgraded')));
  if (mode === 'begin')
    socket.once('audio:progress', () => say('job'));
}
