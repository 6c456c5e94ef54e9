// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Runs Redis, the workers, the relay and nginx in a private directory. See README.md.

const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { freePort, supervise } = require('../common/supervise');
const { accepts, nginxService, redisService } = require('../common/programs');
const { Service } = require('../common/service');

// Debian's: another Python on the PATH does not see its modules.
const PYTHON = '/usr/bin/python3';
const WORKERS = ['worker-1', 'worker-2'];

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    'until-stdin-closes': { type: 'boolean', default: false },
    'restart-after-ms': { type: 'string' },
  },
});
const { dir } = values;
const inDir = (name) => path.join(dir, name);
const redisSocket = inDir('redis.sock');
const relaySocket = inDir('relay.sock');
let port;

function pythonService(name, script, args, probe) {
  return new Service({
    name,
    command: ['env', `POLLUX_REDIS=${redisSocket}`, PYTHON, '-B', path.join(__dirname, script), ...args],
    logFile: inDir(`${name}.log`),
    probe,
  });
}

function workerService(name) {
  const ready = inDir(`${name}.ready`);
  return pythonService(name, 'worker.py', [name, ready], async () => fs.existsSync(ready));
}

const redis = redisService({ dir, socketFile: redisSocket, logFile: inDir('redis.log') });
const workers = Object.fromEntries(WORKERS.map((name) => [name, workerService(name)]));
// As systemd's PartOf= does it: Celery 5.2 does not always consume again after Redis was away. What they had in hand is
// begun anew.
redis.on('died', () => Object.values(workers).forEach(({ pid }) => pid && process.kill(pid, 'SIGKILL')));

supervise({
  name: 'celery backend',
  dir,
  untilStdinCloses: values['until-stdin-closes'],
  restartAfterMs: values['restart-after-ms'],
  stages: [
    () => ({ redis }),
    () => ({
      relay: pythonService('relay', 'relay.py', [relaySocket], () => accepts(relaySocket)),
      ...workers,
    }),
    async () => {
      port = await freePort();
      const template = path.join(__dirname, 'nginx.conf');
      return { nginx: nginxService({ dir, template, port, healthPath: '/health', logFile: inDir('nginx.log') }) };
    },
  ],
  describe: () => ({ url: `http://127.0.0.1:${port}`, redisSocket }),
});
