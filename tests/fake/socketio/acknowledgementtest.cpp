// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include "support/summary.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Keeps what became of each acknowledgement: its arguments' text, or the cause.
class Answers
{
public:
    AckHandler handler()
    {
        return [this](const AckResult &result) {
            m_all += result ? QString::number(result->size()) + u" arguments"_s : summary(result.error());
        };
    }
    const QStringList &all() const { return m_all; }

private:
    QStringList m_all;
};

const QString lost = u"socket.io disconnected transient"_s;
const QString timedOut = u"socket.io ack-timeout transient"_s;

} // namespace

//! Each acknowledgement is resolved exactly once: answer, timeout or drop.
class AcknowledgementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAnswered();
    void meetsItsDeadline();
    void aLateAnswerIsIgnored();
    void answersToNobodyAreIgnored();
    void failsWhenTheConnectionDrops();
    void failsWhenAListenerClosesDuringTheDrop();
    void waitsInTheOutboxAcrossADrop();
    void timesOutInTheOutbox();
    void isNotCalledWhenTheEventWasRefused();
    void failsWhenTheSocketCloses();
};

void AcknowledgementTest::isAnswered()
{
    ManagerScenario scenario;
    Answers answers;
    QVERIFY(scenario.connect());
    QVERIFY(scenario.socket->emitEvent(u"echo"_s, {1, QByteArray("x")}, answers.handler(), 10s));
    QVERIFY(scenario.socket->emitEvent(u"echo"_s, {}, answers.handler(), 10s));
    QTRY_COMPARE(answers.all(), QStringList({u"2 arguments"_s, u"0 arguments"_s}));
    scenario.clock.advance(10s);
    QCOMPARE(answers.all().size(), 2);
}

void AcknowledgementTest::meetsItsDeadline()
{
    ManagerScenario scenario;
    Answers answers;
    scenario.server.behaviour.acknowledges = false;
    QVERIFY(scenario.connect());
    QVERIFY(scenario.socket->emitEvent(u"a"_s, {}, answers.handler(), 10s));
    scenario.clock.advance(10s - 1ms);
    QCOMPARE(answers.all(), QStringList());
    scenario.clock.advance(1ms);
    QCOMPARE(answers.all(), QStringList{timedOut});
}

void AcknowledgementTest::aLateAnswerIsIgnored()
{
    ManagerScenario scenario;
    Answers answers;
    scenario.server.behaviour.acknowledges = false;
    QVERIFY(scenario.connect());
    QVERIFY(scenario.socket->emitEvent(u"a"_s, {}, answers.handler(), 10s));
    scenario.clock.advance(10s);
    scenario.server.sendMessage("30[]");
    scenario.server.emitEvent(R"(["behind it"])");
    QTRY_COMPARE(scenario.events.size(), 1);
    QCOMPARE(answers.all(), QStringList{timedOut});
}

void AcknowledgementTest::answersToNobodyAreIgnored()
{
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    scenario.server.sendMessage("37[]");
    scenario.server.sendMessage("318446744073709551615[]");
    scenario.server.emitEvent(R"(["behind them"])");
    QTRY_COMPARE(scenario.events.size(), 1);
    QCOMPARE(scenario.disconnections, QStringList());
}

void AcknowledgementTest::failsWhenTheConnectionDrops()
{
    ManagerScenario scenario;
    Answers answers;
    scenario.server.behaviour.acknowledges = false;
    QVERIFY(scenario.connect());
    QVERIFY(scenario.socket->emitEvent(u"a"_s, {}, answers.handler(), 10min));
    QTRY_COMPARE(scenario.server.received().size(), 2);
    scenario.server.closeSession();
    QTRY_COMPARE(answers.all(), QStringList{lost});
    QCOMPARE(scenario.disconnections.size(), 1);
}

void AcknowledgementTest::failsWhenAListenerClosesDuringTheDrop()
{
    ManagerScenario scenario;
    Answers answers;
    scenario.server.behaviour.acknowledges = false;
    QVERIFY(scenario.connect());
    QVERIFY(scenario.socket->emitEvent(u"a"_s, {}, answers.handler(), 10min));
    QTRY_COMPARE(scenario.server.received().size(), 2);
    QObject::connect(scenario.socket, &Socket::stateChanged, scenario.socket, [&](Socket::State state) {
        if (state == Socket::State::Connecting)
            scenario.socket->close();
    });
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.socket->state(), Socket::State::Disconnected);
    QTRY_COMPARE(answers.all(), QStringList{lost});
}

void AcknowledgementTest::waitsInTheOutboxAcrossADrop()
{
    ManagerScenario scenario;
    Answers answers;
    QVERIFY(scenario.connect());
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    QVERIFY(scenario.socket->emitEvent(u"echo"_s, {1}, answers.handler(), 10min));
    QCOMPARE(answers.all(), QStringList());
    QVERIFY(scenario.skipDelay());
    QTRY_COMPARE(answers.all(), QStringList{u"1 arguments"_s});
}

void AcknowledgementTest::timesOutInTheOutbox()
{
    ManagerScenario scenario;
    Answers answers;
    scenario.server.server().on(RequestKind::Handshake, 1, hold());
    scenario.open();
    QVERIFY(scenario.socket->emitEvent(u"a"_s, {}, answers.handler(), 1s));
    QTRY_COMPARE(scenario.server.server().count(RequestKind::Handshake), 1);
    scenario.clock.advance(1s);
    QCOMPARE(answers.all(), QStringList{timedOut});
    scenario.clock.advance(19s); // the handshake's own deadline
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(1));
    QVERIFY(scenario.socket->emitEvent(u"b"_s));
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList({"0", R"(2["b"])"})); // "a" is not sent any more
}

void AcknowledgementTest::isNotCalledWhenTheEventWasRefused()
{
    ManagerScenario scenario;
    Answers answers;
    scenario.server.behaviour.handshake.maxPayload = 100;
    QVERIFY(scenario.connect());
    const auto refused = scenario.socket->emitEvent(u"a"_s, {QString(200, u'x')}, answers.handler(), 1s);
    QVERIFY(!refused);
    QCOMPARE(summary(refused.error()), u"client payload-too-large persistent"_s);
    scenario.clock.advance(1min / 2);
    QCOMPARE(answers.all(), QStringList());
}

void AcknowledgementTest::failsWhenTheSocketCloses()
{
    ManagerScenario scenario;
    Answers answers;
    scenario.server.behaviour.acknowledges = false;
    QVERIFY(scenario.connect());
    QVERIFY(scenario.socket->emitEvent(u"a"_s, {}, answers.handler(), 10min));
    scenario.socket->close();
    QCOMPARE(answers.all(), QStringList{lost});
}

QTEST_GUILESS_MAIN(AcknowledgementTest)
#include "acknowledgementtest.moc"
