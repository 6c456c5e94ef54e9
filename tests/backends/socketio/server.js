// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';
// The reference server, socket.io 4.8, with one event for each thing that a client must get right.
// Prints {"url": …} when it listens, and ends when its standard input closes.
// Options: --transports=polling,websocket  --ping-interval=MS --ping-timeout=MS  --max-payload=BYTES

const http = require('node:http');
const { parseArgs } = require('node:util');
const { Server } = require('../bullmq/node_modules/socket.io');

const { values: options } = parseArgs({
  options: {
    transports: { type: 'string', default: 'polling,websocket' },
    'ping-interval': { type: 'string', default: '25000' },
    'ping-timeout': { type: 'string', default: '20000' },
    'max-payload': { type: 'string', default: '1000000' },
  },
});

const server = http.createServer();
const io = new Server(server, {
  transports: options.transports.split(','),
  pingInterval: Number(options['ping-interval']),
  pingTimeout: Number(options['ping-timeout']),
  maxHttpBufferSize: Number(options['max-payload']),
});

function serve(socket) {
  socket.on('echo', (...args) => {
    const ack = typeof args.at(-1) === 'function' ? args.pop() : null;
    if (ack) ack(...args);
    else socket.emit('echo', ...args);
  });
  socket.on('handshake', (ack) => ack({ auth: socket.handshake.auth, headers: socket.handshake.headers }));
  socket.on('transport', (ack) => ack(socket.conn.transport.name));
  socket.on('ask-me', (...question) => {
    socket.timeout(5000).emit('question', ...question, (error, ...answers) => socket.emit('answered', ...answers));
  });
  socket.on('burst', (count) => {
    for (let i = 0; i < count; ++i) socket.emit('burst', i, 'x'.repeat(i % 50));
  });
  socket.on('never', () => {}); // takes an acknowledgement and never calls it
  socket.on('leave-me', () => socket.disconnect());
  socket.on('close-me', () => socket.disconnect(true));
  socket.on('cut-me', () => socket.conn.close());
}

io.on('connection', serve);
io.of('/admin').on('connection', serve);
io.of('/guarded')
  .use((socket, next) => {
    if (socket.handshake.auth.token === 'open sesame') next();
    else next(Object.assign(new Error('not authorized'), { data: { code: 'auth' } }));
  })
  .on('connection', serve);
// Lets the first client in, refuses the next two tries, and then lets everyone in again.
let moodyTries = 0;
io.of('/moody')
  .use((socket, next) => {
    moodyTries += 1;
    next(moodyTries === 2 || moodyTries === 3 ? new Error('not now') : undefined);
  })
  .on('connection', serve);
io.of('/greets').on('connection', (socket) => {
  socket.emit('greeting', 'at once');
  serve(socket);
});

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
