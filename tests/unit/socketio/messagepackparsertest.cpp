// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/event.h"
#include "socketio/messagepackparser.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Pollux::ParseError::Code)

namespace {

using Code = ParseError::Code;

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

//! An event in "/" whose data are the MessagePack `arguments`, an array.
QByteArray eventOf(const QByteArray &arguments)
{
    return hex("83a47479706502a36e7370a12fa464617461") + arguments;
}

//! The same, ["e", value].
QByteArray eventWith(const QByteArray &value)
{
    return eventOf(hex("92a165") + value);
}

Decoder::Outcome decode(const QByteArray &message)
{
    MessagePackParser parser({});
    return parser.add(message, true);
}

} // namespace

//! socket.io-msgpack-parser 3: what its own encoder writes is read, and what is broken is refused.
class MessagePackParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void makesJsonOfValues_data();
    void makesJsonOfValues();
    void refuses_data();
    void refuses();
    void damagedIsRefusedOrConsistent_data();
    void damagedIsRefusedOrConsistent();
    void nestingIsLimited_data();
    void nestingIsLimited();
    void attachmentsAreLimited();
    void goesAndComesBack_data();
    void goesAndComesBack();
    void refusesText();
};

// Written by socket.io-msgpack-parser 3.0.2.
void MessagePackParserTest::reads_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Packet>("packet");
    QTest::newRow("connect") << hex("84a47479706500a36e7370a12fa46461746181a3736964a3616263a76f7074696f6e7380")
                             << Packet{PacketType::Connect, "/", {}, R"({"sid":"abc"})", {}};
    QTest::newRow("connect error") << hex("83a47479706504a36e7370a62f61646d696ea46461746181a76d657373616765a26e6f")
                                   << Packet{PacketType::ConnectError, "/admin", {}, R"({"message":"no"})", {}};
    QTest::newRow("disconnect with undefined data") << hex("83a47479706501a36e7370a12fa464617461d40000")
                                                    << Packet{PacketType::Disconnect, "/", {}, {}, {}};
    QTest::newRow("event with undefined id and options")
        << hex("85a47479706502a36e7370a12fa46461746192a870726f677265737389a2696407a26f6bc3a166cb3ff8000000000000a16ec0a1"
               "75d40000a36e6567fda3626967cf001fffffffffffffa36e616ecb7ff8000000000000a173ade980b2e5baa6f09f8e890a225ca2"
               "6964d40000a76f7074696f6e7381a8636f6d7072657373c3")
        << Packet{PacketType::Event, "/", {},
                  R"(["progress",{"id":7,"ok":true,"f":1.5,"n":null,"u":null,"neg":-3,"big":9007199254740991,)"
                  R"("nan":null,"s":"進度🎉\u000a\"\\"}])",
                  {}};
    QTest::newRow("binary and a date")
        << hex("84a47479706502a36e7370a12fa46461746193a27570c40200ff81a164d700000001a1ff43dd7ba269640c")
        << Packet{PacketType::BinaryEvent, "/", 12,
                  R"(["up",{"_placeholder":true,"num":0},{"d":"2026-11-21T18:00:00.123Z"}])",
                  {QByteArray("\0\xff", 2)}};
    QTest::newRow("ack") << hex("84a47479706503a36e7370a12fa269640ca46461746191a26f6b")
                         << Packet{PacketType::Ack, "/", 12, R"(["ok"])", {}};
    QTest::newRow("binary ack") << hex("84a47479706503a36e7370a12fa2696400a46461746191c40101")
                                << Packet{PacketType::BinaryAck, "/", 0, R"([{"_placeholder":true,"num":0}])", {"\1"}};
    QTest::newRow("nil where python-socketio has nothing to say")
        << hex("84a47479706501a464617461c0a36e7370a12fa26964c0") << Packet{PacketType::Disconnect, "/", {}, {}, {}};
}

