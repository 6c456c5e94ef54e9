// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { randomUUID } = require('node:crypto');

const MAX_BODY_BYTES = 64 * 1024;
const MAX_LIMIT = 1000;

class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function readJson(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAX_BODY_BYTES) throw new HttpError(413, 'body too large');
  }
  try {
    return JSON.parse(text || '{}');
  } catch {
    throw new HttpError(400, 'body is not JSON');
  }
}

function naturalNumber(text, fallback) {
  if (text === null) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new HttpError(400, `not a number: ${text.slice(0, 20)}`);
  return Number(text);
}

/** What clients see of a job. */
function describe({ jobId, queue, name, state, progress, step, steps, attempt, error, result, ...times }) {
  const { createdAt, startedAt, finishedAt, updatedAt } = times;
  return {
    jobId, queue, name, state, progress, step, steps, attempt, error, result, createdAt, startedAt, finishedAt, updatedAt,
  };
}

/** The queue over HTTP at /api/queue, and /health: see heart-whisper/README.md. `usualName`: of jobs without one. */
function createRest(queue, usualName) {
  function jobNamed(id) {
    const job = queue.get(id);
    if (!job) throw new HttpError(404, 'not found');
    return job;
  }

  function list(query) {
    const userId = query.get('userId');
    const jobs = queue.all().filter((job) => userId === null || job.userId === userId);
    const start = naturalNumber(query.get('start'), 0);
    const limit = Math.min(naturalNumber(query.get('limit'), 100), MAX_LIMIT);
    return { jobs: jobs.slice(start, start + limit).map(describe), total: jobs.length };
  }

  function add({ userId = 'user-1', name = usualName, count = 1, ...more }) {
    if (!Number.isInteger(count) || count < 1 || count > 1000) throw new HttpError(400, 'count must be 1 to 1000');
    const jobs = Array.from({ length: count }, () => queue.add({ jobId: randomUUID(), userId, name, ...more }));
    return { ids: jobs.map(({ jobId }) => jobId) };
  }

  function act(id, action) {
    const job = jobNamed(id);
    const isDone = action === 'retry' ? queue.retry(job) : queue.cancel(job);
    if (!isDone) throw new HttpError(409, `a job that is ${job.state} cannot be told to ${action}`);
    return describe(job);
  }

  async function route(request) {
    const url = new URL(request.url, 'http://localhost');
    const [first, second, third, id, action] = url.pathname.slice(1).split('/').map(decodeURIComponent);
    if (request.method === 'GET' && first === 'health') return { status: 'ok' };
    if (first !== 'api' || second !== 'queue') throw new HttpError(404, 'not found');
    if (request.method === 'GET' && third === undefined) return queue.counts();
    if (request.method === 'POST' && (third === 'pause' || third === 'resume')) {
      queue.setPaused(third === 'pause');
      return queue.counts();
    }
    if (third !== 'jobs') throw new HttpError(404, 'not found');
    if (request.method === 'GET') return id === undefined ? list(url.searchParams) : describe(jobNamed(id));
    if (request.method === 'POST' && id === undefined) return add(await readJson(request));
    if (request.method === 'POST' && (action === 'retry' || action === 'cancel')) return act(id, action);
    throw new HttpError(405, 'method not allowed');
  }

  return async function handle(request, response) {
    let status = 200;
    let body;
    try {
      body = await route(request);
    } catch (error) {
      status = error.status ?? (error instanceof URIError ? 400 : 500);
      if (status === 500) console.error(error);
      body = { error: status === 500 ? 'internal error' : error.message };
    }
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(body));
  };
}

module.exports = { createRest };
