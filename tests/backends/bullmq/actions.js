// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

/** Why an action was not done, in the queue library's own words where it has any. */
class ActionError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

// Neither library can stop a job that a worker has in hand; what has not begun leaves the queue.
async function cancel(job) {
  const state = await job.getState();
  if (state === 'active') throw new Error(`Job ${job.id} is active, and its worker cannot be told to stop`);
  if (state === 'completed' || state === 'failed') throw new Error(`Job ${job.id} has ended already: ${state}`);
  await job.remove();
}

const JOB_ACTIONS = {
  retry: (job) => job.retry(),
  cancel,
  promote: (job) => job.promote(),
  remove: (job) => job.remove(),
};
const QUEUE_ACTIONS = { pause: (queue) => queue.pause(), resume: (queue) => queue.resume() };

const text = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/**
 * Does it with the queue's own library.
 * @param {Map<string, object>} queues open queues by name
 * @throws {ActionError} the library's message with status 409; 404 for a queue, job or action that there is not
 */
async function act(queues, action, queueName, id) {
  const queue = queues.get(text(queueName));
  if (!queue) throw new ActionError(404, `there is no queue ${text(queueName).slice(0, 50)}`);
  try {
    if (Object.hasOwn(QUEUE_ACTIONS, action)) return void (await QUEUE_ACTIONS[action](queue));
    if (!Object.hasOwn(JOB_ACTIONS, action)) throw new ActionError(404, `there is no action ${action.slice(0, 50)}`);
    const job = /^\d+$/.test(text(id)) ? await queue.getJob(text(id)) : null;
    if (!job) throw new ActionError(404, `there is no job ${text(id).slice(0, 50)} in ${queueName}`);
    await JOB_ACTIONS[action](job);
  } catch (error) {
    throw error instanceof ActionError ? error : new ActionError(409, error.message);
  }
}

/** Answers `job:ACTION` and `queue:ACTION` {queue, id}: the acknowledgement is {ok} or {ok, error}. */
function serveActions(namespace, queues) {
  const names = [
    ...Object.keys(JOB_ACTIONS).map((action) => [`job:${action}`, action]),
    ...Object.keys(QUEUE_ACTIONS).map((action) => [`queue:${action}`, action]),
  ];
  namespace.on('connection', (socket) => {
    for (const [event, action] of names) {
      socket.on(event, async (...args) => {
        const ack = typeof args.at(-1) === 'function' ? args.pop() : () => {};
        try {
          await act(queues, action, args[0]?.queue, args[0]?.id);
          ack({ ok: true });
        } catch (error) {
          ack({ ok: false, error: error.message });
        }
      });
    }
  });
}

module.exports = { act, serveActions };
