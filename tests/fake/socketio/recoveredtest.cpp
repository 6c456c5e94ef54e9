// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include "support/waituntil.h"

#include <QCborMap>
#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A scenario whose server gives private ids and offsets when a test says so.
struct RecoveryScenario : ManagerScenario
{
    RecoveryScenario()
    {
        server.behaviour.connect = Behaviour::Connect::Silent;
        options.stableAfter = 0ms;
    }

    //! Waits for the next CONNECT and answers it; `before` is sent first, as a recovering server does.
    bool accept(const QByteArray &answer, const QByteArrayList &before = {})
    {
        const auto expected = m_connects + 1;
        if (!waitUntil([&] { return connects().size() == expected; }))
            return false;
        ++m_connects;
        for (const QByteArray &message : before)
            server.sendMessage(message);
        server.sendMessage(answer);
        return waitForConnection(int(expected));
    }
    //! The CONNECT packets that the server has had.
    QByteArrayList connects() const
    {
        QByteArrayList found = server.messages();
        found.removeIf([](const QByteArray &message) { return !message.startsWith('0'); });
        return found;
    }
    bool drop()
    {
        server.closeSession();
        return skipDelay();
    }
    QByteArray offset(int number) const
    {
        return QByteArray::number(clock.wallTime().toMSecsSinceEpoch()) + '-' + QByteArray::number(number);
    }
    QStringList texts() const
    {
        QStringList found;
        for (const Event &event : events)
            found += QString::fromUtf8(event.json);
        return found;
    }

private:
    qsizetype m_connects = 0;
};

} // namespace

//! Connection state recovery.
class RecoveredTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recovers();
    void aGapIsVisible();
    void anotherServerKnowsNothing();
    void aServerWithoutItGetsNothing();
    void closingGivesItUp_data();
    void closingGivesItUp();
    void authAndRecoveryGoTogether();
};

void RecoveredTest::recovers()
{
    RecoveryScenario scenario;
    scenario.open();
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})"));
    QVERIFY(!scenario.socket->recovered());
    const QByteArray first = scenario.offset(1);
    scenario.server.emitEvent(R"(["e",1,")" + first + R"("])");
    scenario.server.emitEvent(R"(["volatile","success"])");
    QTRY_COMPARE(scenario.events.size(), 2);
    QVERIFY(scenario.drop());
    // The server sends what was missed before its answer.
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})", {R"(2["e",2,")" + scenario.offset(2) + R"("])"}));
    QVERIFY(scenario.socket->recovered());
    QCOMPARE(scenario.connects().last(), R"(0{"offset":")" + first + R"(","pid":"P"})");
    QTRY_COMPARE(scenario.texts(), QStringList({u"[\"e\",1]"_s, u"[\"volatile\",\"success\"]"_s, u"[\"e\",2]"_s}));
    const QByteArray second = scenario.offset(2);
    QVERIFY(scenario.drop());
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})"));
    QCOMPARE(scenario.connects().last(), R"(0{"offset":")" + second + R"(","pid":"P"})");
}

void RecoveredTest::aGapIsVisible()
{
    RecoveryScenario scenario;
    scenario.open();
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})"));
    scenario.server.emitEvent(R"(["e",")" + scenario.offset(1) + R"("])");
    QTRY_COMPARE(scenario.events.size(), 1);
    QVERIFY(scenario.drop());
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})"));
    QVERIFY(scenario.socket->recovered());
    QVERIFY(scenario.drop());
    QVERIFY(scenario.accept(R"(0{"sid":"b","pid":"Q"})")); // the session has expired
    QVERIFY(!scenario.socket->recovered());
    QVERIFY(scenario.drop());
    QVERIFY(scenario.accept(R"(0{"sid":"b","pid":"Q"})"));
    QCOMPARE(scenario.connects().last(), QByteArray(R"(0{"pid":"Q"})")); // no offset of the stream before
}

void RecoveredTest::anotherServerKnowsNothing()
{
    RecoveryScenario scenario;
    scenario.open();
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})"));
    QVERIFY(scenario.drop());
    QVERIFY(scenario.accept(R"(0{"sid":"b"})"));
    QVERIFY(!scenario.socket->recovered());
    QVERIFY(scenario.drop());
    QVERIFY(scenario.accept(R"(0{"sid":"c"})"));
    QCOMPARE(scenario.connects().last(), QByteArray("0"));
}

void RecoveredTest::aServerWithoutItGetsNothing()
{
    RecoveryScenario scenario;
    scenario.open();
    QVERIFY(scenario.accept(R"(0{"sid":"a"})"));
    scenario.server.emitEvent(R"(["e",")" + scenario.offset(1) + R"("])");
    QTRY_COMPARE(scenario.events.size(), 1);
    QCOMPARE(scenario.events.first().arguments().size(), 1); // it is the listener's
    QVERIFY(scenario.drop());
    QVERIFY(scenario.accept(R"(0{"sid":"b"})"));
    QCOMPARE(scenario.connects(), QByteArrayList({"0", "0"}));
}

void RecoveredTest::closingGivesItUp_data()
{
    QTest::addColumn<bool>("byServer");
    QTest::newRow("by the server") << true;
    QTest::newRow("by us") << false;
}

void RecoveredTest::closingGivesItUp()
{
    QFETCH(const bool, byServer);
    RecoveryScenario scenario;
    scenario.open();
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})"));
    if (byServer)
        scenario.server.disconnectNamespace();
    else
        scenario.socket->close();
    QTRY_COMPARE(scenario.socket->state(), Socket::State::Disconnected);
    scenario.open();
    QVERIFY(scenario.accept(R"(0{"sid":"b","pid":"Q"})"));
    QCOMPARE(scenario.connects(), QByteArrayList({"0", "0"}));
    QVERIFY(!scenario.socket->recovered());
}

void RecoveredTest::authAndRecoveryGoTogether()
{
    RecoveryScenario scenario;
    scenario.makeManager();
    int asked = 0;
    scenario.socket->setAuthProvider([&](const AuthAnswer &answer) { answer({{u"token"_s, ++asked}}); });
    scenario.open();
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})"));
    QVERIFY(scenario.drop());
    QVERIFY(scenario.accept(R"(0{"sid":"a","pid":"P"})"));
    QCOMPARE(scenario.connects(), QByteArrayList({R"(0{"token":1})", R"(0{"pid":"P","token":2})"}));
}

QTEST_GUILESS_MAIN(RecoveredTest)
#include "recoveredtest.moc"
