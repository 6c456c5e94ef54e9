// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// The server of the benchmarks: socket.io, which sends what a client asks for with "go", over its WebSocket.
//
//   node server.js [PORT]       prints one line of JSON with its url; ends when its standard input closes
//
// /tab.html is a page that shows the jobs in a browser.
//
// go {count, jobs, rate}: `count` events of `jobs` jobs, all at once (rate 0) or `rate` a second, then the end event. Count
// 0: on and on. At once they are built before, and are written past socket.io: what it costs to send is not measured.
// go {fill: true, …} first sends one event of each job at once, and gives the client time to take them in.

const fs = require('fs');
const http = require('http');
const path = require('path');
const { Server } = require('socket.io');
const events = require('./events');

const settling = 3000; // ms

const tab = fs.readFileSync(path.join(__dirname, 'tab.html'));
const server = http.createServer((request, response) => response.end(request.url === '/tab.html' ? tab : ''));
const io = new Server(server);

const connectionOf = (socket) => socket.conn.transport.socket._socket;

async function writeAll(socket, buffers) {
  const connection = connectionOf(socket);
  const closed = new Promise((resolve) => connection.once('close', resolve));
  for (const buffer of buffers) {
    if (socket.disconnected)
      return;
    if (!connection.write(buffer))
      await Promise.race([closed, new Promise((resolve) => connection.once('drain', resolve))]);
  }
}

// As many as are due, every 2 ms; each with the time at which it is sent.
async function writePaced(socket, { count, jobs, rate }) {
  const begin = process.hrtime.bigint();
  for (let sent = 0; (!count || sent < count) && !socket.disconnected;) {
    const due = Math.floor(Number(process.hrtime.bigint() - begin) / 1e9 * rate);
    const last = count ? Math.min(due, count) : due;
    const frames = [];
    for (; sent < last; ++sent)
      frames.push(events.frameOf(events.progressEvent(sent % jobs, (Math.floor(sent / jobs) % 1000) / 10, events.stampNow())));
    if (frames.length > 0)
      connectionOf(socket).write(Buffer.concat(frames));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function upgraded(socket) {
  while (socket.conn.transport.name !== 'websocket' && !socket.disconnected)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

async function go(socket, wish) {
  const prebuilt = wish.rate ? [] : [...events.blocks(wish.count, wish.jobs)];
  if (wish.anyTransport) { // whoever begins with polling gets its first event over that
    socket.emit('audio:progress', JSON.parse(events.progressEvent(0, 1, events.stampNow()).slice(2))[1]);
    return;
  }
  await upgraded(socket);
  if (wish.fill) {
    await writeAll(socket, events.blocks(wish.jobs, wish.jobs));
    await new Promise((resolve) => setTimeout(resolve, settling));
  }
  if (wish.rate)
    await writePaced(socket, wish);
  else
    await writeAll(socket, prebuilt);
  if (!socket.disconnected)
    connectionOf(socket).write(events.frameOf(events.endEvent()));
}

io.on('connection', (socket) => socket.on('go', (wish) => go(socket, wish)));
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })}\n`);
});
process.stdin.resume().on('end', () => process.exit());
