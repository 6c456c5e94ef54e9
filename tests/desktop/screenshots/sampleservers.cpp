// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "sampleservers.h"

#include <QCoreApplication>

#include <array>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ui::ServerState;

namespace {

Error errorOf(Layer layer, const QString &code, const QString &detail, const QString &phase = {},
              const QString &transport = {}, int httpStatus = 0)
{
    Error error;
    error.layer = layer;
    error.code = code;
    error.detail = detail;
    error.phase = phase;
    error.transport = transport;
    error.httpStatus = httpStatus;
    return error;
}

Error noListener()
{
    return errorOf(Layer::Tcp, u"connection-refused"_s, u"nothing listens at 10.2.0.7:443"_s, u"handshake"_s,
                   u"polling"_s);
}

Error badGateway()
{
    return errorOf(Layer::Http, u"http-502"_s, u"Bad Gateway, from nginx"_s, u"poll"_s, u"polling"_s, 502);
}

Error blockedUpgrade()
{
    return errorOf(Layer::WebSocket, u"http-403"_s, u"403 text/html from cloudflare"_s, u"probe"_s, u"websocket"_s,
                   403);
}

Job running(const JobKey &key, const QString &name, double progress, const QString &step, const QDateTime &started)
{
    Job job;
    job.key = key;
    job.name = name;
    job.state = JobState::Running;
    job.progress = progress;
    job.step = step;
    job.attempt = 1;
    job.started = started;
    job.created = started.addSecs(-20);
    return job;
}

Job ended(const JobKey &key, const QString &name, JobState state, const QString &error, const QDateTime &started,
          int seconds)
{
    Job job = running(key, name, state == JobState::Succeeded ? 100 : 30, {}, started);
    job.state = state;
    job.error = error;
    job.finished = started.addSecs(seconds);
    job.updated = job.finished;
    return job;
}

// What the queues have done before anybody looks.
void tellPast(Story &story)
{
    for (int i = 0; i < 12; ++i) {
        story.pastJob({u"audio"_s, u"past-%1"_s.arg(i)}, u"第一章 · 舊事"_s, 7000 - 500 * i, 150 + 7 * i);
        story.pastJob({u"parse"_s, u"past-%1"_s.arg(i)}, u"Import “Notes %1”"_s.arg(i), 6900 - 500 * i, 300 + 5 * i);
    }
}

} // namespace

SampleServers::SampleServers()
{
    m_clock.setWallTime(QDateTime(QDate(2026, 5, 4), QTime(6, 2, 40), Qt::UTC));
}

Story SampleServers::add(const QString &title, const QString &address)
{
    auto *const server = new ServerState(title, title, &m_clock);
    server->setAddress(address);
    m_list.add(server);
    return {server, &m_clock};
}

ServerState *SampleServers::healthy(const QString &title)
{
    Story story = add(title, u"https://voice.example.org"_s);
    const QDateTime now = story.now();
    story.connected(u"polling"_s, 7600);
    story.upgrade({UpgradeOutcome::Result::Upgraded, Milliseconds(118), {}}, 7600);
    story.samples(u"websocket"_s, 7590, 5, 12);
    tellPast(story);
    story.job(ended({u"parse"_s, u"7"_s}, u"Import “Draft B”"_s, JobState::Failed, u"TTS quota exceeded"_s,
                    now.addSecs(-400), 220));
    story.job(ended({u"audio"_s, u"8"_s}, u"第二章 · 旧港"_s, JobState::Succeeded, {}, now.addSecs(-230), 190));
    Job first = running({u"audio"_s, u"9"_s}, u"第三章 · 夜航西飞"_s, 10, u"初始化"_s, now.addSecs(-140));
    first.data = uR"({"projectId":"p-1","chapter":3,"voice":"zh-CN-XiaoxiaoNeural","text":"夜航西飞"})"_s;
    first.updated = now.addSecs(-140);
    story.job(first);
    first.progress = 30;
    first.step = u"正在调用 TTS 服务"_s;
    first.updated = now.addSecs(-135);
    story.job(first);
    first.progress = 64;
    first.step = u"音频合成"_s;
    first.updated = now.addSecs(-40);
    story.job(first);
    story.job(running({u"parse"_s, u"10"_s}, u"Import “Field notes 2026”"_s, 30, u"Calling the TTS service"_s,
                      now.addSecs(-90)));
    story.job(running({u"audio"_s, u"11"_s}, u"第四章 · 追风"_s, 10, u"初始化"_s, now.addSecs(-20)));
    for (int i = 12; i < 16; ++i) {
        Job waits;
        waits.key = {u"audio"_s, QString::number(i)};
        waits.name = u"第%1章"_s.arg(i);
        waits.state = JobState::Queued;
        waits.created = now.addSecs(-60);
        story.job(waits);
    }
    story.figures({12'408, 0, 0, 1, 3'412'907, 48'212, true, 12'300us, 1'800us});
    return story.server();
}

