// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packetcodec3.h"

#include "engineio/packetcodec.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;

Q_DECLARE_METATYPE(Pollux::ParseError::Code)

namespace {

using Code = ParseError::Code;

Packet text(PacketType type, const QByteArray &data = {})
{
    return {type, data, false};
}

Packet message(const QByteArray &data)
{
    return text(PacketType::Message, data);
}

Packet binary(const QByteArray &data)
{
    return {PacketType::Message, data, true};
}

QByteArray encodePayload(const QList<Packet> &packets)
{
    QByteArray body;
    for (const Packet &packet : packets)
        body += V3::encodeRecord(packet);
    return body;
}

// One record of an octet-stream: kind, digits, 255, data.
QByteArray octets(char kind, const QByteArray &digits, const QByteArray &data)
{
    QByteArray record(1, kind);
    for (const char digit : digits)
        record += char(digit - '0');
    return record + '\xff' + data;
}

} // namespace

//! Engine.IO 3. What the reference parser (engine.io-parser 2.2) makes of packets stands in the rows as it wrote them.
class PacketCodec3Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPayloads_data();
    void readsPayloads();
    void readsAnEmptyRecordAsNothing();
    void refusesPayloads_data();
    void refusesPayloads();
    void readsOctets_data();
    void readsOctets();
    void refusesOctets_data();
    void refusesOctets();
    void readsEachBeginningOrRefusesIt_data();
    void readsEachBeginningOrRefusesIt();
    void survivesDamage_data();
    void survivesDamage();
    void limitsThePacketsOfAPayload();
    void readsFrames();
    void refusesFrames();
    void tellsTheVersion_data();
    void tellsTheVersion();
    void countsUtf16Units_data();
    void countsUtf16Units();
    void takesWhatOnePostMayCarry();
};

void PacketCodec3Test::readsPayloads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<Packet>>("packets");
    QTest::newRow("noop") << QByteArray("1:6") << QList{text(PacketType::Noop)};
    QTest::newRow("handshake and CONNECT")
        << QByteArray("11:0{\"sid\":\"x\"2:40") << QList{text(PacketType::Open, "{\"sid\":\"x\""), message("0")};
    QTest::newRow("two messages") << QByteArray("6:4hello2:4€") << QList{message("hello"), message("€")};
    QTest::newRow("a digit and a colon in data") << QByteArray("5:42:4a1:6")
                                                 << QList{message("2:4a"), text(PacketType::Noop)};
    QTest::newRow("astral characters count twice")
        << QByteArray("5:4🎉🎉2:4b") << QList{message("🎉🎉"), message("b")};
    QTest::newRow("base64") << QByteArray("10:b4AQIDBA==1:2") << QList{binary("\x01\x02\x03\x04"), text(PacketType::Ping)};
    QTest::newRow("empty base64") << QByteArray("2:b4") << QList{binary("")};
    QTest::newRow("probe") << QByteArray("6:3probe") << QList{text(PacketType::Pong, "probe")};
    QTest::newRow("NUL") << QByteArray("4:4a\0b", 6) << QList{message(QByteArray("a\0b", 3))};
}

void PacketCodec3Test::readsPayloads()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QList<Packet>, packets);
    const auto decoded = V3::decodePayload(body);
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
    QCOMPARE(*decoded, packets);
    QCOMPARE(encodePayload(packets), body);
}

// "0:" is what the reference server sends where it has nothing to say.
void PacketCodec3Test::readsAnEmptyRecordAsNothing()
{
    QCOMPARE(*V3::decodePayload("0:"), QList<Packet>());
    QCOMPARE(*V3::decodePayload("0:1:6"), QList{text(PacketType::Noop)});
    QCOMPARE(*V3::decodePayload("001:6"), QList{text(PacketType::Noop)});
}

void PacketCodec3Test::refusesPayloads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("offset");
    QTest::newRow("nothing") << QByteArray() << Code::Empty << 0;
    QTest::newRow("Engine.IO 4") << QByteArray("0{\"sid\":\"x\"}") << Code::Malformed << 1;
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>") << Code::Malformed << 0;
    QTest::newRow("no length") << QByteArray(":4a") << Code::Malformed << 0;
    QTest::newRow("no colon") << QByteArray("12") << Code::Malformed << 2;
    QTest::newRow("a negative length") << QByteArray("-1:4a") << Code::Malformed << 0;
    QTest::newRow("a length in exponent form") << QByteArray("1e1:4a") << Code::Malformed << 1;
    QTest::newRow("a length that is too long") << QByteArray("99999999999:4a") << Code::Malformed << 10;
    QTest::newRow("a length that lies high") << QByteArray("3:4a") << Code::Malformed << 0;
    QTest::newRow("a length that lies low") << QByteArray("2:4ab") << Code::Malformed << 4;
    QTest::newRow("ten digits announced") << QByteArray("9999999999:4a") << Code::Malformed << 0;
    QTest::newRow("half an astral character") << QByteArray("2:4🎉") << Code::Malformed << 0;
    QTest::newRow("a character that is cut") << QByteArray("2:4\xe2\x82") << Code::Malformed << 0;
    QTest::newRow("a lone continuation byte") << QByteArray("2:4\x82") << Code::Malformed << 0;
    QTest::newRow("a byte that UTF-8 does not have") << QByteArray("2:4\xff") << Code::Malformed << 0;
    QTest::newRow("a lead without its second byte") << QByteArray("3:4\xe2xx") << Code::Malformed << 0;
    QTest::newRow("type 7") << QByteArray("1:6" "2:7a") << Code::UnknownType << 5;
    QTest::newRow("base64 of Engine.IO 4") << QByteArray("5:bAQI=") << Code::UnknownType << 3;
    QTest::newRow("not base64") << QByteArray("3:b4*") << Code::Malformed << 4;
}

