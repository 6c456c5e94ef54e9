// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { userOfRequest } = require('./auth');
const { act } = require('./actions');
const { countsOf, workerOf } = require('./counts');
const { allJobs } = require('./queues');
const { makeJobs } = require('./jobs');
const { readOrder } = require('./order');

const MAX_BODY_BYTES = 64 * 1024;
const MAX_LIMIT = 1000;
const DEFAULT_LIMIT = 100;

/** An answer other than 200, thrown from anywhere below a route. */
class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function answer(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

async function readJson(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new HttpError(413, 'body too large');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new HttpError(400, 'body is not JSON');
  }
}

function naturalNumber(text, fallback) {
  if (text === null) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new HttpError(400, `not a number: ${text.slice(0, 20)}`);
  return Number(text);
}

/** One job as clients see it; the words for its state are the library's own. */
async function describe(queue, job) {
  let state = await job.getState();
  let fresh = job;
  const isFinished = state === 'completed' || state === 'failed';
  if (isFinished && !job.finishedOn) {
    // It finished between the two reads: the result and the reason are only in a second look.
    fresh = await queue.getJob(job.id);
    state = await fresh.getState();
  }
  const {
    id, name, progress, attemptsMade, failedReason, stacktrace, returnvalue, timestamp, processedOn, finishedOn, data,
  } = fresh.toJSON();
  return {
    jobId: String(id), queue: queue.name, name, state, progress, attemptsMade, failedReason, stacktrace, returnvalue,
    timestamp, processedOn, finishedOn, data,
  };
}

/** @param {Map<string, object>} queues open queues by name */
function createRest(secret, queues) {
  function queueNamed(name) {
    const queue = queues.get(name);
    if (!queue) throw new HttpError(404, 'not found');
    return queue;
  }

  async function oneJob(queueName, id) {
    const queue = queueNamed(queueName);
    // Every id here is a number. Other names are keys of the queue's own, such as `meta`, which are no jobs.
    const job = /^\d+$/.test(id) ? await queue.getJob(id) : null;
    if (!job) throw new HttpError(404, 'not found');
    return describe(queue, job);
  }

  async function listJobs(query) {
    const queue = queueNamed(query.get('queue'));
    const start = naturalNumber(query.get('start'), 0);
    const limit = Math.min(naturalNumber(query.get('limit'), DEFAULT_LIMIT), MAX_LIMIT);
    const jobs = await allJobs(queue);
    const page = jobs.slice(start, start + limit);
    return { jobs: await Promise.all(page.map((job) => describe(queue, job))), total: jobs.length };
  }

  /** Of the queues named in `queue`, or of all. */
  function ofEach(tell, query) {
    const names = query.getAll('queue');
    return Promise.all((names.length > 0 ? names.map(queueNamed) : [...queues.values()]).map(tell));
  }

  async function addJobs(request, userId) {
    const { order, error } = readOrder(await readJson(request));
    if (error) throw new HttpError(400, error);
    const jobs = await queueNamed(order.queue).addBulk(makeJobs(order, userId));
    return { ids: jobs.map((job) => String(job.id)) };
  }

  async function actOn(request, action, queueName, id) {
    if (request.method !== 'POST') throw new HttpError(405, 'method not allowed');
    await act(queues, action, queueName, id);
    return { ok: true };
  }

  async function route(request) {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/health') return { status: 'ok' };

    const userId = userOfRequest(secret, request);
    if (userId === null) throw new HttpError(401, 'invalid token');

    if (url.pathname === '/api/queues') return { queues: await ofEach(countsOf, url.searchParams) };
    if (url.pathname === '/api/workers') return { workers: await ofEach(workerOf, url.searchParams) };
    const [, api, things, ...names] = url.pathname.split('/').map(decodeURIComponent);
    if (api === 'api' && things === 'queues' && names.length === 2) return actOn(request, names[1], names[0]);
    if (api !== 'api' || things !== 'jobs') throw new HttpError(404, 'not found');
    if (names.length === 3) return actOn(request, names[2], names[0], names[1]);
    if (request.method === 'GET' && names.length === 2) return oneJob(...names);
    if (request.method === 'GET' && names.length === 0) return listJobs(url.searchParams);
    if (request.method === 'POST' && names.length === 0) return addJobs(request, userId);
    throw new HttpError(405, 'method not allowed');
  }

  return async function handle(request, response) {
    try {
      answer(response, 200, await route(request));
    } catch (error) {
      const isBadPath = error instanceof URIError || error.code === 'ERR_INVALID_URL';
      const status = error.status ?? (isBadPath ? 400 : 500);
      if (status === 500) console.error(error);
      answer(response, status, { error: status === 500 ? 'internal error' : error.message });
    }
  };
}

module.exports = { createRest };
