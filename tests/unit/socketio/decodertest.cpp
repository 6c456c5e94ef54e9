// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/decoder.h"
#include "socketio/encoder.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;

Q_DECLARE_METATYPE(Pollux::ParseError::Code)

namespace {

using Code = ParseError::Code;

Packet packet(PacketType type, const QByteArray &payload = {}, const QByteArray &nsp = "/",
              std::optional<quint64> id = std::nullopt, const QByteArrayList &attachments = {})
{
    return {type, nsp, id, payload, attachments};
}

// One conversation: a text frame and as many binary frames as it asks for. "a", "b" … stand for the attachments.
Decoder::Outcome decodeWhole(const QByteArray &text)
{
    Decoder decoder;
    auto outcome = decoder.addText(text);
    for (char name = 'a'; outcome && decoder.isPending(); ++name)
        outcome = decoder.addBinary(QByteArray(1, name));
    return outcome;
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

} // namespace

//! Decoder, encoder and the rules for payloads.
class DecoderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsWhatOtherServersWrite_data();
    void readsWhatOtherServersWrite();
    void refuses_data();
    void refuses();
    void socketIo2DiffersALittle_data();
    void socketIo2DiffersALittle();
    void theOffsetTellsWhere_data();
    void theOffsetTellsWhere();
    void damagedIsRefusedOrConsistent_data();
    void damagedIsRefusedOrConsistent();
    void attachmentsCompleteAPacket();
    void refusesTextDuringReconstruction();
    void refusesStrayBinary();
    void limitsAttachmentBytes();
    void takesItsLimitsFromOutside();
    void resetForgetsThePacketUnderWay();
    void readsOnAfterAnError();
};

void DecoderTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Packet>("expected");
    using enum PacketType;
    QTest::newRow("CONNECT") << QByteArray("0") << packet(Connect);
    QTest::newRow("CONNECT reply") << QByteArray(R"(0{"sid":"x"})") << packet(Connect, R"({"sid":"x"})");
    QTest::newRow("CONNECT of a namespace")
        << QByteArray(R"(0/admin,{"sid":"x"})") << packet(Connect, R"({"sid":"x"})", "/admin");
    QTest::newRow("DISCONNECT") << QByteArray("1") << packet(Disconnect);
    QTest::newRow("DISCONNECT of a namespace") << QByteArray("1/admin,") << packet(Disconnect, {}, "/admin");
    QTest::newRow("EVENT") << QByteArray(R"(2["a",1])") << packet(Event, R"(["a",1])");
    QTest::newRow("EVENT of a namespace") << QByteArray(R"(2/admin,["a"])") << packet(Event, R"(["a"])", "/admin");
    QTest::newRow("EVENT that wants an answer")
        << QByteArray(R"(2/admin,456["a"])") << packet(Event, R"(["a"])", "/admin", 456);
    QTest::newRow("id 0") << QByteArray(R"(20["a"])") << packet(Event, R"(["a"])", "/", 0);
    QTest::newRow("largest id") << QByteArray(R"(218446744073709551615["a"])")
                                << packet(Event, R"(["a"])", "/", 18446744073709551615ULL);
    QTest::newRow("Chinese") << QByteArray("2[\"進度\",\"夜航\"]") << packet(Event, "[\"進度\",\"夜航\"]");
    QTest::newRow("Chinese namespace") << QByteArray("2/夜航,[\"a\"]") << packet(Event, "[\"a\"]", "/夜航");
    QTest::newRow("a comma in the payload") << QByteArray(R"(2["a","/b,c"])") << packet(Event, R"(["a","/b,c"])");
    QTest::newRow("a number as the name") << QByteArray("2[7]") << packet(Event, "[7]");
    QTest::newRow("a placeholder in a text event is data") << QByteArray(R"(2["a",{"_placeholder":true,"num":0}])")
                                                           << packet(Event, R"(["a",{"_placeholder":true,"num":0}])");
    QTest::newRow("ACK") << QByteArray("313[]") << packet(Ack, "[]", "/", 13);
    QTest::newRow("ACK of a namespace") << QByteArray(R"(3/admin,13["ok"])") << packet(Ack, R"(["ok"])", "/admin", 13);
    QTest::newRow("CONNECT_ERROR") << QByteArray(R"(4{"message":"no"})") << packet(ConnectError, R"({"message":"no"})");
    QTest::newRow("CONNECT_ERROR as text") << QByteArray(R"(4/x,"no")") << packet(ConnectError, R"("no")", "/x");
    QTest::newRow("CONNECT_ERROR without words") << QByteArray("4") << packet(ConnectError);
    QTest::newRow("BINARY_EVENT") << QByteArray(R"(51-["a",{"_placeholder":true,"num":0}])")
                                  << packet(BinaryEvent, R"(["a",{"_placeholder":true,"num":0}])", "/", {}, {"a"});
    QTest::newRow("BINARY_EVENT, all parts")
        << QByteArray(R"(52-/admin,7["a",{"x":[{"num":1,"_placeholder":true}]},{"_placeholder":true,"num":0}])")
        << packet(BinaryEvent, R"(["a",{"x":[{"num":1,"_placeholder":true}]},{"_placeholder":true,"num":0}])", "/admin",
                  7, {"a", "b"});
    QTest::newRow("one buffer in two places")
        << QByteArray(R"(51-["a",{"_placeholder":true,"num":0},{"_placeholder":true,"num":0}])")
        << packet(BinaryEvent, R"(["a",{"_placeholder":true,"num":0},{"_placeholder":true,"num":0}])", "/", {}, {"a"});
    QTest::newRow("BINARY_ACK") << QByteArray(R"(61-15[{"_placeholder":true,"num":0}])")
                                << packet(BinaryAck, R"([{"_placeholder":true,"num":0}])", "/", 15, {"a"});
    QTest::newRow("lone surrogate") << QByteArray(R"(2["a","\ud83d"])") << packet(Event, R"(["a","\ud83d"])");
    QTest::newRow("10^30") << QByteArray("2[\"a\",1000000000000000000000000000000]")
                           << packet(Event, "[\"a\",1000000000000000000000000000000]");
}