void PacketCodec3Test::refusesPayloads()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Code, code);
    QFETCH(const int, offset);
    const auto decoded = V3::decodePayload(body);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, code);
    QCOMPARE(decoded.error().offset, offset);
    QVERIFY(!decoded.error().message.isEmpty());
}

void PacketCodec3Test::readsOctets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<Packet>>("packets");
    QTest::newRow("text") << octets(0, "3", "4ab") << QList{message("ab")};
    QTest::newRow("binary") << octets(1, "4", "\x04\x01\x02\x03") << QList{binary("\x01\x02\x03")};
    QTest::newRow("an event and its attachment")
        << octets(0, "11", "451-[\"blob\"") + octets(1, "2", "\x04\xff") << QList{message("51-[\"blob\""), binary("\xff")};
    QTest::newRow("a length of bytes, not of characters") << octets(0, "5", "4🎉") << QList{message("🎉")};
    QTest::newRow("an empty attachment") << octets(1, "1", "\x04") << QList{binary("")};
    QTest::newRow("255 in the data") << octets(1, "3", "\x04\xff\xff") + octets(0, "1", "6")
                                     << QList{binary("\xff\xff"), text(PacketType::Noop)};
}

void PacketCodec3Test::readsOctets()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QList<Packet>, packets);
    const auto decoded = V3::decodeOctets(body);
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
    QCOMPARE(*decoded, packets);
}

void PacketCodec3Test::refusesOctets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("offset");
    QTest::newRow("nothing") << QByteArray() << Code::Empty << 0;
    QTest::newRow("text payload") << QByteArray("2:40") << Code::Malformed << 0;
    QTest::newRow("a kind that is none") << octets(2, "1", "6") << Code::Malformed << 0;
    QTest::newRow("no length") << octets(0, "", "6") << Code::Malformed << 1;
    QTest::newRow("no end of the length") << QByteArray("\0\1", 2) << Code::Malformed << 2;
    QTest::newRow("ASCII digits") << QByteArray("\0" "1" "\xff" "6", 4) << Code::Malformed << 1;
    QTest::newRow("eleven digits") << octets(1, "11111111111", "\x04") << Code::Malformed << 11;
    QTest::newRow("a length that lies") << octets(1, "9999999999", "\x04") << Code::Malformed << 0;
    QTest::newRow("binary that is no message") << octets(1, "2", "\x02x") << Code::UnknownType << 3;
    QTest::newRow("binary with a text digit") << octets(1, "2", "4x") << Code::UnknownType << 3;
}

void PacketCodec3Test::refusesOctets()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Code, code);
    QFETCH(const int, offset);
    const auto decoded = V3::decodeOctets(body);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, code);
    QCOMPARE(decoded.error().offset, offset);
}

// A payload has no end mark: each beginning either ends with a whole packet, and reads as the first ones, or is refused.
void PacketCodec3Test::readsEachBeginningOrRefusesIt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<Packet>>("packets");
    QTest::addColumn<bool>("isOctets");
    const QList<Packet> packets{message("hello"), binary("\x01\x02\x03\x04"), message("🎉"), text(PacketType::Noop)};
    QTest::newRow("text") << encodePayload(packets) << packets << false;
    QTest::newRow("octets") << octets(0, "6", "4hello") + octets(1, "5", "\x04\x01\x02\x03\x04") + octets(0, "5", "4🎉")
                                   + octets(0, "1", "6")
                            << packets << true;
}

void PacketCodec3Test::readsEachBeginningOrRefusesIt()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QList<Packet>, packets);
    QFETCH(const bool, isOctets);
    int whole = 0;
    for (qsizetype length = 1; length <= body.size(); ++length) {
        const auto decoded =
            isOctets ? V3::decodeOctets(body.first(length)) : V3::decodePayload(body.first(length));
        if (!decoded)
            continue;
        ++whole;
        QCOMPARE(*decoded, packets.first(decoded->size()));
    }
    QCOMPARE(whole, int(packets.size()));
}

