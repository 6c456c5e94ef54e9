// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// One process: Phoenix channels at /realtime/v1/websocket and REST at /rest/v1. It keeps a replica of the table, which the
// supervisor sends it in order, and may be killed at any moment.

const http = require('node:http');
const { WebSocketServer } = require('ws');
const { Hub } = require('./hub');
const rest = require('./rest');
const token = require('./token');

const rows = new Map();
let hub;
let secret;

const table = { rows: () => [...rows.values()] };

/** The key of a request, as Supabase's gateway looks for it; a bearer token alone is none. */
function keyOf(request, url) {
  return request.headers['x-api-key'] ?? request.headers.apikey ?? url.searchParams.get('apikey');
}

/** @returns {string|undefined} why the request is not let in */
function refusalOf(request, url) {
  const key = keyOf(request, url);
  if (!key) return 'No API key found in request';
  return token.check(secret, key).reason;
}

async function onRequest(request, response) {
  const url = new URL(request.url, 'http://host');
  const send = (status, body) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const refusal = url.pathname !== '/health' && refusalOf(request, url);
  if (refusal) return send(401, { message: refusal });
  let text = '';
  for await (const chunk of request) text += chunk;
  let body;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    return send(400, { message: 'the body is not JSON' });
  }
  const answer = rest.answer(table, request.method, url, body);
  if (answer.patch) process.send({ patch: answer.patch, ids: answer.body.map(({ id }) => id) });
  return send(answer.status, answer.body);
}

function onUpgrade(sockets, request, socket, head) {
  const url = new URL(request.url, 'http://host');
  const refuse = (status, message) => {
    const body = JSON.stringify({ message });
    socket.end(`HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
      + `Connection: close\r\n\r\n${body}`);
  };
  if (url.pathname !== '/realtime/v1/websocket') return refuse('404 Not Found', 'not found');
  const refusal = refusalOf(request, url);
  if (refusal) return refuse('401 Unauthorized', refusal);
  const vsn = url.searchParams.get('vsn') ?? '1.0.0';
  return sockets.handleUpgrade(request, socket, head, (webSocket) => hub.take(webSocket, vsn));
}

function start({ port, secret: given, table: all }) {
  secret = given;
  hub = new Hub(secret);
  for (const row of all) rows.set(row.id, row);
  const sockets = new WebSocketServer({ noServer: true });
  const server = http.createServer((request, response) => {
    onRequest(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    onUpgrade(sockets, request, socket, head);
  });
  server.listen(port, '127.0.0.1', () => process.send({ ready: server.address().port }));
}

function apply(change) {
  if (change.record) rows.set(change.record.id, change.record);
  else rows.delete(change.old_record.id);
  hub.tellChange(change);
}

process.on('message', (message) => {
  if (message.start) start(message.start);
  else if (message.change) apply(message.change);
  else if (message.behaviour) Object.assign(hub.behaviour, message.behaviour);
  else if (message.failChannels) hub.failChannels();
  else if (message.failChanges) hub.failChanges(message.failChanges);
  else if (message.raw !== undefined) hub.sendRaw(message.raw);
});
process.on('disconnect', () => process.exit(0));
