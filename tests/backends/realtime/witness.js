// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Whether this is the protocol and not our own idea of it: Phoenix's and Supabase's own clients join the backend, and get what
// they ask for. Prints a line a check; exit code 1 when one fails.

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const readline = require('node:readline');
const WebSocket = require('ws');
const { RealtimeClient } = require('@supabase/realtime-js');
const { Socket, Presence } = require('phoenix');

const PATIENCE_MS = 15_000;

function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Things that arrive, and who waits for one of them. */
class Arrivals {
  #items = [];
  #waiting = [];

  add = (item) => {
    this.#items.push(item);
    this.#waiting = this.#waiting.filter(([test, found]) => !test(item) || found(item));
  };

  next(test, what) {
    const there = this.#items.find(test);
    return there ? Promise.resolve(there) : within(new Promise((found) => this.#waiting.push([test, found])), what);
  }
}

function post(url, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST' }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve(JSON.parse(text));
    });
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}

function equal(got, wanted, what) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  }
  console.log(`ok ${what}`);
}

async function supabase({ url, adminUrl, key, vsn }) {
  const name = `realtime-js ${vsn}`;
  const beats = new Arrivals();
  const client = new RealtimeClient(`${url.replace('http', 'ws')}/realtime/v1`, {
    params: { apikey: key }, vsn, transport: WebSocket, heartbeatIntervalMs: 500,
  });
  client.onHeartbeat?.((status) => beats.add(status));
  const changes = new Arrivals();
  const said = new Arrivals();
  const people = new Arrivals();
  const heard = new Arrivals();
  const states = new Arrivals();
  const channel = client.channel('jobs', { config: { presence: { key: 'desk' }, broadcast: { self: true } } });
  channel.on('postgres_changes', { event: '*', schema: 'public', table: 'jobs' }, changes.add);
  channel.on('system', {}, said.add);
  channel.on('presence', { event: 'join' }, people.add);
  channel.on('broadcast', { event: 'hello' }, heard.add);
  channel.subscribe(states.add);
  equal(await states.next(() => true, 'a state'), 'SUBSCRIBED', `${name} joins`);
  const system = await said.next(({ extension }) => extension === 'postgres_changes', 'system');
  equal([system.status, system.message], ['ok', 'Subscribed to PostgreSQL'], `${name} is told that changes flow`);

  const row = await post(`${adminUrl}/insert`, { name: 'seen', status: 'queued' });
  const inserted = await changes.next(({ eventType }) => eventType === 'INSERT', 'INSERT');
  equal([inserted.new.id, inserted.new.name, inserted.table], [row.id, 'seen', 'jobs'], `${name} gets INSERT`);
  await post(`${adminUrl}/update`, { id: row.id, progress: 40 });
  const updated = await changes.next(({ eventType }) => eventType === 'UPDATE', 'UPDATE');
  equal([updated.new.progress, updated.old.id], [40, row.id], `${name} gets UPDATE`);
  await post(`${adminUrl}/delete`, { id: row.id });
  const deleted = await changes.next(({ eventType }) => eventType === 'DELETE', 'DELETE');
  equal(deleted.old, { id: row.id }, `${name} gets DELETE`);

  await channel.track({ worker: 'w1' });
  const joined = await people.next(({ key: who }) => who === 'desk', 'presence');
  equal(joined.newPresences[0].worker, 'w1', `${name} is present`);
  await channel.send({ type: 'broadcast', event: 'hello', payload: { n: 1 } });
  equal((await heard.next(() => true, 'broadcast')).payload, { n: 1 }, `${name} hears its broadcast`);
  if (client.onHeartbeat) equal(await beats.next((status) => status === 'ok', 'heartbeat'), 'ok', `${name} gets heartbeats answered`);

  const refusals = new Arrivals();
  client.channel('forbidden').subscribe((state, error) => refusals.add([state, error?.message]));
  equal((await refusals.next(() => true, 'refusal'))[0], 'CHANNEL_ERROR', `${name} is refused a forbidden channel`);
  const { token } = await post(`${adminUrl}/token`, { seconds: 3 }); // long enough to be taken, also by a busy machine
  await client.setAuth(token);
  const expired = await said.next(({ status }) => status === 'error', 'expiry');
  equal(expired.message.startsWith('access token has expired'), true, `${name} is told that its token has expired`);
  await client.disconnect();
}

async function phoenix({ url, adminUrl, key }) {
  const socket = new Socket(`${url.replace('http', 'ws')}/realtime/v1`, {
    params: { apikey: key }, transport: WebSocket, heartbeatIntervalMs: 300,
  });
  const messages = new Arrivals();
  socket.onMessage(messages.add);
  socket.connect();
  const channel = socket.channel('realtime:plain', {
    config: { postgres_changes: [{ event: 'INSERT', schema: 'public', table: 'jobs' }], presence: { key: 'phx' } },
  });
  const presence = new Presence(channel);
  const synced = new Arrivals();
  presence.onSync(() => synced.add(presence.list((who) => who)));
  const changes = new Arrivals();
  channel.on('postgres_changes', changes.add);
  const said = new Arrivals();
  channel.on('system', said.add);
  const answer = (push, what) => within(new Promise((resolve) => {
    for (const status of ['ok', 'error', 'timeout']) push.receive(status, (response) => resolve({ status, response }));
  }), what);
  const reply = await answer(channel.join(), 'join');
  equal([reply.status, reply.response.postgres_changes.length], ['ok', 1], 'phoenix joins');
  equal((await said.next(() => true, 'system')).status, 'ok', 'phoenix is told that changes flow');
  const row = await post(`${adminUrl}/insert`, { name: 'seen' });
  const change = await changes.next(() => true, 'INSERT');
  equal([change.data.type, change.data.record.id], ['INSERT', row.id], 'phoenix gets INSERT');
  channel.push('presence', { type: 'presence', event: 'track', payload: { worker: 'w2' } });
  equal(await synced.next((keys) => keys.length > 0, 'presence'), ['phx'], 'phoenix is present');
  equal(await answer(channel.push('echo', { a: 1 }), 'echo'), { status: 'ok', response: { a: 1 } }, 'phoenix gets answers');
  equal((await answer(channel.push('nonsense', {}), 'refusal')).status, 'error', 'phoenix gets refusals');
  const beat = await messages.next(({ topic, event }) => topic === 'phoenix' && event === 'phx_reply', 'heartbeat');
  equal(beat.payload.status, 'ok', 'phoenix gets heartbeats answered');
  equal((await answer(socket.channel('room:1').join(), 'refusal')).response, { reason: 'unmatched topic' }, 'phoenix is refused a topic');
  equal((await answer(channel.leave(), 'leave')).status, 'ok', 'phoenix leaves');
  socket.disconnect();
}

async function main() {
  const backend = spawn(path.join(__dirname, 'start.sh'), ['--until-stdin-closes'], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const lines = readline.createInterface({ input: backend.stdout });
    const { url, adminUrl, keyFile } = JSON.parse(await new Promise((resolve) => lines.once('line', resolve)));
    const key = fs.readFileSync(keyFile, 'utf8');
    await supabase({ url, adminUrl, key, vsn: '1.0.0' });
    await supabase({ url, adminUrl, key, vsn: '2.0.0' });
    await phoenix({ url, adminUrl, key });
  } finally {
    const ended = new Promise((resolve) => backend.on('exit', resolve));
    backend.stdin.end();
    await ended;
  }
}

main().then(() => process.exit(0), (error) => {
  console.error(`not ok ${error.message}`);
  process.exit(1);
});
