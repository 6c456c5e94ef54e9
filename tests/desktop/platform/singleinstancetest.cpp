// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/singleinstance.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Qt::StringLiterals;
using Role = SingleInstance::Role;

//! Starts of the program one after the other, as processes, on a real bus.
class SingleInstanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSecondForwardsAndLeaves_data();
    void theSecondForwardsAndLeaves();
    void whatTheDesktopCalls();
    void theNameIsFreeAgain();
    void aFirstThatHasGone();
    void aFirstThatHangs();
};

namespace {

const QString applicationId = u"io.github.pollux_monitor.Pollux"_s;

//! A start of the program that waits for others.
class Program
{
public:
    Program() { m_process.start(QStringLiteral(POLLUX_SECOND_START), {u"activate"_s}); }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QProcess *operator->() { return &m_process; }
    QString line()
    {
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 20'000))
            return u"nothing said"_s;
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

private:
    QProcess m_process;
};

int start(const QStringList &arguments, const QString &variable = {}, const QString &value = {})
{
    QProcess second;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    second.setProcessEnvironment(environment);
    second.setProcessChannelMode(QProcess::ForwardedChannels);
    second.start(QStringLiteral(POLLUX_SECOND_START), arguments);
    return second.waitForFinished() ? second.exitCode() : -1;
}

QDBusMessage call(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(applicationId, u"/io/github/pollux_monitor/Pollux"_s,
                                                          u"org.freedesktop.Application"_s, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 5'000);
}

QString interfaceOnBus()
{
    return QDBusConnection::sessionBus()
        .call(QDBusMessage::createMethodCall(applicationId, u"/io/github/pollux_monitor/Pollux"_s,
                                             u"org.freedesktop.DBus.Introspectable"_s, u"Introspect"_s))
        .arguments()
        .value(0)
        .toString();
}

} // namespace

void SingleInstanceTest::theSecondForwardsAndLeaves_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("received");

    QTest::newRow("activate") << QStringList{u"activate"_s} << QString() << u"activate() "_s;
    QTest::newRow("action") << QStringList{u"check"_s} << QString() << u"check() "_s;
    QTest::newRow("argument") << QStringList{u"show"_s, u"夜航"_s} << QString() << u"show(夜航) "_s;
    QTest::newRow("arguments") << QStringList{u"show"_s, u"a"_s, u""_s, u"b c"_s} << QString() << u"show(a,,b c) "_s;
    QTest::newRow("start-up id") << QStringList{u"activate"_s} << u"DESKTOP_STARTUP_ID"_s << u"activate() the-token"_s;
    QTest::newRow("token") << QStringList{u"show"_s} << u"XDG_ACTIVATION_TOKEN"_s << u"show() the-token"_s;
}

void SingleInstanceTest::theSecondForwardsAndLeaves()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, variable);
    QFETCH(QString, received);

    Program first;
    QCOMPARE(first.line(), u"first"_s);
    QCOMPARE(start(arguments, variable, u"the-token"_s), 2);
    QCOMPARE(first.line(), received.trimmed());
    QCOMPARE(first->state(), QProcess::Running);
}

void SingleInstanceTest::whatTheDesktopCalls()
{
    Program first;
    QCOMPARE(first.line(), u"first"_s);
    const QVariantMap token = {{u"activation-token"_s, u"t"_s}, {u"desktop-startup-id"_s, u"older"_s}};
    QCOMPARE(call(u"Activate"_s, {token}).errorMessage(), QString());
    QCOMPARE(first.line(), u"activate() t"_s);
    QCOMPARE(call(u"Open"_s, {QStringList{u"file:///a"_s, u"file:///b"_s}, QVariantMap()}).errorMessage(), QString());
    QCOMPARE(first.line(), u"open(file:///a,file:///b)"_s);
    QCOMPARE(call(u"ActivateAction"_s, {u"check"_s, QVariantList(), token}).errorMessage(), QString());
    QCOMPARE(first.line(), u"check() t"_s);
    QVERIFY(interfaceOnBus().contains("ActivateAction"_L1));
    QVERIFY(!interfaceOnBus().contains("called"_L1)); // what was called is nobody else's business
    QCOMPARE(call(u"ActivateAction"_s, {u"quit"_s, QVariantList(), QVariantMap()}).errorMessage(), QString());
    QVERIFY(first->waitForFinished());
    QCOMPARE(first->exitCode(), 0);
}

void SingleInstanceTest::theNameIsFreeAgain()
{
    auto ours = std::make_unique<SingleInstance>(applicationId);
    QCOMPARE(ours->claim(), Role::First);
    QSignalSpy ourCommands(ours.get(), &SingleInstance::commandReceived);
    Program other; // which is not the first
    QTRY_COMPARE_WITH_TIMEOUT(other->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(other->exitCode(), 2);
    QTRY_COMPARE(ourCommands.size(), 1);
    QCOMPARE(ourCommands.first(), QVariantList({u"activate"_s, QStringList(), QString()}));
    ours.reset();
    QVERIFY(!QDBusConnection::sessionBus().interface()->isServiceRegistered(applicationId));
    {
        Program first;
        QCOMPARE(first.line(), u"first"_s);
        SingleInstance second(applicationId);
        QCOMPARE(second.claim(), Role::Second);
        QSignalSpy received(&second, &SingleInstance::commandReceived);
        QCOMPARE(start({u"show"_s}), 2);
        QCOMPARE(first.line(), u"show()"_s);
        QCOMPARE(received.size(), 0);
    } // killed
    Program next;
    QCOMPARE(next.line(), u"first"_s);
}

void SingleInstanceTest::aFirstThatHasGone()
{
    SingleInstance instance(applicationId);
    {
        Program first;
        QCOMPARE(first.line(), u"first"_s);
        QCOMPARE(instance.claim(), Role::Second);
    }
    QString problem;
    QVERIFY(!instance.forward(u"activate"_s, {}, &problem));
    QCOMPARE(problem, u"The program that runs has just ended."_s);
    QVERIFY(!instance.forward(u"show"_s, {}, nullptr));
}

void SingleInstanceTest::aFirstThatHangs()
{
    const QString name = u"hanging"_s;
    QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
    QVERIFY(other.registerService(applicationId)); // and this thread is about to wait
    QObject object;
    QVERIFY(other.registerObject(u"/io/github/pollux_monitor/Pollux"_s, &object, QDBusConnection::ExportAllContents));
    SingleInstance instance(applicationId);
    QCOMPARE(instance.claim(), Role::Second);
    QString problem;
    QElapsedTimer time;
    time.start();
    QVERIFY(!instance.forward(u"activate"_s, {}, &problem));
    QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
    QVERIFY2(problem.startsWith("The program that runs does not answer: "_L1), qPrintable(problem));
    QDBusConnection::disconnectFromBus(name);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "singleinstancetest.moc"
