// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"

#include <QTest>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;

namespace {

using Payloads = QList<std::pair<QByteArray, QCborArray>>;

// Each comes back as it went, in an answer and as an event.
void exchanges(const ManagerOptions &options, const Payloads &payloads)
{
    Client client(options);
    client.socket->open();
    for (const auto &[name, arguments] : payloads) {
        const auto answer = client.ask(u"answer-me"_s, arguments);
        QVERIFY2(answer, name.constData());
        QVERIFY2(*answer == arguments, name.constData());
        QVERIFY2(client.emits(u"echo"_s, arguments), name.constData());
        QVERIFY2(eventually([&] { return client.events.size() == 1; }), name.constData());
        QCOMPARE(client.event(0).name(), u"echo"_s);
        QVERIFY2(client.event(0).arguments() == arguments, name.constData());
        client.events.clear();
    }
    QCOMPARE(client.disconnected.size(), 0);
}

// The server asks, and tells what it was answered.
void answers(const ManagerOptions &options)
{
    Client client(options);
    QList<Event> answered;
    const QCborArray answer = {u"forty-two"_s, QByteArray("bytes")};
    QObject::connect(client.socket, &Socket::eventReceived, client.socket, [&](const Event &event) {
        if (event.name() != "question"_L1)
            answered += event;
        else if (event.ackId)
            client.socket->acknowledge(*event.ackId, answer);
    });
    client.socket->open();
    QVERIFY(client.emits(u"ask-me"_s, {u"what?"_s}));
    QVERIFY(eventually([&] { return answered.size() == 1; }));
    QCOMPARE(answered[0].name(), u"answered"_s);
    QCOMPARE(answered[0].arguments(), answer);
}

Payloads texts()
{
    return {
        {"nothing", {}},
        {"texts", {u"plain"_s, u"第三章 · 夜航西飞"_s, u"\U0001F680 \" \\ \n \u2028"_s, QString()}},
        {"numbers", {0, -1, 1.5, qint64(9007199254740991), true, nullptr}},
        {"nested", {QCborMap{{u"a"_s, QCborArray{1, QCborMap{{u"b"_s, u"c"_s}}}}}}},
        {"record separator in a text", {u"\x1e"_s}},
        {"looks like a placeholder", {QCborMap{{u"_placeholder"_s, true}, {u"num"_s, 7}}}},
    };
}

Payloads bytes()
{
    const QCborMap map{{u"a"_s, QByteArray(1000, 'x')}};
    return {
        {"bytes", {QByteArray("\x00\x1e\xff", 3)}},
        {"none", {QByteArray()}},
        {"deep and twice", {map, u"between"_s, QByteArray("y")}},
    };
}

} // namespace

void exchangesText(const Column &column, const QStringList &transports)
{
    exchanges(optionsFor(column, transports), texts());
}

void exchangesBinary(const Column &column, const QStringList &transports)
{
    exchanges(optionsFor(column, transports), bytes());
}

void exchangesMessagePack(const Column &column, const QStringList &transports)
{
    ManagerOptions options = optionsFor(column, transports, u"msgpack"_s);
    options.parser = ParserKind::MessagePack;
    exchanges(options, texts() + bytes());
    if (!QTest::currentTestFailed())
        answers(options);
}

void exchangesLongMessages(const Column &column, const QStringList &transports)
{
    exchanges(optionsFor(column, transports),
              {{"text", {QString(300'000, u'長')}}, {"bytes", {QByteArray(200'000, '\xfe')}}});
}

void exchangesLongMessagesOverPolling(const Column &column)
{
    exchangesLongMessages(column, {EngineIo::pollingName});
    if (!QTest::currentTestFailed())
        exchangesLongMessages(column, upgradePath()); // they go out before the upgrade is done
}

void exchangesLongMessagesOverWebSocket(const Column &column)
{
    exchangesLongMessages(column, {EngineIo::webSocketName});
}

void receivesLongMessages(const Column &column, const QStringList &transports)
{
    Client client(optionsFor(column, transports));
    client.socket->open();
    QCOMPARE(client.ask(u"long"_s, {300'000}), QCborArray{QString(300'000, u'長')});
}

void answersTheServer(const Column &column, const QStringList &transports)
{
    answers(optionsFor(column, transports));
}

void timesOutWithoutAnswer(const Column &column)
{
    Client client(optionsFor(column));
    QVERIFY(client.connects());
    Answer answer;
    QVERIFY(client.socket->emitEvent(u"never"_s, {}, answer.handler(), Milliseconds(200)));
    QVERIFY(eventually([&] { return answer.isThere(); }));
    QCOMPARE(answer.errorCode(), u"ack-timeout"_s);
    QCOMPARE(client.ask(u"answer-me"_s, {1}), QCborArray{1}); // and all else goes on
}

void failsSentAcksOnADrop(const Column &column)
{
    Client client(optionsFor(column));
    QVERIFY(client.connects(upgradePath()));
    Answer answer;
    QVERIFY(client.socket->emitEvent(u"never"_s, {}, answer.handler(), 10 * patience));
    QVERIFY(client.emits(u"cut-me"_s));
    QVERIFY(eventually([&] { return answer.isThere(); }));
    QVERIFY(!answer.errorCode().isEmpty());
    QVERIFY(answer.errorCode() != u"ack-timeout"_s);
}

} // namespace Pollux::Test
