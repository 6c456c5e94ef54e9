// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const LOOK_EVERY_MS = 100;

/**
 * Takes jobs from files that others put into a directory (`NAME.json`, an array of jobs, moved there whole). A file goes
 * once its jobs are in the queue; what is taken twice, because the process was killed in between, has the same ids.
 */
function takeFrom(directory, add) {
  fs.mkdirSync(directory, { recursive: true });
  const look = () => {
    for (const name of fs.readdirSync(directory).filter((file) => file.endsWith('.json')).sort()) {
      const file = path.join(directory, name);
      for (const job of JSON.parse(fs.readFileSync(file, 'utf8'))) add(job);
      fs.rmSync(file);
    }
  };
  look();
  setInterval(look, LOOK_EVERY_MS);
}

module.exports = { takeFrom };
