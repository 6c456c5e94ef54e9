// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const HELLO_WITHIN_MS = 10_000;
const PING_EVERY_MS = 30_000;
const REFUSED = 4401;

/** What the field sends of a job. */
function wordsOf(event, job) {
  const { jobId, queue, name, attempt, updatedAt, error, result, step, steps, progress } = job;
  return {
    type: `job:${event === 'complete' ? 'completed' : event}`,
    jobId, queue, name, attempt, timestamp: updatedAt,
    ...(event === 'progress' && { timestamp: Date.now(), progress, step, steps, message: `${step}…` }),
    ...((event === 'failed' || event === 'retrying') && { error: { message: error } }),
    ...(event === 'complete' && { result }),
  };
}

/**
 * One client: the token (in the query, or in the first message), `subscribe`, pings as JSON and as a bare word, from both
 * sides, and questions with a `ref`.
 */
class Conversation {
  #socket;
  #queue;
  #token;
  #isKnown;
  #isSubscribed = false;
  #deadline;
  #ping;

  constructor(socket, { queue, token, given }) {
    this.#socket = socket;
    this.#queue = queue;
    this.#token = token;
    this.#isKnown = given === token;
    // As many servers do, it lets everybody in and puts out whom it does not know.
    if (given !== null && !this.#isKnown) return void this.#refuse();
    if (!this.#isKnown) this.#deadline = setTimeout(() => this.#refuse(), HELLO_WITHIN_MS);
    this.#ping = setInterval(() => socket.send(Math.random() < 0.5 ? 'ping' : '{"type":"ping"}'), PING_EVERY_MS);
    socket.on('message', (data) => this.#take(data.toString()));
    socket.on('close', () => this.#end());
  }

  /** An event of the queue, to who has subscribed. */
  tell(event, job) {
    if (this.#isSubscribed) this.#say(wordsOf(event, job));
  }

  #end() {
    clearTimeout(this.#deadline);
    clearInterval(this.#ping);
  }

  #say(message) {
    this.#socket.send(JSON.stringify(message));
  }

  #refuse(message = 'token is not valid') {
    this.#end();
    this.#say({ type: 'auth_error', message });
    this.#socket.close(REFUSED, message);
  }

  #take(text) {
    if (text === 'ping') return void this.#socket.send('pong');
    if (text === 'pong') return;
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return void this.#say({ type: 'error', message: 'not JSON' });
    }
    if (message?.type === 'ping') return void this.#say({ ...message, type: 'pong' });
    if (message?.type === 'auth') return void this.#greet(message);
    if (!this.#isKnown) return void this.#refuse('say who you are first');
    this.#answer(message);
  }

  #greet({ token }) {
    if (token !== this.#token) return void this.#refuse();
    this.#isKnown = true;
    clearTimeout(this.#deadline);
    this.#say({ type: 'auth_ok', user: 'geo-user' });
  }

  #answer(message) {
    const { type, ref, jobId } = message ?? {};
    if (type === 'subscribe') {
      this.#isSubscribed = true;
      return void this.#say({ type: 'subscribed', channel: message.channel, ref });
    }
    if (type === 'unsubscribe') this.#isSubscribed = false;
    if (type === 'retry' || type === 'cancel') {
      const job = this.#queue.get(jobId);
      const isDone = job && (type === 'retry' ? this.#queue.retry(job) : this.#queue.cancel(job));
      const error = job ? `a job that is ${job.state} cannot be told to ${type}` : 'not found';
      return void this.#say({ type: 'result', ref, ok: Boolean(isDone), ...(!isDone && { error }) });
    }
    if (type === 'count') return void this.#say({ type: 'counts', ref, ...this.#queue.counts() });
  }
}

module.exports = { Conversation };
