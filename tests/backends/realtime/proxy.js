// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// A proxy as people write them for edge workers: it answers under its own host, below /supabase, and opens a WebSocket of its
// own to the server for each client, which it accepts before that one is open.

const http = require('node:http');
const { WebSocket, WebSocketServer } = require('ws');

const PREFIX = '/supabase';
const HOP_BY_HOP = ['connection', 'upgrade', 'host', 'sec-websocket-key', 'sec-websocket-version', 'sec-websocket-extensions'];

/** As tests want it. answer: 426 or 500 to upgrades; closeWith: a close code instead of a connection. */
const behaviour = { dropQuery: false, dropHeaders: false, loseEarly: true, upstreamDelayMs: 20, answer: 0, closeWith: 0 };
let upstream;

function targetOf(request) {
  const path = request.url.startsWith(PREFIX) ? request.url.slice(PREFIX.length) : request.url;
  return behaviour.dropQuery ? path.split('?')[0] : path;
}

function headersOf(request) {
  if (behaviour.dropHeaders) return {};
  return Object.fromEntries(Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}

function onRequest(request, response) {
  const path = request.url.startsWith(PREFIX) ? request.url.slice(PREFIX.length) : request.url;
  const onward = http.request(new URL(path, upstream), { method: request.method, headers: headersOf(request) }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (!response.headersSent) response.writeHead(502, { 'Content-Type': 'text/plain' });
    response.end('the server does not answer');
  });
  request.pipe(onward);
}

function relay(client, request) {
  const target = new URL(targetOf(request), upstream);
  target.protocol = 'ws:';
  let early = [];
  let server = null;
  const open = () => {
    server = new WebSocket(target, { headers: headersOf(request) });
    server.on('open', () => {
      for (const [data, binary] of early) server.send(data, { binary });
      early = [];
    });
    server.on('message', (data, binary) => client.send(data, { binary }));
    server.on('close', (code) => client.close(code >= 1000 && code <= 1003 ? code : 1011, 'upstream closed'));
    server.on('error', () => client.close(1011, 'upstream failed'));
  };
  const delay = setTimeout(open, behaviour.upstreamDelayMs);
  client.on('message', (data, binary) => {
    if (server?.readyState === WebSocket.OPEN) server.send(data, { binary });
    else if (!behaviour.loseEarly) early.push([data, binary]);
  });
  client.on('close', () => {
    clearTimeout(delay);
    server?.close();
  });
  client.on('error', () => {});
}

function onUpgrade(sockets, request, socket, head) {
  if (behaviour.answer) {
    const [reason, body] = behaviour.answer === 426 ? ['Upgrade Required', 'expected a WebSocket'] : ['Internal Server Error', 'worker threw an exception'];
    socket.end(`HTTP/1.1 ${behaviour.answer} ${reason}\r\nContent-Type: text/plain\r\nServer: edge-worker\r\n`
      + `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
    return;
  }
  sockets.handleUpgrade(request, socket, head, (client) => {
    if (behaviour.closeWith) client.close(behaviour.closeWith, 'worker exceeded its limits');
    else relay(client, request);
  });
}

function start({ port, upstream: url }) {
  upstream = url;
  const sockets = new WebSocketServer({ noServer: true });
  const server = http.createServer(onRequest);
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    onUpgrade(sockets, request, socket, head);
  });
  server.listen(port, '127.0.0.1', () => process.send({ ready: server.address().port }));
}

process.on('message', (message) => {
  if (message.start) start(message.start);
  else if (message.behaviour) Object.assign(behaviour, message.behaviour);
});
process.on('disconnect', () => process.exit(0));
