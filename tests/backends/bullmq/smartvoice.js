// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { Emitter } = require('@socket.io/redis-emitter');
const { KINDS } = require('./jobs');
const { stepAt } = require('./work');
const { userRoom, projectRoom } = require('./rooms');

/** The step that a job reported last; undefined when it reported none. */
function lastStep(queueName, job) {
  const kind = KINDS[queueName];
  // A method in Bull, a property in BullMQ; the percentage itself, or the whole step.
  const progress = typeof job.progress === 'function' ? job.progress() : job.progress;
  const index = kind.percentages.indexOf(progress?.percentage ?? progress);
  return index < 0 ? undefined : stepAt(kind, index);
}

/** Tells a job's user and project what becomes of it, in SmartVoice's words, on whichever instance they are. */
class SmartVoice {
  #emitter;

  constructor(redis) {
    this.#emitter = new Emitter(redis);
  }

  /** @param {string} prefix `audio` or `parse` */
  progress(prefix, job, step) {
    this.#emit(`${prefix}:progress`, job, { progress: step });
  }

  complete(prefix, queueName, job, result) {
    const kind = KINDS[queueName];
    const progress = stepAt(kind, kind.percentages.length - 1);
    this.#emit(`${prefix}:complete`, job, { progress, ...(result?.audioUrl && { audioUrl: result.audioUrl }) });
  }

  failed(prefix, queueName, job, reason) {
    const progress = lastStep(queueName, job);
    this.#emit(`${prefix}:failed`, job, { ...(progress && { progress }), error: reason });
  }

  #emit(event, job, details) {
    const { userId, projectId, chapterId } = job.data;
    // One emit to both rooms: Socket.IO then tells a socket that is in both only once.
    this.#emitter
      .to([userRoom(userId), projectRoom(projectId)])
      .emit(event, { userId, projectId, chapterId, jobId: String(job.id), ...details });
  }
}

module.exports = { SmartVoice };
