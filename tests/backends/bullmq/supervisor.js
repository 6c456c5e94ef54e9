// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Starts the whole backend in a private directory, keeps it running, and takes it down again. See README.md.

const crypto = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { once } = require('node:events');
const { parseArgs } = require('node:util');
const { layoutOf } = require('./layout');
const { issueToken } = require('./auth');
const { createStack } = require('./stack');

const USER_ID = 'user-1';
const PROJECT_ID = 'project-1';
const RESTART_AFTER_MS = 1000;

// From sysexits.h.
const EX_UNAVAILABLE = 69;

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const complain = (text) => process.stderr.write(`bullmq backend: ${text}\n`);

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function writeSecrets(layout) {
  const secret = crypto.randomBytes(32).toString('hex');
  fs.writeFileSync(layout.secretFile, `${secret}\n`, { mode: 0o600 });
  fs.writeFileSync(layout.tokenFile, `${issueToken(secret, USER_ID)}\n`, { mode: 0o600 });
}

function writeNginxConf(layout, port) {
  const template = fs.readFileSync(path.join(__dirname, 'nginx.conf'), 'utf8');
  fs.writeFileSync(layout.nginxConf, template.replaceAll('@DIR@', layout.dir).replaceAll('@PORT@', String(port)));
}

class Supervisor {
  #layout;
  #stack;
  #url = null;
  #ending = null;

  constructor(layout) {
    this.#layout = layout;
    this.#stack = createStack(layout, () => this.#url);
  }

  async start() {
    const { redis, worker, instances, nginx } = this.#stack;
    await redis.start();
    await Promise.all([worker, ...instances].map((service) => service.start()));

    // The port is chosen at the last moment, so that hardly anyone can take it before nginx does.
    const port = await freePort();
    writeNginxConf(this.#layout, port);
    this.#url = `http://127.0.0.1:${port}`;
    await nginx.start();

    this.#keepRunning(redis, { event: 'redis-restarted' });
    this.#keepRunning(worker, { event: 'worker-restarted' });
    this.#keepRunning(nginx, { event: 'nginx-restarted' });
    instances.forEach((instance, index) => this.#keepRunning(instance, { event: 'instance-restarted', index }));
    say(this.#description());
  }

  /** Takes everything down and ends this process; only the first call counts. */
  end(exitCode, message) {
    this.#ending ??= this.#end(exitCode, message);
  }

  async #end(exitCode, message) {
    if (message) complain(message);
    const { redis, worker, instances, nginx } = this.#stack;
    // Redis last: the others would fill their logs with its absence.
    await Promise.all([nginx, worker, ...instances].map((service) => service.stop()));
    await redis.stop();
    fs.rmSync(this.#layout.dir, { recursive: true, force: true });
    process.exit(exitCode);
  }

  /** Restarts a service after a moment whenever it dies, as systemd would, and says so on stdout. */
  #keepRunning(service, news) {
    service.on('died', () => setTimeout(() => this.#restart(service, news), RESTART_AFTER_MS));
  }

  async #restart(service, news) {
    if (this.#ending) return;
    try {
      await service.start();
      say({ ...news, pid: service.pid });
    } catch (error) {
      // If it died again, `died` was emitted again, and the next try is on its way.
      if (!this.#ending) complain(error.message);
    }
  }

  #description() {
    const { redis, worker, instances, nginx } = this.#stack;
    return {
      url: this.#url,
      dir: this.#layout.dir,
      tokenFile: this.#layout.tokenFile,
      redisSocket: this.#layout.redisSocket,
      pids: { redis: redis.pid, worker: worker.pid, nginx: nginx.pid, instances: instances.map(({ pid }) => pid) },
      userId: USER_ID,
      projectId: PROJECT_ID,
    };
  }
}

async function main() {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, 'until-stdin-closes': { type: 'boolean', default: false } },
  });
  const layout = layoutOf(values.dir);
  writeSecrets(layout);

  const supervisor = new Supervisor(layout);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => supervisor.end(0));
  if (values['until-stdin-closes']) process.stdin.once('close', () => supervisor.end(0)).resume();
  // Whoever read the first line and left does not mind the later ones.
  process.stdout.on('error', () => {});

  try {
    await supervisor.start();
  } catch (error) {
    supervisor.end(EX_UNAVAILABLE, error.message);
  }
}

main();
