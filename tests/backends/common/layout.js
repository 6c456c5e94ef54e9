// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const path = require('node:path');

/** Where everything of a queue in one process lives inside one run's private directory. */
function layoutOf(dir) {
  return {
    dir,
    backendSocket: path.join(dir, 'backend.sock'),
    spool: path.join(dir, 'spool'),
    journal: path.join(dir, 'journal.ndjson'),
    backendLog: path.join(dir, 'backend.log'),
    nginxLog: path.join(dir, 'nginx.log'),
  };
}

module.exports = { layoutOf };
