// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { setTimeout: sleep } = require('node:timers/promises');
const { KINDS } = require('./jobs');

function randomBetween([least, most]) {
  return least + Math.random() * (most - least);
}

/** Step `index` of a kind as SmartVoice reports it. */
function stepAt(kind, index) {
  const percentage = kind.percentages[index];
  const currentStep = kind.steps[Math.min(index, kind.steps.length - 1)];
  return { percentage, message: `${currentStep} (${percentage}%)`, currentStep, totalSteps: kind.percentages.length };
}

function mustFail(job) {
  return job.data.outcome === 'fail' || (job.data.outcome === 'retry' && job.attemptsMade === 0);
}

/**
 * Does one attempt of a job: waits, reports a step, and so on to the end; a doomed attempt throws half-way.
 * @param {(step: object) => Promise<void>} report called once a step, in order
 * @returns the job's return value
 */
async function doWork(queueName, job, report) {
  const kind = KINDS[queueName];
  const failAt = mustFail(job) ? Math.floor(kind.percentages.length / 2) : -1;
  for (let index = 0; index < kind.percentages.length; ++index) {
    await sleep(randomBetween(job.data.stepMs));
    if (index === failAt) throw new Error(kind.error);
    await report(stepAt(kind, index));
  }
  return kind.result(job.data, job.id);
}

module.exports = { doWork, stepAt };
