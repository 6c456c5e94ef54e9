// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const { EventEmitter } = require('node:events');

/** The columns of public.jobs, with PostgreSQL's names for their types. */
const COLUMNS = [
  ['id', 'int8'], ['queue', 'text'], ['name', 'text'], ['status', 'text'], ['progress', 'int4'], ['message', 'text'],
  ['attempt', 'int4'], ['error', 'text'], ['result', 'text'], ['created_at', 'timestamptz'],
  ['started_at', 'timestamptz'], ['finished_at', 'timestamptz'], ['updated_at', 'timestamptz'],
].map(([name, type]) => ({ name, type }));

/**
 * The table public.jobs. Emits 'change' {type, record, old_record, commit_timestamp} for each INSERT, UPDATE and DELETE, with
 * what a table of replica identity "default" tells of the old row: its primary key.
 */
class Table extends EventEmitter {
  #rows = new Map();
  #lastId = 0;

  rows() {
    return [...this.#rows.values()];
  }

  get(id) {
    return this.#rows.get(id);
  }

  /** @returns {object} the row */
  insert(values) {
    const now = new Date().toISOString();
    const empty = Object.fromEntries(COLUMNS.map(({ name }) => [name, null]));
    const row = {
      ...empty, queue: 'default', status: 'queued', progress: 0, attempt: 0, ...values, id: ++this.#lastId,
      created_at: now, updated_at: now,
    };
    this.#rows.set(row.id, row);
    this.#tell({ type: 'INSERT', record: row, old_record: null });
    return row;
  }

  /** @returns {object|undefined} the row as it is now; undefined where there is none */
  update(id, values) {
    const old = this.#rows.get(id);
    if (!old) return undefined;
    const row = { ...old, ...values, id, updated_at: new Date().toISOString() };
    this.#rows.set(id, row);
    this.#tell({ type: 'UPDATE', record: row, old_record: { id } });
    return row;
  }

  delete(id) {
    if (!this.#rows.delete(id)) return false;
    this.#tell({ type: 'DELETE', record: null, old_record: { id } });
    return true;
  }

  #tell(change) {
    this.emit('change', { ...change, commit_timestamp: new Date().toISOString() });
  }
}

module.exports = { Table, COLUMNS };
