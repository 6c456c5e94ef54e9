// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { Channel } = require('./channel');
const { Presence } = require('./presence');
const { decode, encode } = require('./serializer');

// Phoenix lets go of who has said nothing for so long.
const SILENCE_MS = 60_000;

/** All clients and the topics that they have joined. */
class Hub {
  #channels = new Set();
  #presences = new Map();
  #sockets = new Set();
  #lastId = 1000;

  /** What the server does wrong, as a test wants it: ignoreJoins, ignoreHeartbeats, refuseChanges. */
  behaviour = {};

  constructor(secret) {
    this.secret = secret;
  }

  nextId() {
    return ++this.#lastId;
  }

  presence(topic) {
    if (!this.#presences.has(topic)) this.#presences.set(topic, new Presence());
    return this.#presences.get(topic);
  }

  take(webSocket, vsn) {
    const socket = new Socket(this, webSocket, vsn);
    this.#sockets.add(socket);
    webSocket.on('close', () => this.#sockets.delete(socket));
  }

  add(channel) {
    this.#channels.add(channel);
  }

  leave(channel) {
    this.#channels.delete(channel);
  }

  tellChange(change) {
    for (const channel of this.#channels) channel.tell(change);
  }

  tellAll(topic, event, payload) {
    for (const channel of this.#channels) if (channel.topic === topic) channel.receive(event, payload);
  }

  broadcast(from, payload, alsoSelf) {
    for (const channel of this.#channels) {
      if (channel.topic === from.topic && (alsoSelf || channel !== from)) channel.receive('broadcast', payload);
    }
  }

  /** For tests: the process behind each channel dies, or says something of the system. */
  failChannels() {
    for (const channel of [...this.#channels]) {
      channel.end();
      channel.socket.forget(channel);
      channel.socket.push({ joinRef: channel.joinRef, ref: channel.joinRef, topic: channel.topic, event: 'phx_error', payload: {} });
    }
  }

  failChanges(message) {
    for (const channel of this.#channels) channel.system('error', 'postgres_changes', message);
  }

  /** For tests: any text to everybody. */
  sendRaw(text) {
    for (const socket of this.#sockets) socket.sendRaw(text);
  }
}

/** One client's connection. */
class Socket {
  #hub;
  #webSocket;
  #vsn;
  #channels = new Map(); // by topic
  #silence;

  constructor(hub, webSocket, vsn) {
    this.#hub = hub;
    this.#webSocket = webSocket;
    this.#vsn = vsn;
    webSocket.on('message', (data, isBinary) => this.#onMessage(data, isBinary));
    webSocket.on('error', () => {});
    webSocket.on('close', () => {
      clearTimeout(this.#silence);
      for (const channel of this.#channels.values()) channel.end();
    });
    this.#heard();
  }

  push(message) {
    if (this.#webSocket.readyState === this.#webSocket.OPEN) this.#webSocket.send(encode(this.#vsn, message));
  }

  sendRaw(text) {
    this.#webSocket.send(text);
  }

  forget(channel) {
    if (this.#channels.get(channel.topic) === channel) this.#channels.delete(channel.topic);
  }

  #heard() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#webSocket.close(1000), SILENCE_MS);
  }

  #onMessage(data, isBinary) {
    this.#heard();
    let message;
    try {
      message = decode(this.#vsn, data, isBinary);
    } catch {
      this.#webSocket.close(1011); // the process that read it has died
      return;
    }
    if (message.topic === 'phoenix') this.#onHeartbeat(message);
    else if (message.event === 'phx_join') this.#onJoin(message);
    else this.#onChannelMessage(message);
  }

  #onHeartbeat({ ref, topic, event }) {
    if (event === 'heartbeat' && !this.#hub.behaviour.ignoreHeartbeats) this.#reply(null, ref, topic, 'ok', {});
  }

  #reply(joinRef, ref, topic, status, response) {
    this.push({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } });
  }

  #onJoin(message) {
    if (this.#hub.behaviour.ignoreJoins) return;
    const former = this.#channels.get(message.topic);
    if (former) { // a second join ends the first
      former.end();
      this.push({ joinRef: former.joinRef, ref: former.joinRef, topic: former.topic, event: 'phx_close', payload: {} });
    }
    const channel = new Channel(this.#hub, this, message);
    this.#channels.set(message.topic, channel);
    this.#hub.add(channel);
    if (channel.join(message.ref, message.payload?.access_token)) return;
    channel.end();
    this.forget(channel);
  }

  #onChannelMessage(message) {
    const channel = this.#channels.get(message.topic);
    if (!channel) {
      const isLeave = message.event === 'phx_leave';
      this.#reply(message.joinRef, message.ref, message.topic, isLeave ? 'ok' : 'error', isLeave ? {} : { reason: 'unmatched topic' });
    } else if (message.event === 'phx_leave') {
      channel.end();
      this.forget(channel);
      channel.reply(message.ref, 'ok');
      this.push({ joinRef: channel.joinRef, ref: channel.joinRef, topic: channel.topic, event: 'phx_close', payload: {} });
    } else {
      channel.take(message);
    }
  }
}

module.exports = { Hub };