void MessagePackParserTest::reads()
{
    QFETCH(const QByteArray, message);
    QFETCH(const Packet, packet);
    const auto outcome = decode(message);
    QVERIFY2(outcome.hasValue(), outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY(outcome->has_value());
    QCOMPARE((*outcome)->payload, packet.payload);
    QCOMPARE(**outcome, packet);
}

void MessagePackParserTest::makesJsonOfValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *digits, const char *json) { QTest::newRow(digits) << hex(digits) << QByteArray(json); };
    row("cfffffffffffffffff", "18446744073709551615");
    row("d38000000000000000", "-9223372036854775808");
    row("cf0020000000000001", "9007199254740993"); // 2^53 + 1
    row("ca3fc00000", "1.5");
    row("cb7ff0000000000000", "null"); // infinity
    row("cbfff0000000000000", "null");
    row("cb4014000000000000", "5");
    row("cb7e37e43c8800759c", "1e+300");
    row("a3ff80c0", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""); // not UTF-8
    row("a200c3", "\"\\u0000\xef\xbf\xbd\"");
    row("d6ff00000001", "\"1970-01-01T00:00:01.000Z\"");                                   // timestamp 32
    row("d7ff5f5e10000000000a", "\"1970-01-01T00:00:10.400Z\"");                           // timestamp 64
    row("c70cff05f5e100ffffffffffffffff", "\"1969-12-31T23:59:59.100Z\"");                 // timestamp 96
    row("d700fffffffffffffc18", "\"1969-12-31T23:59:59.000Z\"");                           // notepack's, before 1970
    row("d7007fffffffffffffff", "null");                                                   // no such date
    row("c70cff000000007fffffffffffffff", "null");
    row("d50901ff", "null"); // a type that nobody knows
    row("c70005", "null");
    row("8101a161", R"({"1":"a"})");
    row("81ffc0", R"({"-1":null})");
    row("90", "[]");
    row("80", "{}");
    row("82a161c3a162c2", R"({"a":true,"b":false})");
    row("9301 90 80", "[1,[],{}]");
    // A word of ours, but no attachment that it could stand for.
    row("82ac5f706c616365686f6c646572c3a36e756d00", R"({"_placeholder":true,"num":0})");
}

void MessagePackParserTest::makesJsonOfValues()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, json);
    const auto outcome = decode(eventWith(value));
    QVERIFY2(outcome.hasValue(), outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE((*outcome)->payload, "[\"e\"," + json + ']');
}

