// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fault.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The handshake by polling gets something else than it should.
class HttpFaultsTest : public QObject
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
    static QList<Fault> answers();
    static QList<Fault> redirects();
    static QList<Fault> engineErrors();
    static QList<Fault> brokenAnswers();
    static QList<Fault> slowAnswers();
};

namespace {

Fault gets(const QString &name, const Answer &answer, const QString &cause, Milliseconds pause = 0ms)
{
    return {.name = name,
            .before = [answer](FaultStage &stage) { stage.answer(RequestKind::Handshake, answer); },
            .told = {u"attempt failed: "_s + cause},
            .pause = pause};
}

Fault getsStatus(int status, const QByteArray &reason, bool isTransient)
{
    return gets(u"%1 %2"_s.arg(status).arg(QString::fromLatin1(reason)),
                reply(HttpReply::html(status, reason, "An error page")),
                u"http http-%1 %2"_s.arg(status).arg(isTransient ? u"transient"_s : u"persistent"_s));
}

Answer withHeader(HttpReply to, const QByteArray &name, const QByteArray &value)
{
    to.headers.append({name, value});
    return reply(to);
}

// What comes too slowly, or never comes to an end, meets connectTimeout.
Fault isTooSlow(const QString &name, const FaultStep &before, const FaultStep &eachSecond)
{
    return {.name = name,
            .before = before,
            .told = {u"attempt failed: engine.io handshake-timeout transient"_s},
            .after = 20s,
            .ready = [](FaultStage &stage) { return stage.http().count(RequestKind::Handshake) > 0; },
            .eachSecond = eachSecond};
}

// At each second the next `step` bytes, on the newest connection.
FaultStep dripping(const QByteArray &bytes, qsizetype step)
{
    const auto sent = std::make_shared<qsizetype>(0);
    return [bytes, step, sent](FaultStage &stage) {
        stage.trickle(bytes.mid(*sent, step));
        *sent += step;
    };
}

const FaultStep keepWaiting = [](FaultStage &stage) { stage.answer(RequestKind::Handshake, hold()); };

const HttpReply open = HttpReply::text(R"(0{"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":20000})");

} // namespace

QList<Fault> HttpFaultsTest::answers()
{
    const HttpReply busy = HttpReply::html(429, "Too Many Requests", "Slow down");
    const HttpReply down = HttpReply::html(503, "Service Unavailable", "Maintenance");
    return {
        getsStatus(401, "Unauthorized", false),
        getsStatus(403, "Forbidden", false),
        getsStatus(404, "Not Found", false),
        getsStatus(413, "Payload Too Large", false),
        getsStatus(429, "Too Many Requests", true),
        getsStatus(500, "Internal Server Error", true),
        getsStatus(502, "Bad Gateway", true),
        getsStatus(503, "Service Unavailable", true),
        getsStatus(504, "Gateway Time-out", true),
        getsStatus(521, "Web Server Is Down", true),
        gets(u"401 with a challenge"_s,
             withHeader(HttpReply::html(401, "Unauthorized", ""), "WWW-Authenticate", "Basic realm=\"x\""),
             u"http http-401 persistent"_s),
        gets(u"407 with a challenge"_s,
             withHeader(HttpReply::html(407, "Proxy Authentication Required", ""), "Proxy-Authenticate",
                        "Basic realm=\"x\""),
             u"proxy proxy-auth-required persistent"_s),
        gets(u"429 with Retry-After: 7"_s, withHeader(busy, "Retry-After", "7"), u"http http-429 transient"_s, 7s),
        gets(u"503 with Retry-After: 120"_s, withHeader(down, "Retry-After", "120"), u"http http-503 transient"_s,
             120s),
        gets(u"503 with Retry-After of a year"_s, withHeader(down, "Retry-After", "31536000"),
             u"http http-503 transient"_s, 600s),
        gets(u"503 with Retry-After of nonsense"_s, withHeader(down, "Retry-After", "-9e99 soon"),
             u"http http-503 transient"_s),
        gets(u"204 without a body"_s, reply({204, "No Content", {}, {}}), u"http http-204 persistent"_s),
        gets(u"200 with the page of a captive portal"_s, reply(HttpReply::html(200, "OK", "Sign in")),
             u"engine.io not-engine-io persistent"_s),
        gets(u"200 without a body"_s, reply(HttpReply::text({})), u"engine.io not-engine-io persistent"_s),
    };
}

QList<Fault> HttpFaultsTest::redirects()
{
    const auto to = [](int status, const QByteArray &location) {
        return withHeader({status, "Elsewhere", {}, {}}, "Location", location);
    };
    const QString cause = u"http redirected persistent"_s;
    return {
        gets(u"301 to another host"_s, to(301, "http://127.0.0.2:9/socket.io/"), cause),
        gets(u"302 to a page to sign in"_s, to(302, "https://sign-in.invalid/?back=x"), cause),
        gets(u"307 to another port"_s, to(307, "http://127.0.0.1:9/socket.io/"), cause),
        gets(u"302 with credentials"_s, to(302, "http://user:password@127.0.0.1/"), cause),
        gets(u"302 to a file"_s, to(302, "file:///etc/passwd"), cause),
        gets(u"302 to nonsense"_s, to(302, "http://[broken"), cause),
        gets(u"302 to itself, without end"_s, to(302, "/socket.io/"), cause),
        gets(u"302 without a Location"_s, reply({302, "Found", {}, {}}), u"http http-302 persistent"_s),
    };
}