void DecoderTest::reads()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Packet, expected);
    const auto outcome = decodeWhole(text);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY(outcome->has_value());
    QCOMPARE(**outcome, expected);
    QCOMPARE(encode(expected), text);
}

void DecoderTest::readsWhatOtherServersWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Packet>("expected");
    using enum PacketType;
    QTest::newRow("namespace without comma") << QByteArray("1/admin") << packet(Disconnect, {}, "/admin");
    QTest::newRow("the main namespace by name") << QByteArray(R"(2/,["a"])") << packet(Event, R"(["a"])");
    QTest::newRow("a query behind the namespace")
        << QByteArray(R"(0/admin?token=1,{"sid":"x"})") << packet(Connect, R"({"sid":"x"})", "/admin");
    QTest::newRow("a query behind the main namespace") << QByteArray("0/?token=1,") << packet(Connect);
    QTest::newRow("leading zeros") << QByteArray(R"(2007["a"])") << packet(Event, R"(["a"])", "/", 7);
    QTest::newRow("blanks in JSON") << QByteArray(R"(2 [ "a" , 1 ] )") << packet(Event, R"( [ "a" , 1 ] )");
}

void DecoderTest::readsWhatOtherServersWrite()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Packet, expected);
    const auto outcome = decodeWhole(text);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(**outcome, expected);
}

void DecoderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Code>("code");
    QTest::newRow("nothing") << QByteArray() << Code::Empty;
    QTest::newRow("type 7") << QByteArray(R"(7["a"])") << Code::UnknownType;
    QTest::newRow("no type") << QByteArray(R"(["a"])") << Code::UnknownType;
    QTest::newRow("high byte") << QByteArray("\xff") << Code::UnknownType;

    QTest::newRow("CONNECT with an array") << QByteArray("0[]") << Code::InvalidValue;
    QTest::newRow("CONNECT with text") << QByteArray(R"(0"x")") << Code::InvalidValue;
    QTest::newRow("CONNECT with null") << QByteArray("0null") << Code::InvalidValue;
    QTest::newRow("DISCONNECT with a payload") << QByteArray("1{}") << Code::InvalidValue;
    QTest::newRow("CONNECT_ERROR with an array") << QByteArray("4[]") << Code::InvalidValue;
    QTest::newRow("CONNECT_ERROR with a number") << QByteArray("4/,7.5") << Code::Malformed; // id 7, then ".5"

    QTest::newRow("EVENT without payload") << QByteArray("2") << Code::InvalidValue;
    QTest::newRow("EVENT with an id alone") << QByteArray("27") << Code::InvalidValue;
    QTest::newRow("EVENT with an object") << QByteArray("2{}") << Code::InvalidValue;
    QTest::newRow("EVENT with an empty array") << QByteArray("2[]") << Code::InvalidValue;
    QTest::newRow("EVENT named null") << QByteArray("2[null]") << Code::InvalidValue;
    QTest::newRow("EVENT named by an object") << QByteArray("2[{}]") << Code::InvalidValue;
    QTest::newRow("EVENT named by an array") << QByteArray(R"(2[["a"]])") << Code::InvalidValue;
    QTest::newRow("EVENT, not JSON") << QByteArray("2[\"a\"") << Code::Malformed;
    QTest::newRow("EVENT and more") << QByteArray(R"(2["a"]x)") << Code::Malformed;
    QTest::newRow("EVENT with bytes that are not UTF-8") << QByteArray("2[\"a\xff\"]") << Code::Malformed;
    QTest::newRow("EVENT with NUL") << QByteArray("2[\"a\"]\0", 7) << Code::Malformed;
    QTest::newRow("EVENT of HTML") << QByteArray("2<html>") << Code::Malformed;
    QTest::newRow("EVENT nested 1,100 deep") << "2" + nested(1100) << Code::TooDeep;
    QTest::newRow("EVENT nested 100,000 deep") << "2" + nested(100'000) << Code::TooDeep;
    QTest::newRow("id beyond 64 bits") << QByteArray(R"(218446744073709551616["a"])") << Code::InvalidValue;
    QTest::newRow("endless id") << "2" + QByteArray(10'000, '9') << Code::InvalidValue;
    QTest::newRow("negative id") << QByteArray(R"(2-1["a"])") << Code::Malformed;
    QTest::newRow("namespace too long") << "2/" + QByteArray(512, 'n') + ",[\"a\"]" << Code::TooLarge;
    QTest::newRow("namespace without an end") << "2/" + QByteArray(100'000, 'n') << Code::TooLarge;
    QTest::newRow("namespace without comma swallows the payload")
        << QByteArray(R"(2/admin["a"])") << Code::InvalidValue;

    QTest::newRow("ACK without id") << QByteArray("3[]") << Code::InvalidValue;
    QTest::newRow("ACK without payload") << QByteArray("37") << Code::InvalidValue;
    QTest::newRow("ACK with an object") << QByteArray("37{}") << Code::InvalidValue;
    QTest::newRow("BINARY_ACK without id") << QByteArray(R"(61-[{"_placeholder":true,"num":0}])") << Code::InvalidValue;

    QTest::newRow("no attachments") << QByteArray(R"(50-["a"])") << Code::InvalidValue;
    QTest::newRow("no number of attachments") << QByteArray(R"(5-["a"])") << Code::Malformed;
    QTest::newRow("no dash") << QByteArray(R"(51["a"])") << Code::Malformed;
    QTest::newRow("number and no more") << QByteArray("51") << Code::Malformed;
    QTest::newRow("dash and no more") << QByteArray("51-") << Code::InvalidValue;
    QTest::newRow("negative") << QByteArray(R"(5-1-["a"])") << Code::Malformed;
    QTest::newRow("plus") << QByteArray(R"(5+1-["a"])") << Code::Malformed;
    QTest::newRow("fraction") << QByteArray(R"(51.0-["a"])") << Code::Malformed;
    QTest::newRow("too many attachments") << QByteArray(R"(511-["a"])") << Code::TooLarge;
    QTest::newRow("beyond 64 bits") << QByteArray(R"(518446744073709551617-["a"])") << Code::Malformed;
    QTest::newRow("attachment without a place") << QByteArray(R"(51-["a"])") << Code::InvalidValue;
    QTest::newRow("two attachments, one place")
        << QByteArray(R"(52-["a",{"_placeholder":true,"num":0}])") << Code::InvalidValue;
    QTest::newRow("two attachments, one place twice")
        << QByteArray(R"(52-["a",{"_placeholder":true,"num":0},{"_placeholder":true,"num":0}])") << Code::InvalidValue;
    for (const auto &number : {"1", "-1", "0.5", "1e9", "18446744073709551616", "\"0\"", "null", "true", "[]", "{}"}) {
        QTest::addRow("num %s", number) << R"(51-["a",{"_placeholder":true,"num":)" + QByteArray(number) + "}]"
                                        << Code::InvalidValue;
    }
    QTest::newRow("no num") << QByteArray(R"(51-["a",{"_placeholder":true}])") << Code::InvalidValue;
    QTest::newRow("_placeholder false") << QByteArray(R"(51-["a",{"_placeholder":false,"num":0}])")
                                        << Code::InvalidValue;
    QTest::newRow("_placeholder 1") << QByteArray(R"(51-["a",{"_placeholder":1,"num":0}])") << Code::InvalidValue;
    QTest::newRow("a placeholder as the name")
        << QByteArray(R"(51-[{"_placeholder":true,"num":0}])") << Code::InvalidValue;
}

void DecoderTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Code, code);
    Decoder decoder;
    const auto outcome = decoder.addText(text);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code);
    QVERIFY(!outcome.error().message.isEmpty());
    QVERIFY(outcome.error().offset >= 0 && outcome.error().offset <= text.size());
    QVERIFY(!decoder.isPending());
}