void MessagePackParserTest::refuses_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Code>("code");
    QTest::newRow("nothing") << QByteArray() << Code::Malformed;
    QTest::newRow("a byte that MessagePack does not have") << eventWith(hex("c1")) << Code::Malformed;
    QTest::newRow("no map") << hex("92a16501") << Code::InvalidValue;
    QTest::newRow("a text") << hex("a161") << Code::InvalidValue;
    QTest::newRow("nil") << hex("c0") << Code::InvalidValue;
    QTest::newRow("an empty map") << hex("80") << Code::UnknownType;
    QTest::newRow("type 5") << hex("83a47479706505a36e7370a12fa46461746191a165") << Code::UnknownType;
    QTest::newRow("a negative type") << hex("83a474797065ffa36e7370a12fa46461746191a165") << Code::InvalidValue;
    QTest::newRow("a type in words") << hex("82a474797065a132a36e7370a12f") << Code::InvalidValue;
    QTest::newRow("no namespace") << hex("82a47479706502a46461746191a165") << Code::InvalidValue;
    QTest::newRow("a namespace without its slash") << hex("83a47479706502a36e7370a161a46461746191a165")
                                                   << Code::InvalidValue;
    QTest::newRow("a namespace that is a map") << hex("82a47479706501a36e737080") << Code::InvalidValue;
    QTest::newRow("a namespace in binary") << hex("82a47479706501a36e7370c4012f") << Code::InvalidValue;
    QTest::newRow("an id that is a text") << hex("84a47479706503a36e7370a12fa26964a131a46461746190")
                                          << Code::InvalidValue;
    QTest::newRow("a negative id") << hex("84a47479706503a36e7370a12fa26964ffa46461746190") << Code::InvalidValue;
    QTest::newRow("a field twice") << hex("83a47479706501a36e7370a12fa36e7370a12f") << Code::InvalidValue;
    QTest::newRow("a key that is a map") << hex("8180c0") << Code::InvalidValue;
    QTest::newRow("a key that is a number") << hex("8101c0") << Code::InvalidValue;
    QTest::newRow("a key in the data that is an array") << eventWith(hex("8190c0")) << Code::InvalidValue;
    QTest::newRow("a key in the data that is nil") << eventWith(hex("81c0c0")) << Code::InvalidValue;
    QTest::newRow("an event without data") << hex("82a47479706502a36e7370a12f") << Code::InvalidValue;
    QTest::newRow("an event that is a map") << hex("83a47479706502a36e7370a12fa46461746180") << Code::InvalidValue;
    QTest::newRow("an event without a name") << eventOf(hex("90")) << Code::InvalidValue;
    QTest::newRow("an event named nil") << eventOf(hex("91c0")) << Code::InvalidValue;
    QTest::newRow("an event named in binary") << eventOf(hex("91c40161")) << Code::InvalidValue;
    QTest::newRow("an ack without its id") << hex("83a47479706503a36e7370a12fa46461746190") << Code::InvalidValue;
    QTest::newRow("a disconnect with data") << hex("83a47479706501a36e7370a12fa46461746190") << Code::InvalidValue;
    QTest::newRow("a connect with binary") << hex("83a47479706500a36e7370a12fa46461746181a161c40162")
                                           << Code::InvalidValue;
    QTest::newRow("a placeholder beside real binary")
        << eventOf(hex("93a165c4016182ac5f706c616365686f6c646572c3a36e756d00")) << Code::InvalidValue;
    QTest::newRow("something behind it") << eventWith(hex("01")) + hex("c0") << Code::Unexpected;
    // Lengths that lie: nothing is allocated for what is not there.
    QTest::newRow("four thousand million items") << eventWith(hex("ddffffffff01")) << Code::Malformed;
    QTest::newRow("four thousand million members") << eventWith(hex("dfffffffffa16101")) << Code::Malformed;
    QTest::newRow("a text of 4 GB") << eventWith(hex("dbffffffff61")) << Code::Malformed;
    QTest::newRow("4 GB of binary") << eventWith(hex("c6ffffffff61")) << Code::Malformed;
    QTest::newRow("an extension of 4 GB") << eventWith(hex("c9ffffffff0161")) << Code::Malformed;
    QTest::newRow("a packet of four thousand million fields") << hex("dfffffffff") << Code::Malformed;
    QTest::newRow("a namespace too long")
        << hex("82a47479706501a36e7370da0400") + '/' + QByteArray(1'023, 'x') << Code::TooLarge;
}

void MessagePackParserTest::refuses()
{
    QFETCH(const QByteArray, message);
    QFETCH(const Code, code);
    const auto outcome = decode(message);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code);
    QVERIFY(!outcome.error().message.isEmpty());
    QVERIFY(outcome.error().offset <= message.size());
}

void MessagePackParserTest::damagedIsRefusedOrConsistent_data()
{
    reads_data();
}

// Whatever is taken can be read by who asks for name and arguments.
void MessagePackParserTest::damagedIsRefusedOrConsistent()
{
    QFETCH(const QByteArray, message);
    for (const QByteArray &broken : damaged(message)) {
        const auto outcome = decode(broken);
        if (!outcome)
            continue;
        QVERIFY(outcome->has_value());
        const Packet &packet = **outcome;
        QVERIFY(packet.nsp.startsWith('/'));
        if (packet.type != PacketType::Event && packet.type != PacketType::BinaryEvent)
            continue;
        const Event event{packet.payload, packet.attachments, packet.id};
        QVERIFY2(event.json.startsWith('['), event.json.constData());
        (void)event.name();
        (void)event.arguments();
        QCOMPARE(packet.type == PacketType::BinaryEvent, !packet.attachments.isEmpty());
    }
}

