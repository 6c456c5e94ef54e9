// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/ackregistry.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace std::chrono_literals;

class AckRegistryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsCountFromZeroAndAreNotReused();
    void aHandlerIsTakenOnce();
    void anUnknownIdHasNoHandler();
    void tellsWhatHasExpired();
    void tellsTheNextDeadline();
    void aReservedIdServesManyTimes();

private:
    const Instant m_now{1h};
};

void AckRegistryTest::idsCountFromZeroAndAreNotReused()
{
    AckRegistry registry;
    QCOMPARE(registry.add({}, {}), 0u);
    QCOMPARE(registry.add({}, {}), 1u);
    QVERIFY(registry.take(1));
    QCOMPARE(registry.add({}, {}), 2u);
    QCOMPARE(registry.ids(), (std::vector<quint64>{0, 2}));
    QCOMPARE(registry.size(), 2u);
    AckRegistry later(1);
    QCOMPARE(later.add({}, {}), 1u);
}

void AckRegistryTest::aHandlerIsTakenOnce()
{
    AckRegistry registry;
    QCborArray answer;
    const quint64 id = registry.add([&](const AckResult &result) { answer = *result; }, {});
    const auto handler = registry.take(id);
    QVERIFY(handler);
    QVERIFY(!registry.take(id));
    QCOMPARE(registry.size(), 0u);
    (*handler)(QCborArray{7});
    QCOMPARE(answer, QCborArray{7});
}

void AckRegistryTest::anUnknownIdHasNoHandler()
{
    AckRegistry registry;
    registry.add({}, {});
    QVERIFY(!registry.take(1));
    QVERIFY(!registry.take(18446744073709551615ULL));
    QCOMPARE(registry.size(), 1u);
}

void AckRegistryTest::tellsWhatHasExpired()
{
    AckRegistry registry;
    registry.add({}, m_now + 2s);
    registry.add({}, {});
    registry.add({}, m_now + 1s);
    QVERIFY(registry.expired(m_now).empty());
    QVERIFY(registry.expired(m_now + 1s - 1us).empty());
    QCOMPARE(registry.expired(m_now + 1s), std::vector<quint64>{2});
    QCOMPARE(registry.expired(m_now + 1h), (std::vector<quint64>{0, 2}));
    QCOMPARE(registry.size(), 3u); // telling is not taking
}

void AckRegistryTest::tellsTheNextDeadline()
{
    AckRegistry registry;
    QVERIFY(!registry.nextDeadline());
    registry.add({}, {});
    QVERIFY(!registry.nextDeadline());
    registry.add({}, m_now + 2s);
    const quint64 first = registry.add({}, m_now + 1s);
    registry.add({}, m_now + 3s);
    QVERIFY(registry.nextDeadline() == m_now + 1s);
    registry.take(first);
    QVERIFY(registry.nextDeadline() == m_now + 2s);
}

void AckRegistryTest::aReservedIdServesManyTimes()
{
    AckRegistry registry;
    const quint64 id = registry.reserve();
    QVERIFY(!registry.take(id)); // nobody waits yet
    QCOMPARE(registry.add({}, {}), id + 1);
    for (int i = 0; i < 2; ++i) {
        registry.addAs(id, {}, m_now);
        QCOMPARE(registry.expired(m_now), std::vector<quint64>{id});
        QVERIFY(registry.take(id));
        QVERIFY(!registry.take(id));
    }
}

QTEST_APPLESS_MAIN(AckRegistryTest)
#include "ackregistrytest.moc"
