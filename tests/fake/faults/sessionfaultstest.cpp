// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fault.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A session that works on polling, and then one of its requests goes wrong.
class SessionFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survives_data();
    void survives()
    {
        QFETCH(const Fault, fault);
        play(fault);
    }

private:
    static QList<Fault> polls();
    static QList<Fault> slowPolls();
    static QList<Fault> posts();
};

namespace {

const HttpReply badGateway = HttpReply::html(502, "Bad Gateway", "502 Bad Gateway");
const HttpReply unknownSession = HttpReply::json(400, "Bad Request", R"({"code":1,"message":"Session ID unknown"})");
const HttpReply twoMessages = HttpReply::text("42[\"a\"]\x1e"
                                              "42[\"b\"]");

HttpReply patience(int status, const QByteArray &reason, const QByteArray &seconds)
{
    HttpReply to = HttpReply::html(status, reason, "Later");
    to.headers.append({"Retry-After", seconds});
    return to;
}

Fault poll(const QString &name, const Answer &answer, const QString &told, Milliseconds pause = 0ms)
{
    return {.name = u"poll: "_s + name,
            .during = [answer](FaultStage &stage) { stage.answerPoll(answer); },
            .told = {told},
            .pause = pause,
            .look = [](FaultStage &stage) { QCOMPARE(stage.events.size(), 0); }};
}

// Whatever does not come to an end meets the heartbeat.
Fault slowPoll(const QString &name, const FaultStep &during, const FaultStep &eachSecond)
{
    return {.name = u"poll: "_s + name,
            .during = during,
            .told = {u"ping timeout: engine.io ping-timeout transient"_s},
            .after = 45s,
            .ready = [](FaultStage &) { return true; },
            .eachSecond = eachSecond};
}

void emitSomething(FaultStage &stage)
{
    QVERIFY(stage.socket->emitEvent(u"something"_s, {1}));
}

Fault post(const QString &name, const Answer &answer, const QString &told, Milliseconds pause = 0ms)
{
    return {.name = u"POST: "_s + name,
            .during =
                [answer](FaultStage &stage) {
                    stage.answer(RequestKind::Post, answer);
                    emitSomething(stage);
                },
            .told = {told},
            .pause = pause};
}

} // namespace

QList<Fault> SessionFaultsTest::polls()
{
    const QString closed = u"transport error: tcp connection-closed transient"_s;
    const QString parse = u"parse error: engine.io parse-error persistent"_s;
    const qsizetype size = twoMessages.bytes().size();
    return {
        poll(u"502 with HTML"_s, reply(badGateway), u"transport error: http http-502 transient"_s),
        poll(u"400 code 1: a bad sid, the server was restarted"_s, reply(unknownSession),
             u"transport error: engine.io session-unknown transient"_s),
        poll(u"401"_s, reply(HttpReply::html(401, "Unauthorized", "")), u"transport error: http http-401 persistent"_s),
        poll(u"429 with Retry-After: 30"_s, reply(patience(429, "Too Many Requests", "30")),
             u"transport error: http http-429 transient"_s, 30s),
        poll(u"503 with Retry-After: 90"_s, reply(patience(503, "Service Unavailable", "90")),
             u"transport error: http http-503 transient"_s, 90s),
        poll(u"the page of a captive portal"_s, reply(HttpReply::html(200, "OK", "Sign in")), parse),
        poll(u"an empty answer"_s, reply(HttpReply::text({})), parse),
        poll(u"cut within its head"_s, truncated(twoMessages, 25), closed),
        poll(u"cut within its body"_s, truncated(twoMessages, size - 3),
             u"transport error: http truncated-answer transient"_s),
        poll(u"cut between two packets"_s, truncated(twoMessages, size - 8),
             u"transport error: http truncated-answer transient"_s),
        poll(u"FIN"_s, finish(), closed),
        poll(u"RST"_s, reset(), closed),
        poll(u"the close packet, and packets behind it"_s,
             reply(HttpReply::text("1\x1e"
                                   "42[\"a\"]")),
             u"transport close: engine.io server-closed transient"_s),
    };
}

QList<Fault> SessionFaultsTest::slowPolls()
{
    const auto begins = [](const QByteArray &bytes) {
        return [bytes](FaultStage &stage) { stage.answerPoll(replyRaw("HTTP/1.1 200 OK\r\n" + bytes)); };
    };
    return {
        slowPoll(u"never answered: a frozen TCP connection"_s, [](FaultStage &) {}, {}),
        slowPoll(u"half an answer, then nothing"_s,
                 [](FaultStage &stage) { stage.answerPoll(stalled(twoMessages, 90)); }, {}),
        slowPoll(u"one byte a second"_s, begins("Content-Length: 500\r\n\r\n4"),
                 [](FaultStage &stage) { stage.trickle("2"); }),
        slowPoll(u"chunked without end"_s, begins("Transfer-Encoding: chunked\r\n\r\n2\r\n42\r\n"),
                 [](FaultStage &stage) { stage.trickle("2\r\n  \r\n"); }),
        slowPoll(u"headers of 1 MB"_s, begins("X-Long: " + QByteArray(1'000'000, 'x') + "\r\n\r\n"), {}),
    };
}

QList<Fault> SessionFaultsTest::posts()
{
    const QString closed = u"transport error: tcp connection-closed transient"_s;
    return {
        post(u"502 with HTML"_s, reply(badGateway), u"transport error: http http-502 transient"_s),
        post(u"413: a hop takes less than the server said"_s, reply(HttpReply::html(413, "Payload Too Large", "")),
             u"transport error: http http-413 persistent"_s),
        post(u"400 code 1: a bad sid"_s, reply(unknownSession),
             u"transport error: engine.io session-unknown transient"_s),
        post(u"429 with Retry-After: 30"_s, reply(patience(429, "Too Many Requests", "30")),
             u"transport error: http http-429 transient"_s, 30s),
        post(u"FIN"_s, finish(), closed),
        post(u"RST"_s, reset(), closed),
        post(u"cut within its head"_s, truncated(HttpReply::text("ok"), 10), closed),
        {.name = u"POST: never answered"_s,
         .before = [](FaultStage &stage) { stage.options.engine.connection.requestTimeout = 15s; },
         .during =
             [](FaultStage &stage) {
                 stage.answer(RequestKind::Post, hold());
                 emitSomething(stage);
             },
         .told = {u"transport error: http request-timeout transient"_s},
         .after = 15s,
         .ready = [](FaultStage &stage) { return !stage.http().waiting(RequestKind::Post).isEmpty(); }},
    };
}

void SessionFaultsTest::survives_data()
{
    addFaults(polls() + slowPolls() + posts());
}

QTEST_GUILESS_MAIN(SessionFaultsTest)
#include "sessionfaultstest.moc"
