// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { ALL_QUEUES } = require('./queues');

const DEFAULTS = {
  count: 1, stepMs: [200, 800], failRate: 0, retryRate: 0, attempts: 3, delayMs: 0, projectId: 'project-1',
};

const isIntegerIn = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
const isRate = (value) => typeof value === 'number' && value >= 0 && value <= 1;

const isStepMs = (value) =>
  Array.isArray(value) && value.length === 2 && value.every((ms) => isIntegerIn(ms, 0, 60_000)) && value[0] <= value[1];

/** The rules for an order of jobs, in the order they are checked: [whether it holds, what to say if not]. */
const RULES = [
  [(order) => ALL_QUEUES.includes(order.queue), `queue must be one of ${ALL_QUEUES.join(', ')}`],
  [(order) => isIntegerIn(order.count, 1, 10_000), 'count must be an integer from 1 to 10000'],
  [(order) => isStepMs(order.stepMs), 'stepMs must be [least, most] in milliseconds, 0 to 60000'],
  [(order) => isRate(order.failRate), 'failRate must be a number from 0 to 1'],
  [(order) => isRate(order.retryRate), 'retryRate must be a number from 0 to 1'],
  [(order) => order.failRate + order.retryRate <= 1, 'failRate and retryRate together must not exceed 1'],
  [(order) => isIntegerIn(order.attempts, 1, 10), 'attempts must be an integer from 1 to 10'],
  [(order) => order.retryRate === 0 || order.attempts > 1, 'retryRate needs at least 2 attempts'],
  [(order) => isIntegerIn(order.delayMs, 0, 3_600_000), 'delayMs must be an integer from 0 to 3600000'],
  [(order) => typeof order.projectId === 'string', 'projectId must be a string'],
];

/** Checks what POST /api/jobs was sent. @returns {{order: object} | {error: string}} */
function readOrder(body) {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return { error: 'a JSON object is expected' };
  const order = { ...DEFAULTS, ...body };
  const broken = RULES.find(([holds]) => !holds(order));
  return broken ? { error: broken[1] } : { order };
}

module.exports = { readOrder };
