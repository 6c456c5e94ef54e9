// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

const http = require('node:http');

// Not fetch: on Node 18 it still prints a warning that it is experimental.

/**
 * Sends one request and reads a JSON answer.
 * @returns {Promise<{status: number, headers: object, body: any}>} rejects when there is no answer or it is not JSON
 */
function requestJson(url, { method = 'GET', token, body, timeoutMs = 10_000 } = {}) {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    const request = http.request(url, { method, headers, timeout: timeoutMs }, async (response) => {
      try {
        response.setEncoding('utf8');
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode, headers: response.headers, body: JSON.parse(text) });
      } catch (error) {
        reject(error);
      }
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

module.exports = { requestJson };
