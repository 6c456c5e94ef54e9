// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packettimeline.h"

#include "engineio/engine.h"
#include "support/manualclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PacketTimelineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWent();
    void isBoundedInPackets();
    void isBoundedInBytes();
    void onePacketMayBeTooMuch();
    void hidesSecrets();
    void writesNdjson();
    void watchesAnEngine();

private:
    static Packet message(const QByteArray &data) { return {PacketType::Message, data, false}; }
};

void PacketTimelineTest::keepsWhatWent()
{
    ManualClock clock;
    PacketTimeline timeline({}, &clock);
    timeline.add(false, u"polling"_s, message("2[\"夜\"]"));
    clock.advance(5ms);
    timeline.add(true, u"websocket"_s, {PacketType::Message, "\x01\x02", true});
    const QDateTime start = clock.wallTime().addMSecs(-5);
    QVERIFY(timeline.records().front()
            == (PacketRecord{start, false, u"polling"_s, PacketType::Message, false, 9, u"2[\"夜\"]"_s}));
    QVERIFY(timeline.records().back()
            == (PacketRecord{start.addMSecs(5), true, u"websocket"_s, PacketType::Message, true, 2, QString()}));
    timeline.clear();
    QVERIFY(timeline.records().empty());
}

void PacketTimelineTest::isBoundedInPackets()
{
    PacketTimeline timeline({3, 1'000'000, 200});
    for (int i = 0; i < 10; ++i)
        timeline.add(false, u"polling"_s, message('2' + QByteArray::number(i)));
    QCOMPARE(timeline.records().size(), std::size_t(3));
    QCOMPARE(timeline.records().front().preview, u"27"_s);
    QCOMPARE(timeline.records().back().preview, u"29"_s);
    QCOMPARE(timeline.dropped(), 7);
}

void PacketTimelineTest::isBoundedInBytes()
{
    const qint64 each = qint64(sizeof(PacketRecord)) + 200 * 2;
    PacketTimeline timeline({1000, 4 * each, 200});
    for (int i = 0; i < 10; ++i)
        timeline.add(false, u"polling"_s, message("2[\"" + QByteArray(5000, 'x') + "\"]"));
    QCOMPARE(timeline.records().size(), std::size_t(4));
    QCOMPARE(timeline.records().front().preview.size(), 200);
    QCOMPARE(timeline.records().front().size, 5006);
    QCOMPARE(timeline.dropped(), 6);
    // Small ones take the place of one that was large.
    for (int i = 0; i < 3; ++i)
        timeline.add(false, u"polling"_s, {PacketType::Noop, {}, false});
    QVERIFY(timeline.records().size() >= 5);
}

void PacketTimelineTest::onePacketMayBeTooMuch()
{
    PacketTimeline timeline({10, 1, 200});
    timeline.add(false, u"polling"_s, message("2"));
    QVERIFY(timeline.records().empty());
    QCOMPARE(timeline.dropped(), 1);
}

void PacketTimelineTest::hidesSecrets()
{
    PacketTimeline timeline;
    timeline.add(false, u"polling"_s, {PacketType::Open, R"({"sid":"s3cret"})", false});
    timeline.add(true, u"polling"_s, message(R"(0{"ticket":"s3cret"})"));
    timeline.add(true, u"polling"_s, message("0/a?token=s3cret,"));
    timeline.add(true, u"polling"_s, message(R"(2["a",{"authorization":"Bearer s3cret"}])"));
    timeline.add(true, u"polling"_s, {PacketType::Message, "s3cret", true});
    QCOMPARE(timeline.records().size(), std::size_t(5));
    QVERIFY(!timeline.toNdjson().contains("s3cret"));
    QCOMPARE(timeline.records()[1].preview, u"0[redacted] 19 bytes"_s);
}

void PacketTimelineTest::writesNdjson()
{
    ManualClock clock;
    PacketTimeline timeline({}, &clock);
    QCOMPARE(timeline.toNdjson(), QByteArray());
    timeline.add(false, u"polling"_s, message("2[\"a\u2028\u001b[31m\"]"));
    timeline.add(true, u"websocket"_s, {PacketType::Pong, {}, false});
    const QByteArrayList lines = timeline.toNdjson().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.last(), QByteArray());
    const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(first.value("time"_L1).toString(), u"2026-01-01T12:00:00.000Z"_s);
    QCOMPARE(first.value("direction"_L1).toString(), u"in"_s);
    QCOMPARE(first.value("transport"_L1).toString(), u"polling"_s);
    QCOMPARE(first.value("type"_L1).toString(), u"message"_s);
    QCOMPARE(first.value("size"_L1).toInt(), 15);
    QVERIFY(!lines[0].contains("\u2028") && !lines[0].contains('\x1b'));
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(second.value("type"_L1).toString(), u"pong"_s);
    QCOMPARE(second.value("direction"_L1).toString(), u"out"_s);
    QVERIFY(!second.contains("preview"_L1));
}

void PacketTimelineTest::watchesAnEngine()
{
    PacketTimeline timeline;
    {
        Engine engine(EngineOptions{});
        timeline.watch(&engine);
        Q_EMIT engine.packetTraced(true, u"polling"_s, message("2[]"));
    }
    QCOMPARE(timeline.records().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(PacketTimelineTest)
#include "packettimelinetest.moc"
