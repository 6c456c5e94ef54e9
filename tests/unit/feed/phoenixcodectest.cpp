// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/phoenixcodec.h"
#include "support/damage.h"

#include <QJsonDocument>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;

Q_DECLARE_METATYPE(Pollux::ParseError::Code)
Q_DECLARE_METATYPE(Pollux::PhoenixMessage)

namespace {

using Code = ParseError::Code;

PhoenixMessage phoenix(const char *joinRef, const char *ref, const char *topic, const char *event,
                       const QByteArray &payload, const QByteArray &binary = {})
{
    return {QString::fromUtf8(joinRef),
            QString::fromUtf8(ref),
            QString::fromUtf8(topic),
            QString::fromUtf8(event),
            payload,
            binary};
}

// As a frame of Phoenix 2.0.0: a kind, sizes, names, content.
QByteArray frame(char kind, const QByteArrayList &names, const QByteArray &content, int encoding = -1)
{
    QByteArray bytes(1, kind);
    for (const QByteArray &name : names)
        bytes += char(name.size());
    if (encoding >= 0)
        bytes += char(encoding);
    return bytes + names.join() + content;
}

bool isConsistent(const PhoenixMessage &message)
{
    QJsonParseError error;
    QJsonDocument::fromJson("[" + message.payload + "]", &error);
    return error.error == QJsonParseError::NoError;
}

} // namespace

//! Both serializers, whole, cut, damaged.
class PhoenixCodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsText_data();
    void readsText();
    void refusesText_data();
    void refusesText();
    void readsBinary_data();
    void readsBinary();
    void refusesBinary_data();
    void refusesBinary();
    void damagedIsRefusedOrConsistent_data();
    void damagedIsRefusedOrConsistent();
    void writes_data();
    void writes();
    void readsWhatItWrites();
};

void PhoenixCodecTest::readsText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<PhoenixMessage>("expected");
    QTest::newRow("reply, objects") << QByteArray(
        R"({"event":"phx_reply","payload":{"response":{},"status":"ok"},"ref":"7","topic":"phoenix"})")
                                    << phoenix("", "7", "phoenix", "phx_reply", R"({"response":{},"status":"ok"})");
    QTest::newRow("reply, arrays") << QByteArray(R"(["1","2","room:a","phx_reply",{"status":"ok","response":{"n":1}}])")
                                   << phoenix("1", "2", "room:a", "phx_reply", R"({"status":"ok","response":{"n":1}})");
    QTest::newRow("broadcast without refs, arrays")
        << QByteArray(R"([null,null,"t","e",{}])") << phoenix("", "", "t", "e", "{}");
    QTest::newRow("refs null, objects") << QByteArray(
        R"({"topic":"t","event":"e","payload":{"a":null},"ref":null,"join_ref":null})")
                                        << phoenix("", "", "t", "e", R"({"a":null})");
    QTest::newRow("refs are numbers") << QByteArray(R"([3,4,"t","e",1])") << phoenix("3", "4", "t", "e", "1");
    QTest::newRow("join_ref, objects") << QByteArray(
        R"({"topic":"t","event":"e","payload":[],"ref":"2","join_ref":"1"})")
                                       << phoenix("1", "2", "t", "e", "[]");
    QTest::newRow("no payload") << QByteArray(R"({"topic":"t","event":"e"})") << phoenix("", "", "t", "e", "{}");
    QTest::newRow("blanks") << QByteArray(" { \"topic\" : \"t\", \"event\":\"e\",\n\"payload\": {\"a\" : 1 } } ")
                            << phoenix("", "", "t", "e", R"({"a":1})");
    QTest::newRow("not ASCII") << QByteArray(R"([null,null,"räume:日本","évent",{"ü":"😀"}])")
                               << phoenix("", "", "räume:日本", "évent", R"({"ü":"😀"})");
    QTest::newRow("half a surrogate pair in a row")
        << QByteArray(R"({"topic":"t","event":"e","payload":{"name":"\ud83d"}})")
        << phoenix("", "", "t", "e", "{\"name\":\"\xEF\xBF\xBD\"}");
}

