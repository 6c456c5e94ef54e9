// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Adds jobs to a running backend over REST: node add-jobs.js URL [COUNT]

const { requestJson } = require('../common/http-json');

const [url, count = '5'] = process.argv.slice(2);
if (!url) {
  console.error('usage: add-jobs.js URL [COUNT]');
  process.exit(64);
}
requestJson(`${url}/api/queue/jobs`, { method: 'POST', body: { count: Number(count) } })
  .then(({ body }) => console.log(JSON.stringify(body)))
  .catch((error) => {
    console.error(`add-jobs.js: ${error.message}`);
    process.exit(69);
  });
