// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

// What the server of the benchmarks says: SmartVoice's events, about 290 bytes each, as Engine.IO packs them.

const message = (progress, stamp) => `${stamp} 正在合成第 ${1 + Math.floor(progress / 2.5)} 段，共 42 段`;

// One event: `job` from 0 on, `progress` 0–100, `stamp`: when it was sent, 19 digits of nanoseconds.
function progressEvent(job, progress, stamp) {
  const data = {
    userId: 'user-1', projectId: 'project-1', chapterId: `chapter-${job % 100}`, chapterTitle: '夜航', jobId: String(job),
    progress: { percentage: progress, message: message(progress, stamp), currentStep: '正在调用 TTS 服务', totalSteps: 4, stepIndex: 2 },
  };
  return `42${JSON.stringify(['audio:progress', data])}`;
}

const endEvent = () => `42${JSON.stringify(['audio:completed', { jobId: 'end', result: 'done' }])}`;

// The frame of a WebSocket's text message from a server (RFC 6455, 5.2).
function frameOf(text) {
  const payload = Buffer.from(text);
  const header = payload.length < 126 ? Buffer.from([0x81, payload.length])
    : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([header, payload]);
}

const stampNow = () => String(process.hrtime.bigint()).padStart(19, '0');
const noStamp = '0'.repeat(19);

// `count` events of `jobs` jobs in turn, as blocks of frames: no two events of a job are alike.
function* blocks(count, jobs) {
  for (let sent = 0; sent < count;) {
    const frames = [];
    for (; frames.length < 1000 && sent < count; ++sent)
      frames.push(frameOf(progressEvent(sent % jobs, (Math.floor(sent / jobs) % 1000) / 10, noStamp)));
    yield Buffer.concat(frames);
  }
}

module.exports = { blocks, endEvent, frameOf, noStamp, progressEvent, stampNow };
