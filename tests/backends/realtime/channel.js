// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { randomUUID } = require('node:crypto');
const { COLUMNS } = require('./table');
const token = require('./token');

const CONFIRMS_AFTER_MS = 40;

/** "queue=eq.parse"; other operators of PostgREST are not needed here. */
function passes(filter, row) {
  if (!filter) return true;
  const [column, condition] = filter.split(/=(.*)/s);
  return condition.startsWith('eq.') && String(row[column]) === condition.slice(3);
}

/** One join of one client to one topic. */
class Channel {
  #hub;
  #send;
  #changes = []; // {id, event, schema, table, filter}
  #config;
  #expiry = null;
  #confirmation = null;
  #meta = null;

  constructor(hub, socket, { joinRef, ref, topic, payload }) {
    this.topic = topic;
    this.joinRef = joinRef ?? ref;
    this.socket = socket;
    this.#hub = hub;
    this.#send = (event, content, answers = null) =>
      socket.push({ joinRef: this.joinRef, ref: answers, topic, event, payload: content });
    this.#config = payload?.config ?? {};
    this.presenceKey = this.#config.presence?.key || randomUUID();
  }

  reply(ref, status, response = {}) {
    this.#send('phx_reply', { status, response }, ref);
  }

  /** Answers the join; false when it was refused. */
  join(ref, accessToken) {
    const refusal = this.#refusal(accessToken);
    if (refusal) {
      this.reply(ref, 'error', { reason: refusal });
      return false;
    }
    this.#changes = (this.#config.postgres_changes ?? []).map((change) => ({ ...change, id: this.#hub.nextId() }));
    this.reply(ref, 'ok', { postgres_changes: this.#changes });
    if (this.#changes.length > 0) this.#confirmation = setTimeout(() => this.#confirm(), CONFIRMS_AFTER_MS);
    this.#send('presence_state', this.#hub.presence(this.topic).state());
    return true;
  }

  #refusal(accessToken) {
    if (!this.topic.startsWith('realtime:')) return 'unmatched topic';
    if (this.topic.startsWith('realtime:forbidden')) {
      return 'Unauthorized: You do not have permissions to read from this Channel topic: ' + this.topic.slice(9);
    }
    return this.takeToken(accessToken);
  }

  /** Keeps a token's deadline. @returns {string|undefined} what is wrong with it */
  takeToken(accessToken) {
    if (accessToken === undefined || accessToken === null) return undefined;
    const { reason, expires } = token.check(this.#hub.secret, accessToken);
    if (reason) return reason;
    clearTimeout(this.#expiry);
    this.#expiry = setTimeout(() => this.shutDown('access token has expired: [message: "Invalid token", claim: "exp"]'),
      Math.min(expires - Date.now(), 2 ** 31 - 1));
    return undefined;
  }

  // Supabase answers the join at once and subscribes to the database afterwards.
  #confirm() {
    const unknown = this.#changes.find(({ schema, table }) => schema !== 'public' || (table ?? 'jobs') !== 'jobs');
    const refusal = this.#hub.behaviour.refuseChanges
      ? 'Unable to subscribe to changes with given parameters. The publication is missing'
      : unknown && 'Unable to subscribe to changes with given parameters. Please check Realtime is enabled for the given '
        + `connect parameters: [schema: ${unknown.schema}, table: ${unknown.table}, filters: []]`;
    if (refusal) {
      this.system('error', 'postgres_changes', refusal);
      return;
    }
    this.confirmed = true;
    this.system('ok', 'postgres_changes', 'Subscribed to PostgreSQL');
  }

  system(status, extension, message) {
    this.#send('system', { channel: this.topic.replace(/^realtime:/, ''), extension, message, status });
  }

  shutDown(reason) {
    this.system('error', 'system', reason);
    this.end();
    this.#send('phx_close', {}, this.joinRef);
    this.socket.forget(this);
  }

  /** A change of the table; before the database is subscribed to, it is missed, as it is at Supabase. */
  tell({ type, record, old_record: old, commit_timestamp: time }) {
    if (!this.confirmed) return;
    const row = record ?? old;
    const ids = this.#changes
      .filter(({ event, filter }) => (event === '*' || event === type) && (type === 'DELETE' || passes(filter, row)))
      .map(({ id }) => id);
    if (ids.length === 0) return;
    const data = { columns: COLUMNS, commit_timestamp: time, errors: null, schema: 'public', table: 'jobs', type };
    if (record) data.record = record;
    if (old) data.old_record = old;
    this.#send('postgres_changes', { data, ids });
  }

  take({ ref, event, payload }) {
    switch (event) {
      case 'access_token': {
        const refusal = this.takeToken(payload?.access_token);
        if (refusal) this.shutDown(refusal);
        return;
      }
      case 'presence':
        this.#takePresence(payload);
        this.reply(ref, 'ok');
        return;
      case 'broadcast':
        this.#hub.broadcast(this, payload, this.#config.broadcast?.self === true);
        if (this.#config.broadcast?.ack) this.reply(ref, 'ok');
        return;
      case 'echo':
        this.reply(ref, 'ok', payload);
        return;
      default:
        this.reply(ref, 'error', { reason: `unknown event ${event}` });
    }
  }

  receive(event, payload) {
    this.#send(event, payload);
  }

  #takePresence({ event, payload }) {
    const presence = this.#hub.presence(this.topic);
    if (event === 'track') {
      const { meta, diff } = presence.track(this.presenceKey, payload, this.#meta);
      this.#meta = meta;
      this.#hub.tellAll(this.topic, 'presence_diff', diff);
    } else if (event === 'untrack') {
      this.#leavePresence();
    }
  }

  #leavePresence() {
    if (!this.#meta) return;
    const diff = this.#hub.presence(this.topic).untrack(this.presenceKey, this.#meta);
    this.#meta = null;
    this.#hub.tellAll(this.topic, 'presence_diff', diff);
  }

  /** Nothing is sent over it any more. */
  end() {
    clearTimeout(this.#expiry);
    clearTimeout(this.#confirmation);
    this.confirmed = false;
    this.#hub.leave(this);
    this.#leavePresence();
  }
}

module.exports = { Channel };
