// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Keeps the table and its worker, and in processes of their own the server and the proxy, which are started again when they
// die. Ends with its standard input (--until-stdin-closes) or a signal; the others end with it.

const { fork } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { startAdmin } = require('./admin');
const { Table } = require('./table');
const token = require('./token');
const { Worker } = require('./worker');

const RESTART_AFTER_MS = 300;
const DAY_S = 24 * 3600;

const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** A process of a role that is kept alive, on the same port. */
class Service {
  #script;
  #config;
  #port = 0;
  #child = null;
  #behaviour = {};
  #starts = 0;

  constructor(script, config) {
    this.#script = script;
    this.#config = config;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** @returns {Promise<number>} its port, when it listens */
  start() {
    return new Promise((resolve, reject) => {
      const child = fork(path.join(__dirname, this.#script), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      this.#child = child;
      child.send({ start: { port: this.#port, ...this.#config() } });
      child.on('message', (message) => {
        if (message.ready) {
          this.#port = message.ready;
          child.send({ behaviour: this.#behaviour });
          if (++this.#starts > 1) print({ event: 'restarted', service: this.#script.replace('.js', ''), pid: child.pid });
          resolve(this.#port);
        } else {
          this.onMessage?.(message);
        }
      });
      child.on('error', () => {});
      child.on('exit', () => {
        if (this.#child === child) this.#child = null;
        reject(new Error(`${this.#script} has ended`));
        setTimeout(() => this.start().catch(() => {}), RESTART_AFTER_MS);
      });
    });
  }

  /** @returns {boolean} false when it is not there to be told */
  tell(message) {
    if (message.behaviour) Object.assign(this.#behaviour, message.behaviour);
    if (!this.#child?.connected) return false;
    this.#child.send(message, () => {});
    return true;
  }

  kill() {
    return this.#child?.kill('SIGKILL') ?? false;
  }
}

async function main(options) {
  const dir = fs.mkdtempSync(path.join(options.dir ?? os.tmpdir(), 'pollux-realtime.'));
  process.on('exit', () => fs.rmSync(dir, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
  if (options.untilStdinCloses) process.stdin.on('close', () => process.exit(0)).resume();

  const secret = randomBytes(32).toString('base64url');
  const keyFile = path.join(dir, 'apikey');
  fs.writeFileSync(keyFile, token.issue(secret, 'anon', DAY_S), { mode: 0o600 });

  const table = new Table();
  const worker = new Worker(table);
  const server = new Service('server.js', () => ({ secret, table: table.rows() }));
  table.on('change', (change) => server.tell({ change }));
  server.onMessage = ({ patch, ids }) => ids?.forEach((id) => table.update(id, patch));
  const url = `http://127.0.0.1:${await server.start()}`;
  const proxy = new Service('proxy.js', () => ({ upstream: url }));
  const proxyBase = `http://127.0.0.1:${await proxy.start()}/supabase`;
  const adminUrl = `http://127.0.0.1:${await startAdmin({ table, worker, server, proxy, secret })}`;
  print({ url, proxyBase, adminUrl, keyFile, dir, pids: { server: server.pid, proxy: proxy.pid } });
}

function readOptions(words) {
  const options = {};
  for (let index = 0; index < words.length; ++index) {
    if (words[index] === '--until-stdin-closes') options.untilStdinCloses = true;
    else if (words[index] === '--dir' && words[index + 1]) options.dir = words[++index];
    else {
      process.stderr.write('usage: start.sh [--dir DIR] [--until-stdin-closes]\n');
      process.exit(words[index] === '--help' ? 0 : 64);
    }
  }
  return options;
}

main(readOptions(process.argv.slice(2))).catch((error) => {
  process.stderr.write(`realtime backend: ${error.message}\n`);
  process.exit(69);
});
