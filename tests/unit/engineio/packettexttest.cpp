// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packettext.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;

class PacketTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void redacts_data();
    void redacts();
    void hidesWhatIsLong();
    void binaryIsHidden();
};

Q_DECLARE_METATYPE(Pollux::EngineIo::PacketType)

void PacketTextTest::redacts_data()
{
    QTest::addColumn<PacketType>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("outgoing");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("hidden");
    const auto message = PacketType::Message;
    QTest::newRow("nothing") << PacketType::Ping << QByteArray() << true << QString() << QByteArray() << 0;
    QTest::newRow("probe") << PacketType::Ping << QByteArray("probe") << true << u"probe"_s << QByteArray() << 0;
    QTest::newRow("handshake") << PacketType::Open << QByteArray(R"({"sid":"s3cret","pingTimeout":1})") << false
                               << QString() << QByteArray(R"({"pingTimeout":1,"sid":"[redacted]"})") << 0;
    QTest::newRow("auth of any name") << message << QByteArray(R"(0{"ticket":"s3cret"})") << true << u"0"_s
                                      << QByteArray() << 19;
    QTest::newRow("a namespace's query") << message << QByteArray("0/a?token=s3cret,") << true << u"0/a"_s
                                         << QByteArray() << 14;
    QTest::newRow("the answer to CONNECT") << message << QByteArray(R"(0{"sid":"s3cret","pid":"s3cret"})") << false
                                           << u"0"_s << QByteArray(R"({"pid":"[redacted]","sid":"[redacted]"})") << 0;
    QTest::newRow("an event") << message << QByteArray(R"(51-/queues,17["a",{"jwt":"s3cret"}])") << false
                              << u"51-/queues,17"_s << QByteArray(R"(["a",{"jwt":"[redacted]"}])") << 0;
    QTest::newRow("no JSON") << message << QByteArray("2s3cret") << false << u"2"_s << QByteArray() << 6;
    QTest::newRow("no UTF-8") << message << QByteArray("2/\xff\xff") << false << u"2/\ufffd\ufffd"_s << QByteArray() << 0;
}

void PacketTextTest::redacts()
{
    QFETCH(const PacketType, type);
    QFETCH(const QByteArray, data);
    QFETCH(const bool, outgoing);
    const PacketText text = redactedText({type, data, false}, outgoing);
    QTEST(text.head, "head");
    QTEST(text.json, "json");
    QTEST(int(text.hidden), "hidden");
    QVERIFY(!text.head.contains("s3cret"_L1) && !text.json.contains("s3cret"));
}

void PacketTextTest::hidesWhatIsLong()
{
    const QByteArray json = "[\"" + QByteArray(128 * 1024, 'x') + "\"]";
    const PacketText text = redactedText({PacketType::Message, '2' + json, false}, false);
    QCOMPARE(text.json, QByteArray());
    QCOMPARE(text.hidden, json.size());
    const PacketText head = redactedText({PacketType::Message, "2/" + QByteArray(1'000'000, 'x'), false}, false);
    QVERIFY(head.head.size() <= 1024);
    QVERIFY(head.hidden > 900'000);
}

void PacketTextTest::binaryIsHidden()
{
    const PacketText text = redactedText({PacketType::Message, "\x01\x02\x03", true}, false);
    QCOMPARE(text.head, QString());
    QCOMPARE(text.json, QByteArray());
    QCOMPARE(text.hidden, 3);
}

QTEST_APPLESS_MAIN(PacketTextTest)
#include "packettexttest.moc"
