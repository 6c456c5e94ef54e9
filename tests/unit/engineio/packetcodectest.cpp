// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
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

Packet binary(const QByteArray &data)
{
    return {PacketType::Message, data, true};
}

QByteArray encodePayload(const QList<Packet> &packets)
{
    QByteArrayList records;
    for (const Packet &packet : packets)
        records += encodeForPolling(packet);
    return records.join(recordSeparator);
}

QQueue<Packet> messages(int count, const QByteArray &data)
{
    QQueue<Packet> queue;
    for (int i = 0; i < count; ++i)
        queue.enqueue(text(PacketType::Message, data));
    return queue;
}

} // namespace

class PacketCodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsFrames_data();
    void readsFrames();
    void refusesFrames_data();
    void refusesFrames();
    void readsPayloads_data();
    void readsPayloads();
    void refusesPayloads_data();
    void refusesPayloads();
    void damagedPayloadsAreRefusedOrConsistent_data();
    void damagedPayloadsAreRefusedOrConsistent();
    void limitsThePacketsOfAPayload();
    void takesWhatOnePostMayCarry_data();
    void takesWhatOnePostMayCarry();
    void takesPacketsInOrder();
    void countsUtf8BytesAndBase64();
};

void PacketCodecTest::readsFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<Packet>("packet");
    QTest::newRow("open") << QByteArray("0{}") << text(PacketType::Open, "{}");
    QTest::newRow("close") << QByteArray("1") << text(PacketType::Close);
    QTest::newRow("ping") << QByteArray("2") << text(PacketType::Ping);
    QTest::newRow("probe") << QByteArray("2probe") << text(PacketType::Ping, "probe");
    QTest::newRow("pong") << QByteArray("3probe") << text(PacketType::Pong, "probe");
    QTest::newRow("message") << QByteArray("4夜航") << text(PacketType::Message, "夜航");
    QTest::newRow("empty message") << QByteArray("4") << text(PacketType::Message);
    QTest::newRow("upgrade") << QByteArray("5") << text(PacketType::Upgrade);
    QTest::newRow("noop") << QByteArray("6") << text(PacketType::Noop);
    QTest::newRow("a separator is data in a frame") << QByteArray("4a\x1e"
                                                                  "b")
                                                    << text(PacketType::Message, "a\x1e"
                                                                                 "b");
    QTest::newRow("bytes that are not UTF-8 are passed on") << QByteArray("4\xff") << text(PacketType::Message, "\xff");
    QTest::newRow("NUL") << QByteArray("4a\0b", 4) << text(PacketType::Message, QByteArray("a\0b", 3));
}

void PacketCodecTest::readsFrames()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const Packet, packet);
    const auto decoded = decodeText(frame);
    QVERIFY(decoded);
    QCOMPARE(*decoded, packet);
    QCOMPARE(encodeText(packet), frame);
    // Each beginning but the empty one is a packet, too: a frame carries its own length.
    for (qsizetype length = 1; length < frame.size(); ++length)
        QCOMPARE(encodeText(*decodeText(frame.first(length))), frame.first(length));
}

void PacketCodecTest::refusesFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<Code>("code");
    QTest::newRow("nothing") << QByteArray() << Code::Empty;
    QTest::newRow("type 7") << QByteArray("7") << Code::UnknownType;
    QTest::newRow("below 0") << QByteArray("/") << Code::UnknownType;
    QTest::newRow("base64 does not belong in a frame") << QByteArray("bAQI=") << Code::UnknownType;
    QTest::newRow("HTML") << QByteArray("<html>") << Code::UnknownType;
    QTest::newRow("JSON") << QByteArray("{}") << Code::UnknownType;
    QTest::newRow("NUL") << QByteArray("\0", 1) << Code::UnknownType;
    QTest::newRow("high byte") << QByteArray("\xff") << Code::UnknownType;
    QTest::newRow("full-width digit") << QByteArray("４") << Code::UnknownType;
}

void PacketCodecTest::refusesFrames()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const Code, code);
    const auto decoded = decodeText(frame);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, code);
    QCOMPARE(decoded.error().offset, 0);
    QVERIFY(!decoded.error().message.isEmpty());
}

void PacketCodecTest::readsPayloads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<Packet>>("packets");
    QTest::newRow("one") << QByteArray("6") << QList{text(PacketType::Noop)};
    QTest::newRow("of the protocol's text")
        << QByteArray("4hello\x1e"
                      "2\x1e"
                      "4world")
        << QList{text(PacketType::Message, "hello"), text(PacketType::Ping), text(PacketType::Message, "world")};
    QTest::newRow("with binary") << QByteArray("4hello\x1e"
                                               "bAQIDBA==")
                                 << QList{text(PacketType::Message, "hello"), binary("\x01\x02\x03\x04")};
    QTest::newRow("empty binary") << QByteArray("b") << QList{binary("")};
    QTest::newRow("handshake and CONNECT")
        << QByteArray("0{\"sid\":\"x\"}\x1e"
                      "40{\"sid\":\"y\"}")
        << QList{text(PacketType::Open, "{\"sid\":\"x\"}"), text(PacketType::Message, "0{\"sid\":\"y\"}")};
    QTest::newRow("multibyte") << QByteArray("4夜\x1e"
                                             "4🎉")
                               << QList{text(PacketType::Message, "夜"), text(PacketType::Message, "🎉")};
}

void PacketCodecTest::readsPayloads()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QList<Packet>, packets);
    const auto decoded = decodePayload(body);
    QVERIFY(decoded);
    QCOMPARE(*decoded, packets);
    QCOMPARE(encodePayload(packets), body);
}