QList<Fault> HttpFaultsTest::engineErrors()
{
    QList<Fault> faults;
    const auto code = [&](int number, const QString &cause) {
        const QByteArray body = R"({"code":)" + QByteArray::number(number) + R"(,"message":"No"})";
        const HttpReply to =
            number == 4 ? HttpReply::json(403, "Forbidden", body) : HttpReply::json(400, "Bad Request", body);
        faults += gets(u"%1 with code %2"_s.arg(to.status).arg(number), reply(to), cause);
    };
    code(0, u"engine.io transport-unknown persistent"_s);
    code(1, u"engine.io session-unknown transient"_s);
    code(2, u"engine.io bad-handshake-method persistent"_s);
    code(3, u"engine.io bad-request transient"_s);
    code(4, u"engine.io forbidden persistent"_s);
    code(5, u"engine.io unsupported-protocol-version persistent"_s);
    code(6, u"http http-400 persistent"_s);
    return faults;
}

QList<Fault> HttpFaultsTest::brokenAnswers()
{
    const qsizetype size = open.bytes().size();
    const auto accept = [](FakeServer::Accept how) {
        return [how](FaultStage &stage) { stage.http().setAccept(how); };
    };
    return {
        gets(u"an answer cut within its head"_s, truncated(open, 30), u"tcp connection-closed transient"_s),
        gets(u"an answer cut within its body"_s, truncated(open, size - 5), u"http truncated-answer transient"_s),
        gets(u"FIN instead of an answer"_s, finish(), u"tcp connection-closed transient"_s),
        gets(u"RST instead of an answer"_s, reset(), u"tcp connection-closed transient"_s),
        gets(u"no HTTP at all"_s, replyRaw("SSH-2.0-OpenSSH_9.2\r\n\r\n"), u"tcp connection-closed transient"_s),
        {.name = u"a gzip bomb"_s,
         .before =
             [](FaultStage &stage) {
                 const QByteArray bomb = qCompress(QByteArray(80 * 1024 * 1024, '4'), 1).sliced(4);
                 const HttpReply answer = HttpReply::text(bomb); // zlib, which HTTP calls deflate
                 stage.answer(RequestKind::Handshake, withHeader(answer, "Content-Encoding", "deflate"));
             },
         .told = {u"attempt failed: http payload-too-large persistent"_s}},
        {.name = u"RST at once"_s,
         .before = accept(FakeServer::Accept::Reset),
         .told = {u"attempt failed: tcp connection-closed transient"_s},
         // QNetworkAccessManager 6.4 forgets a request now and then whose connection is reset while it opens.
         .toldByDeadline = {u"attempt failed: engine.io handshake-timeout transient"_s}},
        {.name = u"nobody listens"_s,
         .before = [](FaultStage &stage) { stage.http().stopListening(); },
         .told = {u"attempt failed: tcp connection-refused transient"_s}},
        {.name = u"an answer without end, above the cap"_s,
         .before =
             [](FaultStage &stage) {
                 stage.options.engine.connection.maxIncomingBytes = 100'000;
                 stage.answer(RequestKind::Handshake, replyRaw("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(500'000, '4')));
             },
         .told = {u"attempt failed: http payload-too-large persistent"_s}},
        {.name = u"a server that speaks HTTP/1.0"_s,
         .before = [](FaultStage &stage) { stage.http().setHttp10(true); },
         .state = SocketIo::Manager::State::Open,
         .then = Fault::Then::GoesOn},
        {.name = u"everything byte by byte"_s,
         .before = [](FaultStage &stage) { stage.http().setStep(1); },
         .state = SocketIo::Manager::State::Open,
         .then = Fault::Then::GoesOn},
    };
}

QList<Fault> HttpFaultsTest::slowAnswers()
{
    const auto startsWith = [](const QByteArray &bytes) {
        return [bytes](FaultStage &stage) {
            stage.answer(RequestKind::Handshake, replyRaw("HTTP/1.1 200 OK\r\n" + bytes));
        };
    };
    return {
        {.name = u"accepted, and never a byte"_s,
         .before = [](FaultStage &stage) { stage.http().setAccept(FakeServer::Accept::Silent); },
         .told = {u"attempt failed: engine.io handshake-timeout transient"_s},
         .after = 20s,
         .ready = [](FaultStage &stage) { return stage.http().accepted() > 0; }},
        isTooSlow(u"the handshake is never answered"_s, keepWaiting, {}),
        isTooSlow(u"one byte a second"_s, keepWaiting, dripping(open.bytes(), 1)),
        isTooSlow(u"one header a second, without end"_s, startsWith("X-First: 1\r\n"),
                  [](FaultStage &stage) { stage.trickle("X-More: 1\r\n"); }),
        isTooSlow(u"100 Continue, without end"_s, keepWaiting,
                  [](FaultStage &stage) { stage.trickle("HTTP/1.1 100 Continue\r\n\r\n"); }),
        // QNetworkAccessManager gives up silently on these two: the deadline is all there is.
        isTooSlow(u"a chunk of an impossible size"_s, startsWith("Transfer-Encoding: chunked\r\n\r\nzzz\r\n"), {}),
        isTooSlow(u"headers of 1 MB"_s,
                  startsWith("X-Long: " + QByteArray(1'000'000, 'x') + "\r\nContent-Length: 0\r\n\r\n"), {}),
        isTooSlow(u"chunked without end"_s, startsWith("Transfer-Encoding: chunked\r\n\r\n3\r\n0{\"\r\n"),
                  [](FaultStage &stage) { stage.trickle("2\r\n  \r\n"); }),
    };
}

void HttpFaultsTest::survives_data()
{
    addFaults(answers() + redirects() + engineErrors() + brokenAnswers() + slowAnswers());
}

QTEST_GUILESS_MAIN(HttpFaultsTest)
#include "httpfaultstest.moc"
