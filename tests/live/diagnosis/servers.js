// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';
// Socket.IO servers that refuse, send away or are elsewhere, and one that pings rarely. Prints {<name>: <address>, …} when
// all listen, and ends when its standard input closes.

const http = require('node:http');
const path = require('node:path');

const { Server } = require(path.join(__dirname, '../../backends/socketio/node_modules/socket.io-4'));

const KICK_AFTER_MS = 200;
const ALLOWED = 'https://queue.example.com';

const fromAllowedOrigin = ({ headers }, answer) => {
  const isAllowed = headers.origin === undefined || headers.origin === ALLOWED;
  answer(isAllowed ? null : 'origin not allowed', isAllowed);
};
const nobody = (request, answer) => answer('not today', false);

// name: [options, what else is done]
const servers = {
  patient: [{ pingInterval: 60_000 }],
  origins: [{ allowRequest: fromAllowedOrigin }],
  forbidding: [{ allowRequest: nobody }],
  elsewhere: [{ path: '/live/' }],
  kicking: [{}, (io) => io.on('connection', (socket) => setTimeout(() => socket.disconnect(), KICK_AFTER_MS))],
  // Its middleware never says whether somebody may come in.
  undecided: [{}, (io) => io.use(() => {})],
  // Lets nobody in without its token, as a middleware does.
  guarded: [{}, (io) => io.use((socket, next) => {
    next(socket.handshake.auth.token === 'open sesame' ? undefined : new Error('invalid token'));
  })],
};

function listen([name, [options, more]]) {
  // Whoever is not for Socket.IO.
  const server = http.createServer((request, response) => {
    response.writeHead(404, { 'Content-Type': 'application/json' });
    response.end('{"error":"not found"}');
  });
  const io = new Server(server, options);
  more?.(io);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve([name, `http://127.0.0.1:${server.address().port}`]));
  });
}

process.stdin.on('end', () => process.exit(0)).resume();
Promise.all(Object.entries(servers).map(listen)).then((addresses) => {
  process.stdout.write(`${JSON.stringify(Object.fromEntries(addresses))}\n`);
});