// socket.io-parser 3: what only a Socket.IO 2 server may send.
void DecoderTest::socketIo2DiffersALittle_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Packet>("expected");
    QTest::newRow("ERROR with an array") << QByteArray(R"(4["no"])") << packet(PacketType::ConnectError, R"(["no"])");
    QTest::newRow("ERROR with null") << QByteArray("4/a,null") << packet(PacketType::ConnectError, "null", "/a");
    QTest::newRow("binary without attachments")
        << QByteArray(R"(50-["a",1])") << packet(PacketType::BinaryEvent, R"(["a",1])");
    QTest::newRow("acknowledged binary without attachments")
        << QByteArray(R"(60-/a,7["a"])") << packet(PacketType::BinaryAck, R"(["a"])", "/a", 7);
}

void DecoderTest::socketIo2DiffersALittle()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Packet, expected);
    Decoder decoder;
    QVERIFY(!decoder.addText(text));
    decoder.reset(Revision::SocketIo2);
    const auto outcome = decoder.addText(text);
    QVERIFY(outcome);
    QCOMPARE(**outcome, expected);
    QVERIFY(!decoder.isPending());
    QVERIFY(!decoder.addText(R"(50-["a",{"_placeholder":true,"num":0}])")); // there is nothing to put there
}

void DecoderTest::theOffsetTellsWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::newRow("type") << QByteArray("9") << 0;
    QTest::newRow("attachments") << QByteArray("50-[]") << 1;
    QTest::newRow("dash") << QByteArray("512[]") << 3;
    QTest::newRow("namespace") << "51-/" + QByteArray(600, 'n') << 3;
    QTest::newRow("id") << QByteArray("2/a,99999999999999999999[]") << 4;
    QTest::newRow("payload") << QByteArray("2/a,7{}") << 5;
    QTest::newRow("within the payload") << QByteArray(R"(2["a",x])") << 6;
}

void DecoderTest::theOffsetTellsWhere()
{
    QFETCH(const QByteArray, text);
    const auto outcome = Decoder().addText(text);
    QVERIFY(!outcome);
    QTEST(int(outcome.error().offset), "offset");
}

