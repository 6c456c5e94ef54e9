// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Adds jobs to a running backend, through its REST as a product's own front end would.

const fs = require('node:fs');
const { parseArgs } = require('node:util');
const { requestJson } = require('../common/http-json');

const EX_USAGE = 64;
const EX_UNAVAILABLE = 69;

const USAGE = `usage: add-jobs.js --url URL --token-file FILE [--queue NAME] [--count N] [--step-ms LEAST,MOST]
                   [--fail-rate R] [--retry-rate R] [--attempts N] [--delay-ms N] [--project ID]`;

const OPTIONS = {
  url: { type: 'string' },
  'token-file': { type: 'string' },
  queue: { type: 'string', default: 'audio-generation' },
  count: { type: 'string', default: '5' },
  'step-ms': { type: 'string', default: '500,1500' },
  'fail-rate': { type: 'string', default: '0' },
  'retry-rate': { type: 'string', default: '0' },
  attempts: { type: 'string', default: '3' },
  'delay-ms': { type: 'string', default: '0' },
  project: { type: 'string', default: 'project-1' },
};

function orderFrom(values) {
  return {
    queue: values.queue,
    count: Number(values.count),
    stepMs: values['step-ms'].split(',').map(Number),
    failRate: Number(values['fail-rate']),
    retryRate: Number(values['retry-rate']),
    attempts: Number(values.attempts),
    delayMs: Number(values['delay-ms']),
    projectId: values.project,
  };
}

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (!values.url || !values['token-file']) {
    console.error(USAGE);
    process.exit(EX_USAGE);
  }
  const { status, body } = await requestJson(`${values.url}/api/jobs`, {
    method: 'POST',
    token: fs.readFileSync(values['token-file'], 'utf8').trim(),
    body: orderFrom(values),
  });
  if (status !== 200) throw new Error(`${status}: ${body.error}`);
  console.log(JSON.stringify(body));
}

main().catch((error) => {
  console.error(`add-jobs.js: ${error.message}`);
  process.exit(EX_UNAVAILABLE);
});