void PhoenixCodecTest::readsText()
{
    QFETCH(QByteArray, text);
    QFETCH(PhoenixMessage, expected);
    PhoenixCodec codec;
    const auto message = codec.decodeText(text);
    QVERIFY2(message.hasValue(), message ? "" : qPrintable(message.error().message));
    QCOMPARE(message->joinRef, expected.joinRef);
    QCOMPARE(message->ref, expected.ref);
    QCOMPARE(message->topic, expected.topic);
    QCOMPARE(message->event, expected.event);
    QCOMPARE(message->payload, expected.payload);
    QCOMPARE(*message, expected);
    // A half of it is no message.
    for (qsizetype length = 0; length < text.trimmed().size(); ++length)
        QVERIFY2(!codec.decodeText(text.trimmed().first(length)).hasValue(), text.trimmed().first(length).constData());
}

void PhoenixCodecTest::refusesText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Code>("code");
    QTest::newRow("nothing") << QByteArray() << Code::Empty;
    QTest::newRow("not JSON") << QByteArray("hello") << Code::Malformed;
    QTest::newRow("a page") << QByteArray("<html></html>") << Code::Malformed;
    QTest::newRow("a number") << QByteArray("1") << Code::InvalidValue;
    QTest::newRow("four of five") << QByteArray(R"([null,null,"t","e"])") << Code::InvalidValue;
    QTest::newRow("six of five") << QByteArray(R"([null,null,"t","e",{},1])") << Code::InvalidValue;
    QTest::newRow("no topic") << QByteArray(R"({"event":"e","payload":{}})") << Code::InvalidValue;
    QTest::newRow("no event") << QByteArray(R"({"topic":"t","payload":{}})") << Code::InvalidValue;
    QTest::newRow("a topic that is a number") << QByteArray(R"([null,null,1,"e",{}])") << Code::InvalidValue;
    QTest::newRow("an event that is null") << QByteArray(R"([null,null,"t",null,{}])") << Code::InvalidValue;
    QTest::newRow("a ref that is an object") << QByteArray(R"([null,{},"t","e",{}])") << Code::InvalidValue;
    QTest::newRow("a topic without an end")
        << QByteArray(R"([null,null,")" + QByteArray(PhoenixCodec::maxName + 1, 't') + R"(","e",{}])")
        << Code::InvalidValue;
    QTest::newRow("too deep") << QByteArray(QByteArray(1'001, '[') + QByteArray(1'001, ']')) << Code::TooDeep;
}

void PhoenixCodecTest::refusesText()
{
    QFETCH(QByteArray, text);
    QFETCH(Code, code);
    const auto message = PhoenixCodec().decodeText(text);
    QVERIFY(!message.hasValue());
    QCOMPARE(int(message.error().code), int(code));
    QVERIFY(!message.error().message.isEmpty());
}

void PhoenixCodecTest::readsBinary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PhoenixMessage>("expected");
    QTest::newRow("push") << frame(0, {"1", "room:a", "news"}, "\x01\x02")
                          << phoenix("1", "", "room:a", "news", "null", "\x01\x02");
    QTest::newRow("reply") << frame(1, {"1", "2", "room:a", "ok"}, "bytes")
                           << phoenix("1", "2", "room:a", "phx_reply", R"({"status":"ok","response":null})", "bytes");
    QTest::newRow("broadcast") << frame(2, {"room:a", "news"}, "") << phoenix("", "", "room:a", "news", "null");
    QTest::newRow("Supabase's broadcast of JSON")
        << frame(4, {"realtime:a", "moved", R"({"id":1})"}, R"({ "x": 1 })", 1)
        << phoenix("", "", "realtime:a", "broadcast", R"({"type":"broadcast","event":"moved","payload":{"x":1}})");
    QTest::newRow("Supabase's broadcast of bytes")
        << frame(4, {"realtime:a", "moved", ""}, QByteArray("\x00\x01", 2), 0)
        << phoenix("", "", "realtime:a", "broadcast", R"({"type":"broadcast","event":"moved","payload":null})",
                   QByteArray("\x00\x01", 2));
}

void PhoenixCodecTest::readsBinary()
{
    QFETCH(QByteArray, bytes);
    QFETCH(PhoenixMessage, expected);
    const auto message = PhoenixCodec().decodeBinary(bytes);
    QVERIFY2(message.hasValue(), message ? "" : qPrintable(message.error().message));
    QCOMPARE(message->payload, expected.payload);
    QCOMPARE(*message, expected);
}

