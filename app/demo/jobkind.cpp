// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/jobkind.h"

#include <algorithm>

namespace Pollux::Demo {

using namespace Qt::StringLiterals;

namespace {

JobKind audio()
{
    return {u"audio"_s,
            {{10, u"初始化"_s, u"正在准备文本"_s},
             {30, u"正在调用 TTS 服务"_s, u"等待语音服务响应"_s},
             {90, u"音频合成"_s, u"正在合成音频片段"_s},
             {100, u"完成"_s, u"音频已保存"_s}},
            {u"第三章 · 夜航西飞"_s, u"第四章 · 追风"_s, u"第五章 · 灯塔"_s, u"第六章 · 雨中的信"_s, u"第七章 · 长街"_s,
             u"第八章 · 归途"_s, u"第一章 · 启程"_s, u"第二章 · 旧港"_s},
            u"TTS quota exceeded"_s,
            u"audioUrl"_s,
            u"/media/audio/%1.mp3"_s};
}

JobKind parse()
{
    return {u"parse"_s,
            {{15, u"Reading the file"_s, u"Checking encoding and size"_s},
             {40, u"Splitting into chapters"_s, u"Looking for headings"_s},
             {85, u"Building the index"_s, u"Indexing paragraphs"_s},
             {100, u"Done"_s, u"Import finished"_s}},
            {u"Import “Field notes 2026”"_s, u"Import “Draft B”"_s, u"Import “Harbour letters”"_s,
             u"Import “Interview transcripts”"_s, u"Import “The long way round”"_s},
            u"Page 12 is not valid UTF-8"_s,
            u"result"_s,
            u"/projects/project-1/texts/%1"_s};
}

JobKind knowledge()
{
    return {u"knowledge"_s,
            {{20, u"上傳檔案"_s, u"正在接收檔案"_s},
             {50, u"解析內容"_s, u"正在擷取文字與表格"_s},
             {95, u"建立索引"_s, u"正在寫入向量索引"_s},
             {100, u"完成"_s, u"知識庫已更新"_s}},
            {u"知識匯入 · 產品手冊.pdf"_s, u"知識匯入 · 客服紀錄.csv"_s, u"知識匯入 · 常見問題.docx"_s,
             u"知識匯入 · 保固條款.pdf"_s},
            u"無法讀取：檔案已加密"_s,
            u"result"_s,
            u"/knowledge/%1"_s};
}

JobKind upload()
{
    return {u"upload"_s,
            {{75, u"Uploading"_s, u"Sending parts to storage"_s},
             {95, u"Verifying"_s, u"Comparing checksums"_s},
             {100, u"Done"_s, u"Stored"_s}},
            {u"Upload “album-2026-07.zip”"_s, u"上传 · 封面图.png"_s, u"Upload “narration-raw.wav”"_s,
             u"上传 · 片头音乐.flac"_s},
            u"Storage closed the connection"_s,
            u"result"_s,
            u"/media/uploads/%1"_s};
}

JobKind report()
{
    return {u"report"_s,
            {{25, u"Collecting"_s, u"Reading this week's figures"_s},
             {80, u"Rendering"_s, u"Drawing charts"_s},
             {95, u"Sending"_s, u"Handing over to the mail server"_s},
             {100, u"Done"_s, u"Report sent"_s}},
            {u"Weekly report · audio"_s, u"月度报告 · 六月"_s, u"Weekly report · imports"_s, u"用量统计 · 第 27 周"_s},
            u"Mail server refused the message"_s,
            u"result"_s,
            u"/reports/%1.pdf"_s};
}

} // namespace

const JobStep &JobKind::stepAt(int percentage) const
{
    const auto step = std::find_if(steps.begin(), steps.end(), [=](const JobStep &s) { return percentage <= s.upTo; });
    return step == steps.end() ? steps.last() : *step;
}

const QList<JobKind> &jobKinds()
{
    static const QList<JobKind> kinds{audio(), parse(), knowledge(), upload(), report()};
    return kinds;
}

} // namespace Pollux::Demo
