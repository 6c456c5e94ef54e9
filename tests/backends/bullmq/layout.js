// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const path = require('node:path');

/** Where everything lives inside one run's private directory. */
function layoutOf(dir) {
  return {
    dir,
    redisSocket: path.join(dir, 'redis.sock'),
    secretFile: path.join(dir, 'secret'),
    tokenFile: path.join(dir, 'token'),
    instanceSocket: (index) => path.join(dir, `instance-${index}.sock`),
    logFile: (name) => path.join(dir, `${name}.log`),
  };
}

module.exports = { layoutOf };