void PhoenixCodecTest::refusesBinary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Code>("code");
    QTest::newRow("nothing") << QByteArray() << Code::Empty;
    QTest::newRow("a kind that only clients send") << frame(3, {"1", "2", "t"}, "x") << Code::UnknownType;
    QTest::newRow("an unknown kind") << QByteArray("\x7f\x01") << Code::UnknownType;
    QTest::newRow("a head alone") << QByteArray("\x02\x01", 2) << Code::Malformed;
    QTest::newRow("names beyond the end") << QByteArray("\x02\xff\xff"
                                                        "abc",
                                                        6)
                                          << Code::Malformed;
    QTest::newRow("Supabase's broadcast of what is no JSON") << frame(4, {"t", "e", ""}, "{", 1) << Code::Malformed;
}

void PhoenixCodecTest::refusesBinary()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Code, code);
    const auto message = PhoenixCodec().decodeBinary(bytes);
    QVERIFY(!message.hasValue());
    QCOMPARE(int(message.error().code), int(code));
}

void PhoenixCodecTest::damagedIsRefusedOrConsistent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isBinary");
    QTest::newRow("objects") << QByteArray(R"({"topic":"t","event":"e","payload":{"a":[1,"\u00e9"]},"ref":"1"})")
                             << false;
    QTest::newRow("arrays") << QByteArray(R"(["1","2","t","phx_reply",{"status":"ok","response":{}}])") << false;
    QTest::newRow("push") << frame(0, {"1", "t", "e"}, "xyz") << true;
    QTest::newRow("reply") << frame(1, {"1", "2", "t", "ok"}, "xyz") << true;
    QTest::newRow("Supabase's broadcast") << frame(4, {"t", "e", "{}"}, R"({"x":"ü"})", 1) << true;
}

void PhoenixCodecTest::damagedIsRefusedOrConsistent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isBinary);
    PhoenixCodec codec;
    for (const QByteArray &wrong : damaged(bytes)) {
        const auto message = isBinary ? codec.decodeBinary(wrong) : codec.decodeText(wrong);
        QVERIFY2(message ? isConsistent(*message) : !message.error().message.isEmpty(),
                 wrong.toPercentEncoding().constData());
    }
}

void PhoenixCodecTest::writes_data()
{
    QTest::addColumn<PhoenixMessage>("message");
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QByteArray>("arrays");
    QTest::newRow("join")
        << phoenix("1", "1", "realtime:jobs", "phx_join", R"({"config":{}})")
        << QByteArray(
               R"({"topic":"realtime:jobs","event":"phx_join","payload":{"config":{}},"ref":"1","join_ref":"1"})")
        << QByteArray(R"(["1","1","realtime:jobs","phx_join",{"config":{}}])");
    QTest::newRow("heartbeat") << phoenix(
        "", "9", "phoenix", "heartbeat",
        "{}") << QByteArray(R"({"topic":"phoenix","event":"heartbeat","payload":{},"ref":"9","join_ref":null})")
                               << QByteArray(R"([null,"9","phoenix","heartbeat",{}])");
    QTest::newRow("what has to be escaped")
        << phoenix("", "", "a\"b\\c\n", "e", "{}")
        << QByteArray(R"({"topic":"a\"b\\c\n","event":"e","payload":{},"ref":null,"join_ref":null})")
        << QByteArray(R"([null,null,"a\"b\\c\n","e",{}])");
}

void PhoenixCodecTest::writes()
{
    QFETCH(PhoenixMessage, message);
    QFETCH(QByteArray, objects);
    QFETCH(QByteArray, arrays);
    QCOMPARE(PhoenixCodec::encode(message, PhoenixSerializer::Objects), objects);
    QCOMPARE(PhoenixCodec::encode(message, PhoenixSerializer::Arrays), arrays);
}

void PhoenixCodecTest::readsWhatItWrites()
{
    PhoenixCodec codec;
    const PhoenixMessage message = phoenix("1", "2", "t\"ü😀\u0001", "e", R"({"a":[1,2.5,true,null]})");
    for (const auto serializer : {PhoenixSerializer::Objects, PhoenixSerializer::Arrays}) {
        const auto back = codec.decodeText(PhoenixCodec::encode(message, serializer));
        QVERIFY(back.hasValue());
        QCOMPARE(*back, message);
    }
}

QTEST_GUILESS_MAIN(PhoenixCodecTest)
#include "phoenixcodectest.moc"
