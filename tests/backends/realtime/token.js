// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const jwt = require('jsonwebtoken');

const ALGORITHM = 'HS256';

/** An API key or access token. Negative seconds make an expired one. */
const issue = (secret, role, seconds) => jwt.sign({ role }, secret, { algorithm: ALGORITHM, expiresIn: seconds });

/** @returns {{expires: number} | {reason: string}} when it ends (ms since 1970), or what Supabase says of it */
function check(secret, token) {
  try {
    const { exp } = jwt.verify(token, secret, { algorithms: [ALGORITHM] });
    return { expires: exp * 1000 };
  } catch (error) {
    if (!(error instanceof jwt.TokenExpiredError)) return { reason: 'InvalidJWTToken: signature_error' };
    const seconds = Math.round((Date.now() - error.expiredAt.getTime()) / 1000);
    return { reason: `InvalidJWTToken: Token has expired ${seconds} seconds ago` };
  }
}

module.exports = { issue, check };
