// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Services that several backends stand on.

const fs = require('node:fs');
const net = require('node:net');
const { Service } = require('./service');
const { requestJson } = require('./http-json');

/** Whether something accepts connections on a UNIX socket. */
function accepts(socketFile) {
  return new Promise((resolve) => {
    const socket = net.connect(socketFile);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function isHealthy(url) {
  try {
    const { status, body } = await requestJson(url, { timeoutMs: 1000 });
    return status === 200 && body.status === 'ok';
  } catch {
    return false;
  }
}

/**
 * Redis on a UNIX socket only. Its log of writes lets it be killed without losing a job; it goes with the directory.
 * Without fsync each write is with the kernel before it is answered: with "everysec" one may wait for an fsync.
 */
function redisService({ dir, socketFile, logFile }) {
  return new Service({
    name: 'redis',
    command: [
      'redis-server', '--port', '0', '--unixsocket', socketFile, '--unixsocketperm', '700',
      '--dir', dir, '--save', '', '--appendonly', 'yes', '--appendfsync', 'no', '--maxmemory-policy', 'noeviction',
    ],
    logFile,
    probe: () => accepts(socketFile),
  });
}

/** nginx with a template's @DIR@ and @PORT@ filled in; ready once `http://127.0.0.1:PORT` + healthPath answers. */
function nginxService({ dir, template, port, healthPath, logFile }) {
  const conf = `${dir}/nginx.conf`;
  const text = fs.readFileSync(template, 'utf8');
  fs.writeFileSync(conf, text.replaceAll('@DIR@', dir).replaceAll('@PORT@', String(port)));
  return new Service({
    name: 'nginx',
    // -e: without it nginx first opens the system's error log, which an ordinary user may not.
    command: ['nginx', '-p', dir, '-c', conf, '-e', logFile],
    logFile,
    probe: () => isHealthy(`http://127.0.0.1:${port}${healthPath}`),
  });
}

module.exports = { accepts, redisService, nginxService };
