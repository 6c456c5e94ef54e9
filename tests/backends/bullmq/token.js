// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Prints a token for the backend that runs in DIR.

const { parseArgs } = require('node:util');
const { layoutOf } = require('./layout');
const { readSecret, issueToken } = require('./auth');

const EX_USAGE = 64;

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    user: { type: 'string', default: 'user-1' },
    seconds: { type: 'string', default: '86400' },
  },
});

const seconds = Number(values.seconds);
if (!values.dir || !Number.isInteger(seconds)) {
  console.error('usage: token.js --dir DIR [--user ID] [--seconds=N]   (a negative N gives an expired token)');
  process.exit(EX_USAGE);
}
console.log(issueToken(readSecret(layoutOf(values.dir).secretFile), values.user, seconds));
