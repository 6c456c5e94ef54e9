// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// One backend instance: REST and Socket.IO on a UNIX socket, behind nginx.

const fs = require('node:fs');
const http = require('node:http');
const { once } = require('node:events');
const { parseArgs } = require('node:util');
const Redis = require('ioredis');
const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { layoutOf } = require('./layout');
const { readSecret, socketAuth } = require('./auth');
const { ALL_QUEUES, BULL_QUEUES, BULLMQ_QUEUES, openQueue } = require('./queues');
const { serveActions } = require('./actions');
const { createRest } = require('./rest');
const { serveRooms } = require('./rooms');
const { relayBull, relayBullMq } = require('./relay');

const NAMESPACES = ['/', '/queues', '/bull'];

function logConnections(namespace) {
  namespace.on('connection', (socket) => {
    const { userId } = socket.data;
    console.log(`${namespace.name} ${socket.id} connected: ${userId} over ${socket.conn.transport.name}`);
    socket.conn.on('upgrade', (transport) => console.log(`${namespace.name} ${socket.id} upgraded: ${transport.name}`));
    socket.on('disconnect', (reason) => console.log(`${namespace.name} ${socket.id} disconnected: ${reason}`));
  });
}

function createSocketServer(httpServer, redisSocket, secret) {
  const publisher = new Redis({ path: redisSocket });
  const io = new Server(httpServer, { adapter: createAdapter(publisher, publisher.duplicate()) });
  for (const name of NAMESPACES) {
    io.of(name).use(socketAuth(secret));
    logConnections(io.of(name));
  }
  serveRooms(io.of('/'));
  return io;
}

async function listen(httpServer, socketFile) {
  // A killed predecessor leaves its socket file behind, and a UNIX socket is never reused.
  fs.rmSync(socketFile, { force: true });
  httpServer.listen(socketFile);
  await once(httpServer, 'listening');
}

async function main() {
  const { values } = parseArgs({ options: { dir: { type: 'string' }, index: { type: 'string' } } });
  const { redisSocket, secretFile, instanceSocket } = layoutOf(values.dir);
  const secret = readSecret(secretFile);

  const queues = new Map(ALL_QUEUES.map((name) => [name, openQueue(name, redisSocket)]));
  const httpServer = http.createServer(createRest(secret, queues));
  const io = createSocketServer(httpServer, redisSocket, secret);
  serveActions(io.of('/queues'), queues);

  await Promise.all([
    ...BULLMQ_QUEUES.map((name) => relayBullMq(name, redisSocket, io.of('/queues'))),
    ...BULL_QUEUES.map((name) => relayBull(queues.get(name), io.of('/bull'))),
  ]);
  await listen(httpServer, instanceSocket(values.index));

  process.once('SIGTERM', () => {
    // Clients are told before the process goes, as in an orderly deployment.
    io.close(() => process.exit(0));
  });
  process.send?.('ready');
}

main();
