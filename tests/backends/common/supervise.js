// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Starts a backend's services in a private directory, keeps them running, and takes them down again.

const fs = require('node:fs');
const net = require('node:net');
const { once } = require('node:events');

const RESTART_AFTER_MS = '1000';
const EX_UNAVAILABLE = 69; // sysexits.h

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** A port of 127.0.0.1 that was free a moment ago. */
async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

class Supervisor {
  #name;
  #dir;
  #restartAfterMs;
  #stages = [];
  #ending = null;

  constructor({ name, dir, restartAfterMs }) {
    this.#name = name;
    this.#dir = dir;
    this.#restartAfterMs = restartAfterMs;
  }

  /**
   * @param stages functions, called in order, each giving services by name that start side by side
   * @returns false if it was ended meanwhile
   */
  async start(stages) {
    for (const stage of stages) {
      const services = await stage();
      if (this.#ending) return false;
      this.#stages.push(services);
      await Promise.all(Object.values(services).map((service) => service.start()));
    }
    for (const [service, process] of this.#all()) this.#keepRunning(service, process);
    return !this.#ending;
  }

  pids() {
    return Object.fromEntries(this.#all().map(([name, { pid }]) => [name, pid]));
  }

  /** Takes everything down and ends this process; only the first call counts. */
  end(exitCode, message) {
    this.#ending ??= this.#end(exitCode, message);
  }

  #all() {
    return this.#stages.flatMap((services) => Object.entries(services));
  }

  #complain(text) {
    process.stderr.write(`${this.#name}: ${text}\n`);
  }

  async #end(exitCode, message) {
    if (message) this.#complain(message);
    // What others stand on goes last: they would fill their logs with its absence.
    for (const services of this.#stages.reverse()) {
      await Promise.all(Object.values(services).map((service) => service.stop()));
    }
    fs.rmSync(this.#dir, { recursive: true, force: true });
    process.exit(exitCode);
  }

  /** Restarts a service after a moment whenever it dies, as systemd would, and says so on stdout. */
  #keepRunning(name, service) {
    service.on('died', () => setTimeout(() => this.#restart(name, service), this.#restartAfterMs));
  }

  async #restart(name, service) {
    if (this.#ending) return;
    try {
      await service.start();
      say({ event: 'restarted', service: name, pid: service.pid });
    } catch (error) {
      // If it died again, `died` was emitted again, and the next try is on its way.
      if (!this.#ending) this.#complain(error.message);
    }
  }
}

/**
 * Runs a backend until a signal, or until standard input closes, and says what `describe()` gives once it is ready.
 * @param {object} options `name` for messages, `dir`, `untilStdinCloses`, `restartAfterMs` (how long what has died stays
 *   away, as text), `stages` (see start()), and `describe`
 */
async function supervise({ name, dir, untilStdinCloses, restartAfterMs = RESTART_AFTER_MS, stages, describe }) {
  const supervisor = new Supervisor({ name, dir, restartAfterMs: Number(restartAfterMs) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => supervisor.end(0));
  if (untilStdinCloses) process.stdin.once('close', () => supervisor.end(0)).resume();
  // Whoever read the first line and left does not mind the later ones.
  process.stdout.on('error', () => {});
  try {
    if (await supervisor.start(stages)) say({ ...describe(supervisor.pids()), dir, services: supervisor.pids() });
  } catch (error) {
    supervisor.end(EX_UNAVAILABLE, error.message);
  }
}

module.exports = { supervise, freePort };
