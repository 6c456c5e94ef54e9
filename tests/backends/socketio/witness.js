// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

/** Remembers, by Engine.IO session, what came in on each transport after the handshake and how it was answered. */
class Witness {
  #sessions = new Map();

  /** @param {import('node:http').Server} server with Engine.IO attached already: that takes away all listeners before it */
  constructor(server) {
    server.prependListener('request', (request, response) => {
      const session = this.#sessionOf(request);
      if (!session) return;
      session.polling = request.headers;
      const { writeHead } = response;
      response.writeHead = (status, headers) => {
        if (headers?.['Content-Encoding']) session.encodings.push(headers['Content-Encoding']);
        return writeHead.call(response, status, headers);
      };
    });
    // A server without WebSocket does not listen, and must not: it then answers the request like any other.
    if (server.listenerCount('upgrade') === 0) return;
    server.prependListener('upgrade', (request) => {
      const session = this.#sessionOf(request);
      if (session) session.websocket = request.headers;
    });
  }

  seen(sid) {
    return this.#session(sid);
  }

  #session(sid) {
    if (!this.#sessions.has(sid)) this.#sessions.set(sid, { polling: {}, websocket: {}, encodings: [] });
    return this.#sessions.get(sid);
  }

  #sessionOf(request) {
    const sid = new URL(request.url, 'http://here').searchParams.get('sid');
    return sid ? this.#session(sid) : null;
  }
}

module.exports = { Witness };
