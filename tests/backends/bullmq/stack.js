// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const path = require('node:path');
const net = require('node:net');
const { Service } = require('./service');
const { requestJson } = require('./http-json');

const INSTANCE_COUNT = 2;

const script = (name) => path.join(__dirname, name);

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
    const { status, body } = await requestJson(`${url}/health`, { timeoutMs: 1000 });
    return status === 200 && body.status === 'ok';
  } catch {
    return false;
  }
}

function redisService(layout) {
  return new Service({
    name: 'redis',
    // Only a UNIX socket. The log of writes lets it be killed without losing a job; it goes with the directory.
    command: [
      'redis-server', '--port', '0', '--unixsocket', layout.redisSocket, '--unixsocketperm', '700',
      '--dir', layout.dir, '--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction',
    ],
    logFile: layout.logFile('redis'),
    probe: () => accepts(layout.redisSocket),
  });
}

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

function nginxService(layout, currentUrl) {
  const logFile = layout.logFile('nginx');
  return new Service({
    name: 'nginx',
    // -e: without it nginx first opens the system's error log, which an ordinary user may not.
    command: ['nginx', '-p', layout.dir, '-c', layout.nginxConf, '-e', logFile],
    logFile,
    probe: () => isHealthy(currentUrl()),
  });
}

/**
 * All services of one run, not started yet.
 * @param {() => string} currentUrl asked once nginx has been started
 */
function createStack(layout, currentUrl) {
  return {
    redis: redisService(layout),
    worker: workerService(layout),
    instances: Array.from({ length: INSTANCE_COUNT }, (_, index) => instanceService(layout, index)),
    nginx: nginxService(layout, currentUrl),
  };
}

module.exports = { createStack };
