// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// The backend: REST and a plain WebSocket on a UNIX socket, behind nginx.

const fs = require('node:fs');
const http = require('node:http');
const { once } = require('node:events');
const { parseArgs } = require('node:util');
const { WebSocketServer } = require('ws');
const { JobQueue } = require('../common/queue');
const { createRest } = require('../common/rest');
const { takeFrom } = require('../common/spool');
const { Conversation } = require('./conversation');
const { layoutOf } = require('../common/layout');

const GOING_AWAY = 1001;
const WORDS = {
  queue: 'geocode',
  steps: ['fetch', 'locate', 'match', 'score', 'store'],
  error: 'tile server answered 503',
  resultOf: (id) => ({ url: `https://geo.example.com/results/${id}` }),
};

const unauthorized = 'HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n'
  + '{"error":"token is not valid"}';

/** REST wants the token, too; health does not. */
function guarded(handle, token) {
  return (request, response) => {
    if (request.url.startsWith('/health') || request.headers.authorization === `Bearer ${token}`) {
      return handle(request, response);
    }
    response.writeHead(401, { 'Content-Type': 'application/json' });
    response.end('{"error":"token is not valid"}');
  };
}

function serveSockets(httpServer, queue, { token, 'open-door': isOpen }) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  const conversations = new Map();
  httpServer.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url, 'http://localhost');
    const given = url.searchParams.get('token');
    if (url.pathname !== '/ws') return socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    if (!isOpen && given !== null && given !== token) return socket.end(unauthorized);
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', (error) => console.error(error.message));
      client.on('close', () => conversations.delete(client));
      conversations.set(client, new Conversation(client, { queue, token, given }));
    });
  });
  queue.on('told', (event, job) => {
    for (const conversation of conversations.values()) conversation.tell(event, job);
  });
  return sockets;
}

async function main() {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, token: { type: 'string' }, 'open-door': { type: 'boolean', default: false } },
  });
  const { backendSocket, journal, spool } = layoutOf(values.dir);
  const queue = new JobQueue(journal, WORDS);
  const httpServer = http.createServer(guarded(createRest(queue, 'address'), values.token));
  const sockets = serveSockets(httpServer, queue, values);
  // A killed predecessor leaves its socket file behind, and a UNIX socket is never reused.
  fs.rmSync(backendSocket, { force: true });
  httpServer.listen(backendSocket);
  await once(httpServer, 'listening');
  takeFrom(spool, (job) => queue.add(job));
  process.once('SIGTERM', () => {
    for (const client of sockets.clients) client.close(GOING_AWAY, 'restarting');
    setTimeout(() => process.exit(0), 100);
  });
  process.send?.('ready');
}

main();
