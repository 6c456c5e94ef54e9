// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const fs = require('node:fs');
const { spawn } = require('node:child_process');
const { once, EventEmitter } = require('node:events');
const { setTimeout: sleep } = require('node:timers/promises');

const READY_DEADLINE_MS = 15_000;
const PROBE_EVERY_MS = 20;
const STOP_DEADLINE_MS = 2000;
const LOG_TAIL_CHARS = 2000;

/**
 * One child process. Emits `died` when it ends without having been asked to.
 *
 * The kernel kills it when its parent dies (PR_SET_PDEATHSIG, through setpriv, which then becomes the program and so
 * keeps the pid): not even SIGKILL on the supervisor leaves anything behind. It has a session of its own, because
 * Ctrl-C in a terminal goes to the whole foreground group, and here the supervisor decides who ends when.
 */
class Service extends EventEmitter {
  #spec;
  #child = null;
  #isStopping = false;

  /**
   * @param {object} spec `name`, `command` (argument vector), `logFile`, and `probe`: an async function that tells
   *   whether the service answers. Without a probe the child says so itself: `process.send('ready')`.
   */
  constructor(spec) {
    super();
    this.#spec = spec;
  }

  get name() {
    return this.#spec.name;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** Resolves when the service answers; rejects with the end of its log when it ends first or takes too long. */
  async start() {
    if (this.#isStopping) throw new Error(`${this.name} has been stopped`);
    const log = fs.openSync(this.#spec.logFile, 'a');
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...this.#spec.command], {
      stdio: this.#spec.probe ? ['ignore', log, log] : ['ignore', log, log, 'ipc'],
      detached: true,
    });
    fs.closeSync(log);
    this.#child = child;
    child.once('exit', () => {
      this.#child = null;
      if (!this.#isStopping) this.emit('died');
    });

    const outcome = await Promise.race([
      once(child, 'exit').then(() => 'ended at once'),
      this.#spec.probe ? this.#untilProbed(child) : once(child, 'message'),
      sleep(READY_DEADLINE_MS, 'does not answer', { ref: false }),
    ]);
    if (typeof outcome === 'string') throw new Error(`${this.name} ${outcome}\n${this.#logTail()}`);
  }

  /** Asks the child to end, and makes it end when it does not. */
  async stop() {
    this.#isStopping = true;
    const child = this.#child;
    // A child that could not be spawned has no pid and never exits.
    if (child?.pid === undefined) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
    await exited;
    clearTimeout(killer);
  }

  async #untilProbed(child) {
    while (this.#child === child) {
      if (await this.#spec.probe()) return;
      await sleep(PROBE_EVERY_MS);
    }
  }

  #logTail() {
    return fs.readFileSync(this.#spec.logFile, 'utf8').slice(-LOG_TAIL_CHARS);
  }
}

module.exports = { Service };
