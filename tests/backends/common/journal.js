// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const fs = require('node:fs');

/**
 * The queue's memory: one job a line, the last line of a job counts. Every change is written before anybody hears of it,
 * so a killed process has told nothing that its successor does not know.
 */
class Journal {
  #file;

  constructor(file) {
    // A predecessor may have been killed in the midst of a line.
    this.#file = fs.openSync(file, 'a+');
    const { size } = fs.fstatSync(this.#file);
    if (size > 0) fs.writeSync(this.#file, '\n');
  }

  write(job) {
    fs.writeSync(this.#file, `${JSON.stringify(job)}\n`);
  }

  /** @returns {Map<string, object>} every job by id, as it was written last, in the order of their first lines */
  static read(file) {
    const jobs = new Map();
    if (!fs.existsSync(file)) return jobs;
    for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
      try {
        const job = JSON.parse(line);
        jobs.set(job.jobId, job);
      } catch {
        // Empty, or cut off: what it would have said was told to nobody.
      }
    }
    return jobs;
  }
}

module.exports = { Journal };
