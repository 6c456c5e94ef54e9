// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Runs the whole backend in a private directory. See README.md.

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { freePort, supervise } = require('../common/supervise');
const { nginxService, redisService } = require('../common/programs');
const { layoutOf } = require('./layout');
const { issueToken } = require('./auth');
const { instanceServices, workerService } = require('./stack');

const USER_ID = 'user-1';
const PROJECT_ID = 'project-1';

function writeSecrets(layout) {
  const secret = crypto.randomBytes(32).toString('hex');
  fs.writeFileSync(layout.secretFile, `${secret}\n`, { mode: 0o600 });
  fs.writeFileSync(layout.tokenFile, `${issueToken(secret, USER_ID)}\n`, { mode: 0o600 });
}

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    'until-stdin-closes': { type: 'boolean', default: false },
    'restart-after-ms': { type: 'string' },
  },
});
const layout = layoutOf(values.dir);
writeSecrets(layout);
let port;

supervise({
  name: 'bullmq backend',
  dir: layout.dir,
  untilStdinCloses: values['until-stdin-closes'],
  restartAfterMs: values['restart-after-ms'],
  stages: [
    () => ({ redis: redisService({ dir: layout.dir, socketFile: layout.redisSocket, logFile: layout.logFile('redis') }) }),
    () => ({ worker: workerService(layout), ...instanceServices(layout) }),
    async () => {
      // Chosen at the last moment, so that hardly anyone can take it before nginx does.
      port = await freePort();
      const template = path.join(__dirname, 'nginx.conf');
      return {
        nginx: nginxService({ dir: layout.dir, template, port, healthPath: '/health', logFile: layout.logFile('nginx') }),
      };
    },
  ],
  describe: (pids) => ({
    url: `http://127.0.0.1:${port}`,
    tokenFile: layout.tokenFile,
    redisSocket: layout.redisSocket,
    pids: {
      redis: pids.redis,
      worker: pids.worker,
      nginx: pids.nginx,
      instances: Object.keys(pids).filter((name) => name.startsWith('instance-')).map((name) => pids[name]),
    },
    userId: USER_ID,
    projectId: PROJECT_ID,
  }),
});