void PacketCodec3Test::survivesDamage_data()
{
    readsEachBeginningOrRefusesIt_data();
}

void PacketCodec3Test::survivesDamage()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isOctets);
    for (const QByteArray &bad : damaged(body)) {
        const auto decoded = isOctets ? V3::decodeOctets(bad) : V3::decodePayload(bad);
        if (!decoded) {
            QVERIFY(decoded.error().offset >= 0 && decoded.error().offset <= bad.size());
            continue;
        }
        // Octets may hold text that is no UTF-8, which a text payload cannot repeat.
        const QByteArray again = encodePayload(*decoded);
        if (!isOctets && !again.isEmpty())
            QCOMPARE(*V3::decodePayload(again), *decoded);
    }
}

void PacketCodec3Test::limitsThePacketsOfAPayload()
{
    const QByteArray most = QByteArray("1:6").repeated(maxPacketsPerPayload);
    QCOMPARE(V3::decodePayload(most)->size(), maxPacketsPerPayload);
    const auto tooMany = V3::decodePayload(most + "1:6");
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, Code::TooLarge);
}

void PacketCodec3Test::readsFrames()
{
    QCOMPARE(*V3::decodeText("40"), message("0"));
    QCOMPARE(*V3::decodeText("b4AQI="), binary("\x01\x02"));
    QCOMPARE(*V3::decodeBinaryFrame(V3::encodeBinaryFrame("\x01")), binary("\x01"));
    QCOMPARE(V3::encodeBinaryFrame("a"), QByteArray("\x04" "a"));
}

void PacketCodec3Test::refusesFrames()
{
    QCOMPARE(V3::decodeText("").error().code, Code::Empty);
    QCOMPARE(V3::decodeText("b").error().code, Code::UnknownType);
    QCOMPARE(V3::decodeText("b2AQI=").error().code, Code::UnknownType);
    QCOMPARE(V3::decodeText("b4*").error().code, Code::Malformed);
    QCOMPARE(V3::decodeBinaryFrame("").error().code, Code::Empty);
    QCOMPARE(V3::decodeBinaryFrame("4a").error().code, Code::UnknownType);
}

void PacketCodec3Test::tellsTheVersion_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isThree");
    QTest::newRow("a Socket.IO 2 server") << QByteArray("97:0{\"sid\":\"x\",\"upgrades\":[]}2:40") << true;
    QTest::newRow("its octet form") << octets(0, "3", "0{}") << true;
    QTest::newRow("a length that lies") << QByteArray("9999:0{\"sid\":\"x\"}") << true;
    QTest::newRow("Engine.IO 4") << QByteArray("0{\"sid\":\"x\",\"a\":0}") << false;
    QTest::newRow("Engine.IO 4 with CONNECT") << QByteArray("0{\"sid\":\"x\"}\x1e" "40{\"sid\":\"1:0{\"}") << false;
    QTest::newRow("another packet first") << QByteArray("2:40") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("only digits") << QByteArray("12345678901234") << false;
    QTest::newRow("HTML") << QByteArray("<html>") << false;
    QTest::newRow("JSON") << QByteArray("{\"a\":0}") << false;
}

void PacketCodec3Test::tellsTheVersion()
{
    QFETCH(const QByteArray, body);
    QTEST(V3::startsSession(body), "isThree");
}

void PacketCodec3Test::countsUtf16Units_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("ASCII") << QByteArray("abc");
    QTest::newRow("two and three bytes") << QByteArray("é夜");
    QTest::newRow("astral") << QByteArray("a🎉b");
    QTest::newRow("a family of joined ones") << QByteArray("👩‍👩‍👧");
}

void PacketCodec3Test::countsUtf16Units()
{
    QFETCH(const QByteArray, utf8);
    QCOMPARE(V3::utf16Length(utf8), QString::fromUtf8(utf8).size());
}

void PacketCodec3Test::takesWhatOnePostMayCarry()
{
    QQueue<Packet> queue;
    for (int i = 0; i < 20; ++i)
        queue.enqueue(message("夜")); // "2:4夜": six bytes
    QCOMPARE(takePayload(queue, {17, 16}, 3), QByteArray("2:4夜2:4夜"));
    QCOMPARE(takePayload(queue, {18, 16}, 3), QByteArray("2:4夜2:4夜2:4夜"));
    QCOMPARE(takePayload(queue, {0, 2}, 3), QByteArray("2:4夜2:4夜"));
    QCOMPARE(takePayload(queue, {1, 16}, 3), QByteArray("2:4夜"));
    QCOMPARE(queue.size(), 12);
}

QTEST_APPLESS_MAIN(PacketCodec3Test)
#include "packetcodec3test.moc"
