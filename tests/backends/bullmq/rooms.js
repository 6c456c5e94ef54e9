// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const userRoom = (userId) => `user:${userId}`;
const projectRoom = (projectId) => `project:${projectId}`;

function subscribe(socket, request) {
  const projectId = request?.projectId;
  if (typeof projectId !== 'string' || projectId === '') {
    return { ok: false, error: 'projectId must be a non-empty string' };
  }
  socket.join(projectRoom(projectId));
  return { ok: true };
}

/** Every socket hears its user's jobs at once, and a project's jobs once it has asked for them. */
function serveRooms(namespace) {
  namespace.on('connection', (socket) => {
    socket.join(userRoom(socket.data.userId));
    socket.on('subscribe', (...args) => {
      // A client may leave out the ack, the argument, or both.
      const ack = typeof args.at(-1) === 'function' ? args.pop() : () => {};
      ack(subscribe(socket, args[0]));
    });
  });
}

module.exports = { userRoom, projectRoom, serveRooms };
