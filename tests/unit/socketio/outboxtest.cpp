// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/outbox.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;

namespace {

Packet eventOf(const QByteArray &payload, std::optional<quint64> id = std::nullopt)
{
    return {PacketType::Event, "/", id, payload, {}};
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrder();
    void refusesWhatIsTooMuch_data();
    void refusesWhatIsTooMuch();
    void countsAttachments();
    void removesById();
};

void OutboxTest::keepsTheOrder()
{
    Outbox outbox;
    QVERIFY(outbox.add(eventOf("[1]")));
    QVERIFY(outbox.add(eventOf("[2]")));
    QCOMPARE(outbox.size(), 2);
    QCOMPARE(outbox.takeAll(), QList({eventOf("[1]"), eventOf("[2]")}));
    QCOMPARE(outbox.size(), 0);
    QCOMPARE(outbox.bytes(), 0);
    QVERIFY(outbox.takeAll().isEmpty());
}

void OutboxTest::refusesWhatIsTooMuch_data()
{
    QTest::addColumn<int>("packets");
    QTest::addColumn<int>("bytes");
    QTest::newRow("packets") << 2 << 1'000;
    QTest::newRow("bytes") << 1'000 << 6;
}

void OutboxTest::refusesWhatIsTooMuch()
{
    QFETCH(const int, packets);
    QFETCH(const int, bytes);
    Outbox outbox(Outbox::Limits{packets, bytes});
    QVERIFY(outbox.add(eventOf("[1]")));
    QVERIFY(outbox.add(eventOf("[2]")));
    const auto refused = outbox.add(eventOf("[3]"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().layer, Layer::Client);
    QCOMPARE(refused.error().code, u"outbox-full"_s);
    QCOMPARE(outbox.takeAll(), QList({eventOf("[1]"), eventOf("[2]")}));
    QVERIFY(outbox.add(eventOf("[4]")));
}

void OutboxTest::countsAttachments()
{
    Outbox outbox(Outbox::Limits{10, 10});
    Packet packet{PacketType::BinaryEvent, "/", {}, "[]", {"1234", "5678"}};
    QVERIFY(outbox.add(packet));
    QCOMPARE(outbox.bytes(), 10);
    QVERIFY(!outbox.add(eventOf("[1]")));
}

void OutboxTest::removesById()
{
    Outbox outbox;
    QVERIFY(outbox.add(eventOf("[1]", 1)));
    QVERIFY(outbox.add(eventOf("[0]")));
    QVERIFY(outbox.add(eventOf("[2]", 2)));
    QVERIFY(outbox.contains(1));
    QVERIFY(!outbox.contains(0));
    QVERIFY(outbox.remove(1));
    QVERIFY(!outbox.remove(1));
    QVERIFY(!outbox.contains(1));
    QCOMPARE(outbox.bytes(), 6);
    QCOMPARE(outbox.takeAll(), QList({eventOf("[0]"), eventOf("[2]", 2)}));
}

QTEST_APPLESS_MAIN(OutboxTest)
#include "outboxtest.moc"
