// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Adds jobs to a running backend over REST: node add-jobs.js URL TOKEN [COUNT]

const { requestJson } = require('../common/http-json');

const [url, token, count = '5'] = process.argv.slice(2);
if (!token) {
  console.error('usage: add-jobs.js URL TOKEN [COUNT]');
  process.exit(64);
}
requestJson(`${url}/api/queue/jobs`, { method: 'POST', token, body: { count: Number(count) } })
  .then(({ body }) => console.log(JSON.stringify(body)))
  .catch((error) => {
    console.error(`add-jobs.js: ${error.message}`);
    process.exit(69);
  });
