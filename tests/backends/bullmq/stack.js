// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const path = require('node:path');
const { Service } = require('../common/service');

const INSTANCE_COUNT = 2;

const script = (name) => path.join(__dirname, name);

function workerService(layout) {
  return new Service({
    name: 'worker',
    command: [process.execPath, script('worker.js'), '--dir', layout.dir],
    logFile: layout.logFile('worker'),
  });
}

function instanceService(layout, index) {
  return new Service({
    name: `instance ${index}`,
    command: [process.execPath, script('instance.js'), '--dir', layout.dir, '--index', String(index)],
    logFile: layout.logFile(`instance-${index}`),
  });
}

/** The instances by name, `instance-0` and so on, not started yet. */
function instanceServices(layout) {
  const indices = Array.from({ length: INSTANCE_COUNT }, (_, index) => index);
  return Object.fromEntries(indices.map((index) => [`instance-${index}`, instanceService(layout, index)]));
}

module.exports = { workerService, instanceServices };
