// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Runs the queue behind nginx in a private directory. See README.md.

const path = require('node:path');
const { parseArgs } = require('node:util');
const { freePort, supervise } = require('../common/supervise');
const { nginxService } = require('../common/programs');
const { Service } = require('../common/service');
const { layoutOf } = require('../common/layout');

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    'until-stdin-closes': { type: 'boolean', default: false },
    'restart-every': { type: 'string' },
  },
});
const layout = layoutOf(values.dir);
let port;

/** A health check that never believes the backend: it ends it on a timer, and the supervisor starts it again. */
function restartEvery(seconds, backend) {
  setInterval(() => backend.pid && process.kill(backend.pid, 'SIGTERM'), seconds * 1000).unref();
}

const backend = new Service({
  name: 'backend',
  command: [process.execPath, path.join(__dirname, 'server.js'), '--dir', layout.dir],
  logFile: layout.backendLog,
});

supervise({
  name: 'heart-whisper backend',
  dir: layout.dir,
  untilStdinCloses: values['until-stdin-closes'],
  stages: [
    () => ({ backend }),
    async () => {
      port = await freePort();
      const template = path.join(__dirname, 'nginx.conf');
      return {
        nginx: nginxService({ dir: layout.dir, template, port, healthPath: '/health/', logFile: layout.nginxLog }),
      };
    },
  ],
  describe: () => {
    if (Number(values['restart-every']) > 0) restartEvery(Number(values['restart-every']), backend);
    return { url: `http://127.0.0.1:${port}`, userId: 'user-1', spool: layout.spool, journal: layout.journal };
  },
});
