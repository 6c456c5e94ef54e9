// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// The part of PostgREST that snapshots and actions need: GET and PATCH /rest/v1/jobs with eq filters, order, limit, offset.

const MOST_ROWS = 1000;
const RESERVED = ['select', 'order', 'limit', 'offset', 'apikey'];

function selected(table, query) {
  const filters = [...query].filter(([name]) => !RESERVED.includes(name));
  return table.rows().filter((row) =>
    filters.every(([column, condition]) => condition.startsWith('eq.') && String(row[column]) === condition.slice(3)));
}

function sorted(rows, order = 'id') {
  const [column, direction = 'asc'] = order.split('.');
  const sign = direction === 'desc' ? -1 : 1;
  return rows.sort((a, b) => sign * (a[column] > b[column] ? 1 : a[column] < b[column] ? -1 : 0));
}

const countIn = (query, name, otherwise) => Math.max(0, Number.parseInt(query.get(name) ?? otherwise, 10) || 0);

/** @returns {{status: number, body: any}} */
function answer(table, method, url, body) {
  if (url.pathname === '/health') return { status: 200, body: { status: 'ok' } };
  if (url.pathname !== '/rest/v1/jobs') return { status: 404, body: { message: 'not found' } };
  const query = url.searchParams;
  if (method === 'GET') {
    const from = countIn(query, 'offset', '0');
    const rows = sorted(selected(table, query), query.get('order') ?? undefined);
    return { status: 200, body: rows.slice(from, from + Math.min(countIn(query, 'limit', String(MOST_ROWS)), MOST_ROWS)) };
  }
  if (method === 'PATCH' && body && typeof body === 'object') {
    return { status: 200, body: selected(table, query).map((row) => ({ ...row, ...body })), patch: body };
  }
  return { status: 405, body: { message: 'method not allowed' } };
}

module.exports = { answer };