ServerState *SampleServers::polling()
{
    Story story = add(u"Heart Whisper"_s, u"https://heart.example.org"_s);
    const QDateTime now = story.now();
    story.connected(u"polling"_s, 7000);
    story.upgrade({UpgradeOutcome::Result::Failed, {}, blockedUpgrade()}, 6999);
    story.samples(u"polling"_s, 6990, 75, 87);
    story.drop(u"transport error"_s, badGateway(), 70, 9000, u"polling"_s);
    story.upgrade({UpgradeOutcome::Result::Failed, {}, blockedUpgrade()}, 60);
    tellPast(story);
    story.job(running({u"parse"_s, u"31"_s}, u"知識匯入 · 產品手冊.pdf"_s, 82, u"建立索引"_s, now.addSecs(-300)));
    Job lost = running({u"knowledge"_s, u"32"_s}, u"知識匯入 · 客服紀錄.csv"_s, 45, u"切分段落"_s, now.addSecs(-200));
    story.job(lost);
    lost.beforeUnknown = JobState::Running;
    lost.state = JobState::Unknown;
    lost.unknownSince = now.addSecs(-70);
    story.job(lost);
    story.figures({806, 1, 1, 0, 412'907, 148'212, true, 87'000us, 40ms});
    return story.server();
}

ServerState *SampleServers::disconnected()
{
    Story story = add(u"GEO"_s, u"https://geo.example.org"_s);
    story.connected(u"websocket"_s, 6000);
    story.samples(u"websocket"_s, 5990, 380, 18);
    Job lost = running({u"map"_s, u"3"_s}, u"Tiles of 台北"_s, 45, u"Drawing"_s, story.now().addSecs(-900));
    story.job(lost);
    story.drop(u"transport close"_s, noListener(), 372, 0, {});
    lost.beforeUnknown = JobState::Running;
    lost.state = JobState::Unknown;
    lost.unknownSince = story.now().addSecs(-372);
    story.job(lost);
    story.waiting(noListener(), 7, 4);
    story.figures({96, 1, 0, 0, 32'907, 8'212, true, {}, {}});
    return story.server();
}

ServerState *SampleServers::dropping()
{
    Story story = add(u"Heart Whisper"_s, u"https://heart.example.org"_s);
    story.connected(u"websocket"_s, 7100);
    const Error edge = errorOf(Layer::Http, u"http-521"_s, u"Web server is down, from cloudflare"_s, u"handshake"_s,
                               u"polling"_s, 521);
    constexpr std::array late{4, 0, 5, 2, 7, 3, 8, 4, 6, 1, 5, 3};
    for (int i = 0; i < 12; ++i) {
        story.samples(u"websocket"_s, 6900 - 300 * i, 6610 - 300 * i, 24);
        story.restart(badGateway(), {badGateway(), edge}, 6600 - 300 * i + late[std::size_t(i)], 6000 + 40 * i,
                      i == 11 ? u"polling"_s : u"websocket"_s);
    }
    story.samples(u"polling"_s, 3290, 2710, 61);
    story.connected(u"websocket"_s, 2700);
    story.samples(u"websocket"_s, 2695, 1500, 24);
    story.drop(u"ping timeout"_s, errorOf(Layer::EngineIo, u"ping-timeout"_s, u"no ping for 45 s"_s), 1480, 31'000,
               u"websocket"_s);
    story.samples(u"websocket"_s, 1440, 5, 26);
    story.figures({8'040, 12, 12, 11, 1'412'907, 98'212, true, 143'000us, 9ms});
    return story.server();
}

ServerState *SampleServers::refused()
{
    Story story = add(u"Staging"_s, u"https://staging.example.org"_s);
    story.connected(u"websocket"_s, 5000);
    const Error cause = errorOf(Layer::SocketIo, u"connect-refused"_s, u"jwt expired"_s, u"connect"_s, u"websocket"_s);
    story.drop(u"io server disconnect"_s, cause, 900, 0, {});
    LinkStateChange change;
    change.state = LinkState::Failed;
    change.cause = cause;
    story.link(change, 899);
    return story.server();
}

ServerState *SampleServers::keychainLocked()
{
    Story story = add(u"SmartVoice"_s, u"https://voice.example.org"_s);
    story.server()->setTrouble(
        ServerState::Trouble::KeychainLocked,
        QCoreApplication::translate("Pollux::Desktop::WatchKeeper", "The keychain is locked. Unlock it to connect."));
    return story.server();
}

ServerState *SampleServers::busy()
{
    Story story = add(u"SmartVoice"_s, u"https://voice.example.org"_s);
    story.connected(u"websocket"_s, 7600);
    tellPast(story);
    for (int i = 0; i < 60; ++i) {
        story.job(running({i % 2 == 0 ? u"audio"_s : u"parse"_s, QString::number(100 + i)},
                          i % 2 == 0 ? u"第%1章 · 長夜"_s.arg(i + 1) : u"Import “Volume %1”"_s.arg(i), i * 97 % 100,
                          i % 2 == 0 ? u"音频合成"_s : u"Calling the TTS service"_s, story.now().addSecs(-30 - i)));
    }
    return story.server();
}

ServerState *SampleServers::hostile()
{
    Story story = add(u"<b>Bold</b> \u202Eevil\u202C server"_s, u"https://hostile.example.org"_s);
    const QDateTime now = story.now();
    story.connected(u"polling"_s, 3000);
    Error cause = blockedUpgrade();
    cause.detail = u"<img src=http://127.0.0.1:1/x> "_s + QString(5'000, u'W');
    story.upgrade({UpgradeOutcome::Result::Failed, {}, cause}, 3000);
    story.drop(u"<script>"_s, cause, 100, 5000, u"polling"_s);
    story.upgrade({UpgradeOutcome::Result::Failed, {}, cause}, 90);
    story.job(
        running({u"q"_s, u"1"_s}, u"<img src=http://127.0.0.1:1/x> <h1>Big</h1>"_s, 20, u"<a href=x>step</a>"_s, now));
    story.job(running({u"q"_s, u"2"_s}, QString(100'000, u'長'), 40, QString(100'000, u'x'), now));
    story.job(
        running({u"q"_s, u"3"_s}, u"שלום \u202Etxt.exe עולם مرحبا"_s, 60, u"\u0007\u001B[31mred\nnew line"_s, now));
    story.job(running(
        {QString(500, u'q'), QString(500, u'9')}, {}, 70,
        u"zalgo Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘"_s,
        now));
    story.job(ended({u"q"_s, u"4"_s}, u"<table>"_s, JobState::Failed,
                    u"<img src=http://127.0.0.1:1/y> "_s + QString(100'000, u'e'), now.addSecs(-60), 30));
    return story.server();
}

ServerState *SampleServers::starting()
{
    Story story = add(u"SmartVoice"_s, u"https://voice.example.org"_s);
    LinkStateChange change;
    change.state = LinkState::Connecting;
    change.attempt = 1;
    story.link(change);
    return story.server();
}

ServerState *SampleServers::queues()
{
    Story story = add(u"BullMQ · 生產"_s, u"https://queue.example.org"_s);
    story.connected(u"websocket"_s, 7600);
    story.job(running({u"audio"_s, u"9"_s}, u"第三章 · 夜航西飞"_s, 64, u"音频合成"_s, story.now().addSecs(-140)));
    story.job(running({u"parse"_s, u"10"_s}, u"Import “Field notes 2026”"_s, 30, {}, story.now().addSecs(-90)));
    story.queue({u"audio"_s, 12, 2, 0, false, Milliseconds(95s), 30.0});
    story.queue({u"parse"_s, 48, 1, 3, false, Milliseconds(14min), 6.5});
    story.queue({u"video-transcode"_s, 3, 0, 0, true, {}, {}});
    story.queue({u"mail"_s, 0, 0, 0, false, {}, 118.0});
    story.worker({u"worker-1@tokyo"_s, Worker::State::Online, 2});
    story.worker({u"worker-2@tokyo"_s, Worker::State::Online, 0});
    story.worker({u"worker-3@osaka"_s, Worker::State::Offline, {}});
    story.figures({1'204, 0, 0, 0, 412'907, 18'212, true, 18ms, 2ms});
    return story.server();
}

ServerState *SampleServers::queuesToActOn()
{
    ServerState *const server = queues();
    letAct(server, true);
    server->actions()->request(ActionKind::Pause, {u"parse"_s, {}});
    return server;
}

ServerState *SampleServers::fallback()
{
    Story story = add(u"SmartVoice 2"_s, u"https://voice2.example.org"_s);
    story.connected(u"websocket"_s, 7600);
    story.drop(u"transport close"_s, noListener(), 620, 0, {});
    LinkStateChange rest;
    rest.state = LinkState::Connected;
    rest.transport = u"rest"_s;
    rest.cause = errorOf(Layer::WebSocket, u"http-403"_s, u"403 text/html from cloudflare"_s, u"handshake"_s,
                         u"websocket"_s, 403);
    rest.delay = 3s;
    story.link(rest, 615);
    story.job(running({u"audio"_s, u"9"_s}, u"第三章 · 夜航西飞"_s, 64, u"音频合成"_s, story.now().addSecs(-140)));
    story.figures({204, 1, 1, 0, 92'907, 8'212, true, 41ms, {}});
    return story.server();
}

ServerState *SampleServers::full()
{
    Ui::ServerState *const server = busy();
    Story story{server, &m_clock};
    LinkFigures figures{1'412'907, 0, 0, 0, 912'412'907, 48'212, true, 12ms, 1ms};
    figures.jobsDropped = 31'204;
    story.figures(figures);
    return server;
}

void SampleServers::twelve()
{
    healthy();
    polling();
    disconnected();
    fallback();
    for (int i = 1; i <= 7; ++i) {
        Story story = add(u"Region %1"_s.arg(i), u"https://r%1.example.org"_s.arg(i));
        story.connected(u"websocket"_s, 3600 * i);
        story.figures({1'204, 0, 0, 0, 412'907, 18'212, true, Milliseconds(8 * i), 2ms});
    }
    refused();
}

void letAct(ServerState *server, bool isAllowed)
{
    Ui::ServerActions::Server known;
    for (const ActionKind kind : {ActionKind::Retry, ActionKind::Cancel, ActionKind::Promote, ActionKind::Remove,
                                  ActionKind::Pause, ActionKind::Resume}) {
        Action action;
        action.kind = kind;
        action.call.event = actionName(kind);
        known.profile.actions += action;
    }
    known.profile.snapshot.emplace();
    known.profile.snapshot->queues = {u"audio"_s, u"parse"_s};
    known.profile.links = {JobLink{u"Audio"_s, {u"https://voice.example.org/{queue}/{id}"_s}}};
    known.isAllowed = isAllowed;
    server->actions()->setServer(known);
}

} // namespace Pollux::Test
