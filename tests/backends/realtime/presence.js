// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

/** Who is there on one topic: a list of metas by key, each with a phx_ref of its own. */
class Presence {
  #metas = new Map(); // key → [{phx_ref, …}]
  #refs = 0;

  state() {
    return Object.fromEntries([...this.#metas].map(([key, metas]) => [key, { metas }]));
  }

  /** @returns {{meta: object, diff: object}} the meta that `former` was replaced with, and what to tell */
  track(key, values, former) {
    const leaves = former ? this.#take(key, former) : {};
    const meta = { ...values, phx_ref: `F${(++this.#refs).toString(36)}` };
    this.#metas.set(key, [...(this.#metas.get(key) ?? []), meta]);
    return { meta, diff: { joins: { [key]: { metas: [meta] } }, leaves } };
  }

  untrack(key, meta) {
    return { joins: {}, leaves: this.#take(key, meta) };
  }

  #take(key, meta) {
    const left = (this.#metas.get(key) ?? []).filter((each) => each !== meta);
    if (left.length > 0) this.#metas.set(key, left);
    else this.#metas.delete(key);
    return { [key]: { metas: [meta] } };
  }
}

module.exports = { Presence };
