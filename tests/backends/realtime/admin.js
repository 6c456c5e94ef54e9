// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// What tests and people ask of the backend past the link: more jobs, the truth, trouble.

const http = require('node:http');
const token = require('./token');

function routes({ table, worker, server, proxy, secret }) {
  const service = (name) => ({ server, proxy })[name];
  return {
    'GET /truth': () => table.rows().map(({ id, queue, status, attempt }) => ({ id, queue, status, attempt })),
    'POST /jobs': (order) => ({ ids: worker.order(order) }),
    'POST /insert': (values) => table.insert(values),
    'POST /update': ({ id, ...values }) => table.update(id, values) ?? null,
    'POST /delete': ({ id }) => ({ deleted: table.delete(id) }),
    'POST /token': ({ seconds }) => ({ token: token.issue(secret, 'authenticated', seconds) }),
    'POST /kill': ({ service: name }) => ({ killed: service(name)?.kill() ?? false }),
    'POST /server': (behaviour) => ({ told: server.tell({ behaviour }) }),
    'POST /proxy': (behaviour) => ({ told: proxy.tell({ behaviour }) }),
    'POST /fail-channels': () => ({ told: server.tell({ failChannels: true }) }),
    'POST /fail-changes': ({ message }) => ({ told: server.tell({ failChanges: message ?? 'the replication slot is gone' }) }),
    'POST /raw': ({ text }) => ({ told: server.tell({ raw: text }) }),
  };
}

/** @returns {Promise<number>} the port */
function startAdmin(parts) {
  const known = routes(parts);
  const admin = http.createServer(async (request, response) => {
    const send = (status, body) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    try {
      let text = '';
      for await (const chunk of request) text += chunk;
      const route = known[`${request.method} ${request.url}`];
      if (route) send(200, route(text === '' ? {} : JSON.parse(text)));
      else send(404, { error: 'no such question' });
    } catch (error) {
      send(400, { error: error.message });
    }
  });
  return new Promise((resolve) => admin.listen(0, '127.0.0.1', () => resolve(admin.address().port)));
}

module.exports = { startAdmin };
