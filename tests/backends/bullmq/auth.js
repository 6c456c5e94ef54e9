// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const fs = require('node:fs');
const jwt = require('jsonwebtoken');

// Named explicitly, so that a token cannot choose `none` or a public-key algorithm for itself.
const ALGORITHM = 'HS256';

const readSecret = (file) => fs.readFileSync(file, 'utf8').trim();

/** @param {number|string} expiresIn seconds, or a span such as "24h"; negative seconds make an expired token. */
function issueToken(secret, userId, expiresIn = '24h') {
  return jwt.sign({ sub: userId }, secret, { algorithm: ALGORITHM, expiresIn });
}

/** The user of a valid token; null for a bad, expired, ownerless or missing one. */
function userOf(secret, token) {
  if (typeof token !== 'string') return null;
  try {
    const { sub } = jwt.verify(token, secret, { algorithms: [ALGORITHM] });
    return typeof sub === 'string' && sub !== '' ? sub : null;
  } catch {
    return null;
  }
}

/** The user of an HTTP request. Only the header counts: a token in a query would end up in access logs. */
function userOfRequest(secret, request) {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' ? userOf(secret, token) : null;
}

/** Socket.IO middleware: lets a socket in with `auth.token`, and refuses others with a CONNECT_ERROR. */
function socketAuth(secret) {
  return (socket, next) => {
    const userId = userOf(secret, socket.handshake.auth.token);
    if (userId === null) {
      const refusal = new Error('invalid token');
      refusal.data = { code: 'auth' };
      next(refusal);
      return;
    }
    socket.data.userId = userId;
    next();
  };
}

module.exports = { readSecret, issueToken, userOfRequest, socketAuth };
