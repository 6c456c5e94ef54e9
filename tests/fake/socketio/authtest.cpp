// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include <QCborMap>
#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Keeps each question; a test answers when it likes.
struct Questions
{
    AuthProvider provider()
    {
        return [this](AuthAnswer answer) { all += answer; };
    }
    QList<AuthAnswer> all;
};

QCborMap token(const QString &text)
{
    return {{u"token"_s, text}};
}

QByteArray connectWith(const QByteArray &text)
{
    return R"(0{"token":")" + text + R"("})";
}

} // namespace

//! Credentials as a value or by a callback.
class AuthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theValueIsSentWithEachConnect();
    void theProviderIsAskedForEachConnect();
    void theProviderGoesBeforeTheValue();
    void theAnswerMayComeLater();
    void noAnswerMeetsTheDeadline();
    void aSecondAnswerDoesNotCount();
    void anAnswerAfterTheDeadlineDoesNotCount();
    void anAnswerAfterADropDoesNotCount();
    void anAnswerAfterCloseDoesNotCount();
    void anAnswerAfterCloseAndOpenDoesNotCount();
    void anAnswerAfterDestructionDoesNothing_data();
    void anAnswerAfterDestructionDoesNothing();
    void theProviderMayDestroyOrClose_data();
    void theProviderMayDestroyOrClose();
    void eachNamespaceHasItsOwn();
};

void AuthTest::theValueIsSentWithEachConnect()
{
    ManagerScenario scenario;
    scenario.makeManager();
    scenario.socket->setAuth(token(u"a"_s));
    QVERIFY(scenario.connect());
    scenario.socket->setAuth(token(u"b"_s));
    scenario.server.closeSession();
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
    QCOMPARE(scenario.server.messages(), QByteArrayList({connectWith("a"), connectWith("b")}));
}

void AuthTest::theProviderIsAskedForEachConnect()
{
    ManagerScenario scenario;
    scenario.makeManager();
    int asked = 0;
    scenario.socket->setAuthProvider([&](const AuthAnswer &answer) { answer(token(QString::number(++asked))); });
    QVERIFY(scenario.connect());
    scenario.server.closeSession();
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
    QCOMPARE(scenario.server.messages(), QByteArrayList({connectWith("1"), connectWith("2")}));
}

void AuthTest::theProviderGoesBeforeTheValue()
{
    ManagerScenario scenario;
    scenario.makeManager();
    scenario.socket->setAuth(token(u"value"_s));
    scenario.socket->setAuthProvider([](const AuthAnswer &answer) { answer({}); });
    QVERIFY(scenario.connect());
    scenario.socket->setAuthProvider({});
    scenario.server.closeSession();
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
    QCOMPARE(scenario.server.messages(), QByteArrayList({"0", connectWith("value")}));
}

void AuthTest::theAnswerMayComeLater()
{
    ManagerScenario scenario;
    scenario.makeManager();
    Questions questions;
    scenario.socket->setAuthProvider(questions.provider());
    scenario.open();
    QTRY_COMPARE(questions.all.size(), 1);
    scenario.clock.advance(10s - 1ms);
    QCOMPARE(scenario.server.messages(), QByteArrayList());
    questions.all.first()(token(u"late"_s));
    scenario.clock.advance(20s - 1ms); // CONNECT has its own deadline, from now on
    QVERIFY(scenario.waitForConnection(1));
    QCOMPARE(scenario.server.messages(), QByteArrayList{connectWith("late")});
}

void AuthTest::noAnswerMeetsTheDeadline()
{
    ManagerScenario scenario;
    scenario.makeManager();
    Questions questions;
    scenario.socket->setAuthProvider(questions.provider());
    scenario.open();
    QTRY_COMPARE(questions.all.size(), 1);
    scenario.clock.advance(10s);
    QCOMPARE(scenario.drops, QStringList{u"transport error: socket.io auth-timeout transient"_s});
    QVERIFY(scenario.skipDelay()); // and it is asked again
    QTRY_COMPARE(questions.all.size(), 2);
    questions.all.last()({});
    QVERIFY(scenario.waitForConnection(1));
}

void AuthTest::aSecondAnswerDoesNotCount()
{
    ManagerScenario scenario;
    scenario.makeManager();
    Questions questions;
    scenario.socket->setAuthProvider(questions.provider());
    scenario.open();
    QTRY_COMPARE(questions.all.size(), 1);
    questions.all.first()(token(u"one"_s));
    questions.all.first()(token(u"two"_s));
    QVERIFY(scenario.waitForConnection(1));
    questions.all.first()(token(u"three"_s));
    QVERIFY(scenario.socket->emitEvent(u"behind"_s));
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList({connectWith("one"), R"(2["behind"])"}));
}

void AuthTest::anAnswerAfterTheDeadlineDoesNotCount()
{
    ManagerScenario scenario;
    scenario.makeManager();
    Questions questions;
    scenario.socket->setAuthProvider(questions.provider());
    scenario.open();
    QTRY_COMPARE(questions.all.size(), 1);
    scenario.clock.advance(10s);
    QVERIFY(scenario.skipDelay());
    QTRY_COMPARE(questions.all.size(), 2);
    questions.all.first()(token(u"old"_s));
    questions.all.last()(token(u"new"_s));
    QVERIFY(scenario.waitForConnection(1));
    QCOMPARE(scenario.server.messages(), QByteArrayList{connectWith("new")});
}

