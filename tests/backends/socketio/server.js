// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';
// One generation of the reference server, in as many instances as there are settings to test. Prints
// {"version": …, "urls": {<instance>: …}} when all listen, and ends when its standard input closes.
// Usage: node server.js 2|3|4

const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { behave } = require('./behaviour');
const { Witness } = require('./witness');

const generation = process.argv[2];
const reference = require(`socket.io-${generation}`);
const manifest = path.join(__dirname, 'node_modules', `socket.io-${generation}`, 'package.json');
const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));

// What each instance has other than the defaults.
const instances = {
  main: {},
  twin: {}, // beside main, behind a balancer that keeps sessions together by cookie
  quick: { pingInterval: 60, pingTimeout: 20000 },
  small: { maxHttpBufferSize: 1000 },
  'polling-only': { transports: ['polling'] },
  'websocket-only': { transports: ['websocket'] },
};
if (generation !== '2') instances.msgpack = { parser: require('socket.io-msgpack-parser') };
if (generation === '4') instances.recovering = { connectionStateRecovery: {} };

function makeServer(server, settings) {
  const options = { pingInterval: 25000, pingTimeout: 20000, maxHttpBufferSize: 1000000, cookie: 'io', ...settings };
  return generation === '2' ? reference(server, options) : new reference.Server(server, options);
}

function listen(name) {
  const server = http.createServer();
  const io = makeServer(server, instances[name]);
  behave(io, new Witness(server));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve([name, `http://127.0.0.1:${server.address().port}`]));
  });
}

process.stdin.on('end', () => process.exit(0)).resume();
Promise.all(Object.keys(instances).map(listen)).then((urls) => {
  process.stdout.write(`${JSON.stringify({ version, urls: Object.fromEntries(urls) })}\n`);
});
