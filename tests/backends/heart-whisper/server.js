// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// The backend: REST and Socket.IO on a UNIX socket, behind nginx.

const fs = require('node:fs');
const http = require('node:http');
const { once } = require('node:events');
const { parseArgs } = require('node:util');
const { Server } = require('socket.io');
const { layoutOf } = require('../common/layout');
const { JobQueue } = require('../common/queue');
const { createRest } = require('../common/rest');
const { takeFrom } = require('../common/spool');

const STATS_EVERY_MS = 1000;
const WORDS = {
  queue: 'letters',
  steps: ['聆听', '转写', '理解', '回信', '完成'],
  error: 'TTS 服务超时：30 秒内无应答',
  resultOf: (id) => ({ letter: `https://letters.example.com/${id}` }),
};

const roomOf = (userId) => `user:${userId}`;

/** The words of an event, as the field sends them. */
function wordsOf(event, job) {
  if (event === 'paused' || event === 'resumed') return job;
  const { jobId, queue, name, attempt, updatedAt, error, result, step, steps, progress } = job;
  return {
    jobId, queue, name, attempt, updatedAt,
    ...(event === 'progress' && { progress: { percentage: progress, message: `${step}…`, currentStep: step, totalSteps: steps } }),
    ...((event === 'failed' || event === 'retrying') && { error: { message: error } }),
    ...(event === 'complete' && { result }),
  };
}

function serveRooms(io) {
  io.on('connection', (socket) => {
    console.log(`[Queue] WebSocket connected ${socket.id} over ${socket.conn.transport.name}`);
    socket.on('join', (request, ack) => {
      const userId = String(request?.userId ?? '');
      if (userId !== '') {
        socket.join(roomOf(userId));
        console.log(`[Queue] ${socket.id} joined room ${roomOf(userId)}`);
      }
      if (typeof ack === 'function') ack({ ok: userId !== '' });
    });
  });
}

/** Counts and the one worker, to all: once a second where they are different, and to who has just come. */
function tellStats(io, queue) {
  let last = '';
  const tell = (to) => {
    const counts = queue.counts();
    to.emit('queue:stats', counts);
    to.emit('worker:status', { worker: 'letters-1', online: true, running: counts.running });
  };
  io.on('connection', tell);
  setInterval(() => {
    const { oldestWaitingMs, ...counts } = queue.counts();
    const now = JSON.stringify([counts, oldestWaitingMs > 0]);
    if (now !== last || oldestWaitingMs > 0) tell(io);
    last = now;
  }, STATS_EVERY_MS);
}

async function main() {
  const { values } = parseArgs({ options: { dir: { type: 'string' } } });
  const { backendSocket, journal, spool } = layoutOf(values.dir);
  const queue = new JobQueue(journal, WORDS);
  const httpServer = http.createServer(createRest(queue, '给自己的信'));
  // As the field has it: a heartbeat of 20 s.
  const io = new Server(httpServer, { pingInterval: 20_000, pingTimeout: 20_000 });
  serveRooms(io);
  tellStats(io, queue);
  queue.on('told', (event, job) => {
    const to = job.userId === undefined ? io : io.to(roomOf(job.userId));
    to.emit(`queue:${event}`, wordsOf(event, job));
  });
  // A killed predecessor leaves its socket file behind, and a UNIX socket is never reused.
  fs.rmSync(backendSocket, { force: true });
  httpServer.listen(backendSocket);
  await once(httpServer, 'listening');
  takeFrom(spool, (job) => queue.add(job));
  process.once('SIGTERM', () => {
    io.emit('worker:status', { worker: 'letters-1', online: false, running: 0 });
    io.close(() => process.exit(0));
  });
  process.send?.('ready');
}

main();