void MessagePackParserTest::nestingIsLimited_data()
{
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("isTaken");
    const QByteArray array = hex("91");
    const QByteArray map = hex("81a161");
    QTest::newRow("arrays") << array << 900 << true;
    QTest::newRow("maps") << map << 900 << true;
    QTest::newRow("arrays, too deep") << array << 1'100 << false;
    QTest::newRow("maps, too deep") << map << 1'100 << false;
    QTest::newRow("a bomb of arrays") << array << 1'000'000 << false;
    QTest::newRow("a bomb of maps") << map << 1'000'000 << false;
}

void MessagePackParserTest::nestingIsLimited()
{
    QFETCH(const QByteArray, level);
    QFETCH(const int, depth);
    QFETCH(const bool, isTaken);
    const auto outcome = decode(eventWith(level.repeated(depth) + hex("c0")));
    QCOMPARE(outcome.hasValue(), isTaken);
    if (!isTaken)
        QCOMPARE(outcome.error().code, Code::TooDeep);
}

void MessagePackParserTest::attachmentsAreLimited()
{
    const auto many = [](int count) {
        return eventOf(hex("dd") + QByteArray::fromHex(QByteArray::number(count + 1, 16).rightJustified(8, '0'))
                       + hex("a165") + hex("c40161").repeated(count));
    };
    const auto taken = decode(many(1'000));
    QVERIFY(taken);
    QCOMPARE((*taken)->attachments.size(), 1'000);
    const auto refused = decode(many(1'001));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::TooLarge);

    Decoder::Limits limits;
    limits.attachmentBytes = 2;
    MessagePackParser parser(limits);
    QVERIFY(parser.add(many(2), true));
    QVERIFY(!parser.add(many(3), true));
    QVERIFY(parser.add(many(2), true)); // each packet for itself
}

void MessagePackParserTest::goesAndComesBack_data()
{
    QTest::addColumn<Packet>("packet");
    QTest::newRow("connect") << Packet{PacketType::Connect, "/", {}, R"({"token":"t"})", {}};
    QTest::newRow("connect without auth") << Packet{PacketType::Connect, "/admin", {}, {}, {}};
    QTest::newRow("disconnect") << Packet{PacketType::Disconnect, "/", {}, {}, {}};
    QTest::newRow("event") << Packet{PacketType::Event, "/", {},
                                     R"(["a",1,-1,1.5,true,false,null,"進度",{"b":[]},18446744073709551615])", {}};
    QTest::newRow("2^64") << Packet{PacketType::Event, "/", {}, R"(["a",18446744073709552000])", {}};
    QTest::newRow("event with an id") << Packet{PacketType::Event, "/", 18446744073709551615u, R"(["a"])", {}};
    QTest::newRow("binary") << Packet{PacketType::BinaryEvent, "/", 3,
                                      R"(["a",{"_placeholder":true,"num":0},[{"_placeholder":true,"num":1}]])",
                                      {"one", QByteArray("\0", 1)}};
    QTest::newRow("binary ack") << Packet{PacketType::BinaryAck, "/x", 3, R"([{"_placeholder":true,"num":0}])", {""}};
    QTest::newRow("what looks like a placeholder")
        << Packet{PacketType::Event, "/", {}, R"(["a",{"_placeholder":true,"num":0}])", {}};
    QTest::newRow("a long text") << Packet{PacketType::Event, "/", {}, R"([")" + QByteArray(70'000, 'x') + R"("])", {}};
}

void MessagePackParserTest::goesAndComesBack()
{
    QFETCH(const Packet, packet);
    MessagePackParser parser({});
    const WireMessages wire = parser.encode(packet);
    QVERIFY(wire.isBinary);
    QVERIFY(wire.attachments.isEmpty());
    const auto outcome = parser.add(wire.first, true);
    QVERIFY2(outcome.hasValue(), outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(**outcome, packet);
}

void MessagePackParserTest::refusesText()
{
    MessagePackParser parser({});
    const auto outcome = parser.add("0{\"sid\":\"x\"}", false);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Code::Unexpected);
}

QTEST_APPLESS_MAIN(MessagePackParserTest)
#include "messagepackparsertest.moc"