void AuthTest::anAnswerAfterADropDoesNotCount()
{
    ManagerScenario scenario;
    scenario.makeManager();
    Questions questions;
    scenario.socket->setAuthProvider(questions.provider());
    scenario.open();
    QTRY_COMPARE(questions.all.size(), 1);
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    questions.all.first()(token(u"old"_s));
    scenario.clock.advance(9s); // nobody waits for an answer now
    QCOMPARE(scenario.drops.size(), 1);
    QTRY_COMPARE(questions.all.size(), 2);
    questions.all.last()(token(u"new"_s));
    QVERIFY(scenario.waitForConnection(1));
    QCOMPARE(scenario.server.messages(), QByteArrayList{connectWith("new")});
}

void AuthTest::anAnswerAfterCloseDoesNotCount()
{
    ManagerScenario scenario;
    scenario.makeManager();
    Questions questions;
    scenario.socket->setAuthProvider(questions.provider());
    scenario.open();
    QTRY_COMPARE(questions.all.size(), 1);
    scenario.socket->close();
    questions.all.first()(token(u"old"_s));
    QTRY_COMPARE(scenario.server.transport(), QString());
    scenario.clock.advance(1h);
    QCOMPARE(scenario.server.messages(), QByteArrayList{"1"});
    QCOMPARE(scenario.socket->state(), Socket::State::Disconnected);
}

void AuthTest::anAnswerAfterCloseAndOpenDoesNotCount()
{
    ManagerScenario scenario;
    scenario.makeManager();
    Questions questions;
    scenario.socket->setAuthProvider(questions.provider());
    scenario.open();
    QTRY_COMPARE(questions.all.size(), 1);
    scenario.socket->close();
    scenario.socket->open();
    QTRY_COMPARE(questions.all.size(), 2);
    questions.all.first()(token(u"old"_s));
    questions.all.last()(token(u"new"_s));
    QVERIFY(scenario.waitForConnection(1));
    QCOMPARE(scenario.server.messages().last(), connectWith("new"));
}

void AuthTest::anAnswerAfterDestructionDoesNothing_data()
{
    QTest::addColumn<bool>("ofTheManager");
    QTest::newRow("of the socket") << false;
    QTest::newRow("of the manager") << true;
}

void AuthTest::anAnswerAfterDestructionDoesNothing()
{
    QFETCH(const bool, ofTheManager);
    ManagerScenario scenario;
    scenario.makeManager();
    Questions questions;
    scenario.socket->setAuthProvider(questions.provider());
    scenario.open();
    QTRY_COMPARE(questions.all.size(), 1);
    if (ofTheManager)
        scenario.manager.reset();
    else
        delete scenario.socket;
    questions.all.first()(token(u"old"_s));
    QCOMPARE(scenario.server.messages(), QByteArrayList());
}

void AuthTest::theProviderMayDestroyOrClose_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("the socket is destroyed") << u"socket"_s;
    QTest::newRow("the manager is destroyed") << u"manager"_s;
    QTest::newRow("the socket is closed") << u"close"_s;
    QTest::newRow("the provider is taken away") << u"provider"_s;
}

void AuthTest::theProviderMayDestroyOrClose()
{
    QFETCH(const QString, what);
    ManagerScenario scenario;
    scenario.makeManager();
    bool done = false;
    scenario.socket->setAuthProvider([&](const AuthAnswer &answer) {
        if (what == "socket"_L1)
            delete scenario.socket;
        else if (what == "manager"_L1)
            scenario.manager.reset();
        else if (what == "close"_L1)
            scenario.socket->close();
        else
            scenario.socket->setAuthProvider({});
        answer(token(u"t"_s));
        done = true;
    });
    scenario.open();
    QTRY_VERIFY(done);
    if (what == "provider"_L1)
        QVERIFY(scenario.waitForConnection(1));
    QCOMPARE(scenario.server.messages().contains(connectWith("t")), what == "provider"_L1);
}

void AuthTest::eachNamespaceHasItsOwn()
{
    ManagerScenario scenario;
    scenario.server.behaviour.namespaces += "/admin";
    scenario.makeManager();
    Socket *const admin = scenario.manager->socket(u"/admin"_s);
    Questions questions;
    admin->setAuthProvider(questions.provider());
    scenario.socket->setAuth(token(u"root"_s));
    admin->open();
    QVERIFY(scenario.connect()); // it does not wait for the other
    QTRY_COMPARE(questions.all.size(), 1);
    questions.all.first()(token(u"admin"_s));
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    QCOMPARE(scenario.server.messages(),
             QByteArrayList({connectWith("root"), R"(0/admin,{"token":"admin"})"}));
}

QTEST_GUILESS_MAIN(AuthTest)
#include "authtest.moc"