void DecoderTest::damagedIsRefusedOrConsistent_data()
{
    reads_data();
}

void DecoderTest::damagedIsRefusedOrConsistent()
{
    QFETCH(const QByteArray, text);
    for (const QByteArray &bad : damaged(text)) {
        const auto outcome = decodeWhole(bad);
        if (!outcome) {
            QVERIFY(outcome.error().offset >= 0 && outcome.error().offset <= bad.size());
            continue;
        }
        const auto again = decodeWhole(encode(**outcome));
        QVERIFY2(again, bad.constData());
        QCOMPARE(**again, **outcome);
    }
}

void DecoderTest::attachmentsCompleteAPacket()
{
    Decoder decoder;
    const QByteArray text(R"(53-["a",{"_placeholder":true,"num":2},{"_placeholder":true,"num":0},)"
                          R"({"_placeholder":true,"num":1}])");
    QVERIFY(!decoder.addText(text)->has_value());
    QVERIFY(decoder.isPending());
    QVERIFY(!decoder.addBinary("one")->has_value());
    QVERIFY(!decoder.addBinary("")->has_value());
    const auto outcome = decoder.addBinary("three");
    QVERIFY(outcome && outcome->has_value());
    QCOMPARE((*outcome)->attachments, QByteArrayList({"one", "", "three"}));
    QVERIFY(!decoder.isPending());
}

void DecoderTest::refusesTextDuringReconstruction()
{
    Decoder decoder;
    QVERIFY(decoder.addText(R"(51-["a",{"_placeholder":true,"num":0}])"));
    const auto outcome = decoder.addText(R"(2["b"])");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Code::Unexpected);
}

void DecoderTest::refusesStrayBinary()
{
    Decoder decoder;
    QCOMPARE(decoder.addBinary("x").error().code, Code::Unexpected);
    QVERIFY(decoder.addText(R"(51-["a",{"_placeholder":true,"num":0}])"));
    QVERIFY(decoder.addBinary("x"));
    QCOMPARE(decoder.addBinary("y").error().code, Code::Unexpected);
}

void DecoderTest::limitsAttachmentBytes()
{
    Decoder decoder(Decoder::Limits{.attachmentBytes = 10});
    const QByteArray text(R"(52-["a",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])");
    for (int i = 0; i < 2; ++i) { // the count begins anew with each packet
        QVERIFY(decoder.addText(text));
        QVERIFY(decoder.addBinary("12345"));
        QVERIFY(decoder.addBinary("67890"));
    }
    QVERIFY(decoder.addText(text));
    QVERIFY(decoder.addBinary("123456"));
    const auto outcome = decoder.addBinary("78901");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Code::TooLarge);
}

void DecoderTest::takesItsLimitsFromOutside()
{
    Decoder decoder(Decoder::Limits{.attachments = 1, .namespaceLength = 4});
    QVERIFY(decoder.addText("0/abc,"));
    QCOMPARE(decoder.addText("0/abcd,").error().code, Code::TooLarge);
    QCOMPARE(decoder.addText(R"(52-["a"])").error().code, Code::TooLarge);
}

void DecoderTest::resetForgetsThePacketUnderWay()
{
    Decoder decoder;
    QVERIFY(decoder.addText(R"(51-["a",{"_placeholder":true,"num":0}])"));
    decoder.reset();
    QVERIFY(!decoder.isPending());
    QVERIFY(!decoder.addBinary("x"));
    QVERIFY(decoder.addText(R"(2["b"])"));
}

void DecoderTest::readsOnAfterAnError()
{
    Decoder decoder;
    QVERIFY(!decoder.addText("2["));
    QVERIFY(!decoder.addText("2" + nested(1100)));
    const auto outcome = decoder.addText(R"(2["b"])");
    QVERIFY(outcome);
    QCOMPARE((*outcome)->payload, QByteArray(R"(["b"])"));
}

QTEST_APPLESS_MAIN(DecoderTest)
#include "decodertest.moc"
