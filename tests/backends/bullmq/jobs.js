// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
'use strict';

/**
 * What jobs look like. Each kind has titles, step names and an error, as products in the field send them:
 * audio and parse always take the four SmartVoice steps, the others a number of equal steps.
 */
const KINDS = {
  'audio-generation': {
    titles: [
      '配音：第三章 夜航', 'Narrate chapter 4: The Long Night', '配音：第五章 归途', 'Narrate chapter 6: Harbour Lights',
    ],
    percentages: [10, 30, 90, 100],
    steps: ['初始化', '正在调用 TTS 服务', '音频合成', '完成'],
    error: 'TTS 服务超时：30 秒内无应答',
    progress: 'number',
    result: ({ projectId, chapterId }, jobId) => ({
      audioUrl: `https://cdn.example.com/audio/${projectId}/${chapterId}/${jobId}.mp3`,
      durationSeconds: 312,
    }),
  },
  parse: {
    titles: [
      '解析章节：第三章 夜航', 'Parse chapter 4: The Long Night', '解析章节：第五章 归途', 'Parse chapter 6: Harbour Lights',
    ],
    percentages: [10, 30, 90, 100],
    steps: ['读取章节', '划分段落', '识别说话人', '完成'],
    error: '解析失败：第 42 段的引号不成对',
    progress: 'object',
    result: () => ({ paragraphs: 128, speakers: 5 }),
  },
  import: {
    titles: ['导入客户名单', 'Import customer list', '导入旧版词库', 'Import glossary (legacy)', '导入历史订单'],
    percentages: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
    steps: ['importing rows'],
    error: 'Row 1842: column "email" is not an address',
    progress: 'number',
    result: () => ({ rows: 2400, skipped: 3 }),
  },
  upload: {
    titles: ['上传封面图片', 'Upload interview recording', '上传访谈录音', 'Upload cover (print quality)'],
    percentages: [20, 40, 60, 80, 100],
    steps: ['准备', '上传分片 1/3', '上传分片 2/3', '上传分片 3/3', '校验'],
    error: 'Upload refused: checksum of part 2 does not match',
    progress: 'object',
    result: (_data, jobId) => ({ url: `https://cdn.example.com/files/${jobId}` }),
  },
};

/** Whether item `index` is one of `chosen` items spread evenly over `total`. */
function isChosen(index, chosen, total) {
  return Math.floor(((index + 1) * chosen) / total) > Math.floor((index * chosen) / total);
}

/**
 * The fate of each of `count` jobs: 'fail' (for good), 'retry' (once, then succeeds) or 'succeed'.
 * Spread evenly and not by chance, so that whoever asked for 200 jobs knows how many of them must fail.
 */
function planOutcomes({ count, failRate, retryRate }) {
  const failing = Math.round(count * failRate);
  const retrying = Math.min(Math.round(count * retryRate), count - failing);
  let survivors = 0;
  return Array.from({ length: count }, (_, index) => {
    if (isChosen(index, failing, count)) return 'fail';
    return isChosen(survivors++, retrying, count - failing) ? 'retry' : 'succeed';
  });
}

/** What addBulk of Bull and BullMQ takes for an order that rest.js has checked. */
function makeJobs(order, userId) {
  const { titles } = KINDS[order.queue];
  return planOutcomes(order).map((outcome, index) => ({
    name: titles[index % titles.length],
    data: {
      userId,
      projectId: order.projectId,
      chapterId: `chapter-${(index % 24) + 1}`,
      stepMs: order.stepMs,
      outcome,
    },
    opts: {
      attempts: order.attempts,
      delay: order.delayMs,
      // Every second job waits before its next attempt, so that both ways of retrying are seen:
      // back to `waiting` at once, and over `delayed`.
      ...(index % 2 === 1 && { backoff: { type: 'fixed', delay: 50 } }),
      // Nothing is removed at the end: truth.js must find every job.
      removeOnComplete: false,
      removeOnFail: false,
    },
  }));
}

module.exports = { KINDS, makeJobs };
