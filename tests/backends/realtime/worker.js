// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const STEPS = [[10, 'Preparing'], [30, 'Rendering'], [90, 'Saving']];
const DEFAULTS = { count: 1, queue: 'default', stepMs: [50, 200], failRate: 0, retryRate: 0, attempts: 3, at: 0 };

/** Works on the rows of a Table, a few at a time, as an application beside the database would. */
class Worker {
  #table;
  #waiting = [];
  #running = 0;
  #limit;
  #ordered = 0;

  constructor(table, limit = 8) {
    this.#table = table;
    this.#limit = limit;
  }

  /** Adds jobs. Failures and retries are spread evenly and not by chance. @returns {number[]} their ids */
  order(wanted) {
    const order = { ...DEFAULTS, ...wanted };
    const ids = [];
    for (let index = 0; index < Math.min(order.count, 10_000); ++index) {
      const turn = ++this.#ordered;
      const falls = (rate) => Math.floor(turn * rate) > Math.floor((turn - 1) * rate);
      const row = this.#table.insert({ queue: order.queue, name: `render ${turn}` });
      this.#waiting.push({ id: row.id, order, fails: falls(order.failRate), retries: falls(order.retryRate) });
      ids.push(row.id);
    }
    setImmediate(() => this.#startNext());
    return ids;
  }

  #startNext() {
    while (this.#running < this.#limit && this.#waiting.length > 0) {
      ++this.#running;
      this.#work(this.#waiting.shift()).finally(() => {
        --this.#running;
        this.#startNext();
      });
    }
  }

  async #work({ id, order, fails, retries }) {
    const pause = () => {
      const [least, most] = order.stepMs;
      return new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
    };
    const tries = fails ? order.attempts : retries ? 2 : 1;
    for (let attempt = 1; attempt <= tries; ++attempt) {
      const started = new Date().toISOString();
      this.#table.update(id, { status: 'running', progress: 0, attempt, started_at: started, error: null });
      for (const [progress, message] of STEPS) {
        await pause();
        this.#table.update(id, { progress, message });
      }
      await pause();
      if (attempt < tries) this.#table.update(id, { status: 'retrying', error: `attempt ${attempt} failed` });
    }
    const finished = new Date().toISOString();
    if (fails) this.#table.update(id, { status: 'failed', error: 'the renderer gave up', finished_at: finished });
    else this.#table.update(id, { status: 'succeeded', progress: 100, result: `/files/${id}.wav`, finished_at: finished });
  }
}

module.exports = { Worker };