void PacketCodecTest::refusesPayloads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("offset");
    QTest::newRow("nothing") << QByteArray() << Code::Empty << 0;
    QTest::newRow("separator at the beginning") << QByteArray("\x1e"
                                                              "4a")
                                                << Code::Empty << 0;
    QTest::newRow("separator at the end") << QByteArray("4a\x1e") << Code::Empty << 3;
    QTest::newRow("two separators") << QByteArray("4a\x1e\x1e"
                                                  "4b")
                                    << Code::Empty << 3;
    QTest::newRow("Engine.IO 3") << QByteArray("97:0{\"sid\":\"x\"}2:40") << Code::UnknownType << 0;
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><title>502</title>") << Code::UnknownType << 0;
    QTest::newRow("the second is bad") << QByteArray("4a\x1e"
                                                     "9")
                                       << Code::UnknownType << 3;
    QTest::newRow("not base64") << QByteArray("4a\x1e"
                                              "b*")
                                << Code::Malformed << 4;
    QTest::newRow("a blank in base64") << QByteArray("bAQ I=") << Code::Malformed << 1;
    QTest::newRow("base64 of EIO 3") << QByteArray("b4AQI=") << Code::Malformed << 1;
}

void PacketCodecTest::refusesPayloads()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Code, code);
    QFETCH(const int, offset);
    const auto decoded = decodePayload(body);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, code);
    QCOMPARE(decoded.error().offset, offset);
    QVERIFY(!decoded.error().message.isEmpty());
}

void PacketCodecTest::damagedPayloadsAreRefusedOrConsistent_data()
{
    readsPayloads_data();
}

void PacketCodecTest::damagedPayloadsAreRefusedOrConsistent()
{
    QFETCH(const QByteArray, body);
    for (const QByteArray &bad : damaged(body)) {
        const auto decoded = decodePayload(bad);
        if (!decoded) {
            QVERIFY(decoded.error().offset >= 0 && decoded.error().offset <= bad.size());
            continue;
        }
        const auto again = decodePayload(encodePayload(*decoded));
        QVERIFY(again);
        QCOMPARE(*again, *decoded);
    }
}

void PacketCodecTest::limitsThePacketsOfAPayload()
{
    const QByteArray most = encodePayload(messages(maxPacketsPerPayload, {}));
    QCOMPARE(decodePayload(most)->size(), maxPacketsPerPayload);
    const auto tooMany = decodePayload(most + recordSeparator + '4');
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, Code::TooLarge);
}

void PacketCodecTest::takesWhatOnePostMayCarry_data()
{
    QTest::addColumn<int>("queued");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("packets");
    QTest::addColumn<int>("taken");
    QTest::newRow("nothing queued") << 0 << QByteArray("a") << 100 << 16 << 0;
    QTest::newRow("all") << 3 << QByteArray("a") << 100 << 16 << 3;
    QTest::newRow("16 packets") << 40 << QByteArray("a") << 1000 << 16 << 16;
    QTest::newRow("no limit of bytes known") << 3 << QByteArray(1000, 'a') << 0 << 16 << 3;
    // "4aaaa" is five bytes, and each further one has a separator before it.
    QTest::newRow("bytes exactly") << 3 << QByteArray("aaaa") << 17 << 16 << 3;
    QTest::newRow("one byte short") << 3 << QByteArray("aaaa") << 16 << 16 << 2;
    QTest::newRow("one exactly") << 3 << QByteArray("aaaa") << 5 << 16 << 1;
    QTest::newRow("at least one") << 3 << QByteArray("aaaa") << 4 << 16 << 1;
    QTest::newRow("at least one, whatever is asked") << 3 << QByteArray("aaaa") << 4 << 0 << 1;
}

void PacketCodecTest::takesWhatOnePostMayCarry()
{
    QFETCH(const int, queued);
    QFETCH(const QByteArray, data);
    QFETCH(const int, bytes);
    QFETCH(const int, packets);
    QFETCH(const int, taken);
    QQueue<Packet> queue = messages(queued, data);
    const QByteArray body = takePayload(queue, {bytes, packets});
    QCOMPARE(queue.size(), queued - taken);
    QCOMPARE(body, encodePayload(messages(taken, data)));
}

void PacketCodecTest::takesPacketsInOrder()
{
    QQueue<Packet> queue;
    for (int i = 0; i < 40; ++i)
        queue.enqueue(text(PacketType::Message, QByteArray::number(i)));
    const QList<Packet> all = queue;
    QList<Packet> sent;
    for (int posts = 1; posts <= 3; ++posts)
        sent += *decodePayload(takePayload(queue, {}));
    QVERIFY(queue.isEmpty());
    QCOMPARE(sent, all);
}

void PacketCodecTest::countsUtf8BytesAndBase64()
{
    QQueue<Packet> wide = messages(2, "夜航"); // 1 + 6 bytes each
    QCOMPARE(takePayload(wide, {15, 16}).size(), 15);
    wide = messages(2, "夜航");
    QCOMPARE(takePayload(wide, {14, 16}).size(), 7);

    QQueue<Packet> raw;
    raw.enqueue(binary(QByteArray(30, 'x'))); // b + 40 bytes each
    raw.enqueue(binary(QByteArray(30, 'x')));
    QCOMPARE(takePayload(raw, {82, 16}).size(), 41);
}

QTEST_APPLESS_MAIN(PacketCodecTest)
#include "packetcodectest.moc"
