// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// Phoenix's two ways to write a message {joinRef, ref, topic, event, payload}, and Supabase's binary broadcasts.

const USER_BROADCAST_PUSH = 3;
const USER_BROADCAST = 4;
const JSON_CONTENT = 1;

/** What a client sent. Throws where it is none of the serializer's. */
function decode(vsn, data, isBinary) {
  if (isBinary) return decodeBinary(data);
  const value = JSON.parse(data.toString());
  if (vsn.startsWith('2')) {
    const [joinRef, ref, topic, event, payload] = value;
    return { joinRef, ref, topic, event, payload };
  }
  const { join_ref: joinRef = null, ref, topic, event, payload } = value;
  return { joinRef, ref, topic, event, payload };
}

function decodeBinary(data) {
  if (data[0] !== USER_BROADCAST_PUSH) throw new Error('a binary frame of an unknown kind');
  const sizes = [...data.subarray(1, 6)];
  const encoding = data[6];
  let at = 7;
  const [joinRef, ref, topic, event] = sizes.map((size) => data.subarray(at, (at += size)).toString());
  const content = data.subarray(at);
  return {
    joinRef, ref, topic, event: 'broadcast',
    payload: {
      type: 'broadcast', event, payload: encoding === JSON_CONTENT ? JSON.parse(content.toString()) : content,
    },
  };
}

/** A frame for a client: text, or a Buffer. 1.0.0 has no join_ref. */
function encode(vsn, { joinRef = null, ref = null, topic, event, payload }) {
  if (!vsn.startsWith('2')) return JSON.stringify({ topic, event, payload, ref });
  if (event === 'broadcast') return encodeBroadcast(topic, payload);
  return JSON.stringify([joinRef, ref, topic, event, payload]);
}

function encodeBroadcast(topic, { event, payload }) {
  const isBytes = Buffer.isBuffer(payload);
  const names = [Buffer.from(topic), Buffer.from(event)];
  return Buffer.concat([
    Buffer.from([USER_BROADCAST, names[0].length, names[1].length, 0, isBytes ? 0 : JSON_CONTENT]),
    ...names,
    isBytes ? payload : Buffer.from(JSON.stringify(payload ?? {})),
  ]);
}

module.exports = { decode, encode };
