// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { EventEmitter } = require('node:events');
const { Journal } = require('./journal');

const CONCURRENCY = 6;
const RETRY_AFTER_MS = 60;
const MOST_ATTEMPTS = 3;
const HOUR_MS = 3_600_000;

const isOver = ({ state }) => state === 'complete' || state === 'failed' || state === 'cancelled';

/**
 * A queue in memory, its changes in a journal. Emits `told(event, job)` with the words of the field: queued, started,
 * progress, retrying, complete, failed, cancelled, paused, resumed.
 */
class JobQueue extends EventEmitter {
  #journal;
  #jobs;
  #words;
  #running = 0;
  #isPaused = false;
  #ends = [];

  /** @param words `queue` (its name), `steps` (what a job goes through), `error` (why one fails), `resultOf(id)` */
  constructor(journalFile, words) {
    super();
    this.#words = words;
    this.#jobs = Journal.read(journalFile);
    this.#journal = new Journal(journalFile);
    // What was running when the process went is begun anew.
    for (const job of this.#jobs.values()) {
      if (!isOver(job) && job.state !== 'queued') this.#change(job, 'queued', { attempt: job.attempt + 1, progress: 0 });
    }
    setImmediate(() => this.#next());
  }

  /** Adds a job under its own id; adding it again changes nothing. */
  add({ jobId, userId, name, outcome = 'succeed', stepMs = [200, 800] }) {
    if (this.#jobs.has(jobId)) return this.#jobs.get(jobId);
    const job = { jobId, queue: this.#words.queue, userId, name, outcome, stepMs, attempt: 1, progress: 0, createdAt: Date.now() };
    this.#jobs.set(jobId, job);
    this.#change(job, 'queued');
    this.#next();
    return job;
  }

  get(jobId) {
    return this.#jobs.get(jobId);
  }

  all() {
    return [...this.#jobs.values()];
  }

  cancel(job) {
    if (isOver(job)) return false;
    if (job.state === 'running') --this.#running;
    this.#end(job, 'cancelled');
    return true;
  }

  retry(job) {
    if (job.state !== 'failed' && job.state !== 'cancelled') return false;
    this.#change(job, 'queued', { attempt: job.attempt + 1, progress: 0, outcome: 'succeed', error: undefined }, 'retrying');
    this.#next();
    return true;
  }

  setPaused(isPaused) {
    if (this.#isPaused === isPaused) return;
    this.#isPaused = isPaused;
    this.emit('told', isPaused ? 'paused' : 'resumed', { queue: this.#words.queue });
    this.#next();
  }

  counts() {
    const count = (state) => this.all().filter((job) => job.state === state).length;
    const waiting = this.all().filter((job) => job.state === 'queued');
    this.#ends = this.#ends.filter((at) => at > Date.now() - HOUR_MS);
    return {
      queue: this.#words.queue,
      waiting: waiting.length,
      running: count('running'),
      failed: count('failed'),
      paused: this.#isPaused,
      oldestWaitingMs: waiting.length > 0 ? Date.now() - Math.min(...waiting.map((job) => job.updatedAt)) : 0,
      perHour: this.#ends.length,
    };
  }

  #change(job, state, more = {}, event = state) {
    Object.assign(job, more, { state, updatedAt: Date.now() });
    this.#journal.write(job);
    this.emit('told', event, job);
  }

  #end(job, state, more = {}) {
    this.#ends.push(Date.now());
    this.#change(job, state, { ...more, finishedAt: Date.now() });
    this.#next();
  }

  #next() {
    while (!this.#isPaused && this.#running < CONCURRENCY) {
      const job = this.all().find(({ state }) => state === 'queued');
      if (!job) return;
      ++this.#running;
      this.#change(job, 'running', { startedAt: Date.now() }, 'started');
      this.#work(job, 0, job.attempt);
    }
  }

  #work(job, index, attempt) {
    const { steps } = this.#words;
    const [least, most] = job.stepMs;
    setTimeout(() => {
      if (job.state !== 'running' || job.attempt !== attempt) return; // cancelled meanwhile
      const doomed = job.outcome === 'fail' || (job.outcome === 'retry' && attempt === 1);
      if (doomed && index === 2) return this.#fail(job);
      // Progress is not kept: it is begun anew after a restart.
      Object.assign(job, { progress: ((index + 1) * 100) / steps.length, step: steps[index], steps: steps.length });
      this.emit('told', 'progress', job);
      if (index + 1 < steps.length) return this.#work(job, index + 1, attempt);
      --this.#running;
      this.#end(job, 'complete', { result: this.#words.resultOf(job.jobId) });
    }, least + Math.random() * (most - least));
  }

  #fail(job) {
    --this.#running;
    const { error } = this.#words;
    if (job.outcome === 'fail' || job.attempt >= MOST_ATTEMPTS) return this.#end(job, 'failed', { error });
    this.#change(job, 'retrying', { error, attempt: job.attempt + 1, progress: 0 });
    this.#next();
    setTimeout(() => {
      if (job.state !== 'retrying') return;
      this.#change(job, 'queued', {}, 'retrying');
      this.#next();
    }, RETRY_AFTER_MS);
  }
}

module.exports = { JobQueue };
