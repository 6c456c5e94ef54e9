// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';
// One event for each thing that a client must get right; server.py behaves the same.

// Socket.IO 2 has no auth: what belongs to the person stands in the query there.
const tokenOf = ({ auth, query }) => auth?.token ?? query.token;

function behave(io, witness) {
  const gone = new Set();
  const copies = new Map(); // of what was emitted reliably, by idempotency key
  const kept = new Map(); // the same without copies, by client, in order

  function serve(socket) {
    socket.on('echo', (...args) => socket.emit('echo', ...args));
    socket.on('answer-me', (...args) => args.pop()(...args));
    // Goes to the backend once, however often it comes. The answer to the first copy may get lost.
    socket.on('keep', (item, ack) => {
      const count = (copies.get(item.idempotencyKey) ?? 0) + 1;
      copies.set(item.idempotencyKey, count);
      if (count === 1) kept.set(item.client, [...(kept.get(item.client) ?? []), item.value]);
      if (count === 1 && item.lost) socket.conn.close();
      else ack(count);
    });
    socket.on('kept', (client, ack) => ack(kept.get(client) ?? []));
    // The connection goes, and then there is news for whoever had it.
    socket.on('forget-me', () => {
      const { id, nsp } = socket;
      socket.conn.close();
      setImmediate(() => nsp.to(id).emit('news', 'while you were away'));
    });
    socket.on('long', (length, ack) => ack('長'.repeat(length)));
    socket.on('handshake', (ack) => {
      const { auth, query, headers } = socket.handshake;
      ack({ auth: auth ?? {}, query, headers });
    });
    socket.on('seen', (ack) => ack(witness.seen(socket.conn.id)));
    socket.on('transport', (ack) => ack(socket.conn.transport.name));
    socket.on('ask-me', (...question) => {
      socket.emit('question', ...question, (...answers) => socket.emit('answered', ...answers));
    });
    socket.on('burst', (count) => {
      for (let i = 0; i < count; ++i) socket.emit('burst', i, 'x'.repeat(i % 50));
    });
    socket.on('never', () => {}); // takes an acknowledgement and never calls it
    socket.on('leave-me', () => socket.disconnect());
    socket.on('close-me', () => socket.disconnect(true));
    socket.on('cut-me', () => socket.conn.close());
    socket.on('is-gone', (sid, ack) => ack(gone.has(sid)));
    socket.on('disconnect', () => gone.add(socket.id));
  }

  io.on('connection', serve);
  io.of('/admin').on('connection', serve);
  io.of('/guarded')
    .use((socket, next) => {
      if (tokenOf(socket.handshake) === 'open sesame') next();
      else next(Object.assign(new Error('not authorized'), { data: { code: 'auth' } }));
    })
    .on('connection', serve);
  // Lets each client in, refuses its next two tries, and then lets it in again.
  const tries = new Map();
  io.of('/moody')
    .use((socket, next) => {
      const client = socket.handshake.headers['x-pollux-client'];
      const count = (tries.get(client) ?? 0) + 1;
      tries.set(client, count);
      next(count === 2 || count === 3 ? new Error('not now') : undefined);
    })
    .on('connection', serve);
  io.of('/greets').on('connection', (socket) => {
    socket.emit('greeting', 'at once');
    serve(socket);
  });
}

module.exports = { behave };
