// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/donotdisturb.h"
#include "platform/notificationservice.h"

#include "desktop/platform/dunst.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

//! What a person sees of it, with a real notification daemon.
class NotificationDaemonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void isShownAsPlainText();
    void twoHundredAtOnceAreOne();
    void anActionIsUsed();
    void doNotDisturbIsHeard();
    void isDismissed();
    void theDaemonRestarts();
    void theDaemonStartsWhenNeeded();

private:
    NotificationService m_service{u"Pollux"_s, u"io.github.pollux_monitor.Pollux"_s};
    quint64 m_lastId = 0;
};

namespace {

DesktopNotification notification(quint64 id, const QString &title, const QString &body = {})
{
    DesktopNotification result;
    result.id = id;
    result.title = title;
    result.body = body;
    return result;
}

} // namespace

void NotificationDaemonTest::cleanup()
{
    Dunst::closeAll();
    QTRY_COMPARE(Dunst::displayed(), 0);
}

void NotificationDaemonTest::isShownAsPlainText()
{
    m_service.show(
        notification(++m_lastId, u"<b>夜航</b> & co"_s, u"<img src=\"http://127.0.0.1/x.png\"> 100 % & more"_s));
    QTRY_COMPARE_WITH_TIMEOUT(Dunst::displayed(), 1, 20'000);
    Dunst::closeAll();
    QTRY_VERIFY(!Dunst::history().isEmpty());
    const QVariantMap seen = Dunst::history().first();
    QCOMPARE(seen.value(u"appname"_s).toString(), u"Pollux"_s);
    QCOMPARE(seen.value(u"summary"_s).toString(), u"<b>夜航</b> & co"_s);
    const QString drawn = seen.value(u"message"_s).toString(); // in Pango's markup: only dunst's own tags are left
    QVERIFY2(drawn.contains(u"&lt;b&gt;夜航&lt;/b&gt; &amp; co"_s), qPrintable(drawn));
    QVERIFY2(drawn.contains("&lt;img src=&quot;http://127.0.0.1/x.png&quot;&gt; 100 % &amp; more"_L1),
             qPrintable(drawn));
}

void NotificationDaemonTest::twoHundredAtOnceAreOne()
{
    const auto before = Dunst::history().size();
    for (int count = 1; count <= 200; ++count) {
        auto next = notification(++m_lastId, u"%1 jobs done"_s.arg(count));
        next.replaces = count == 1 ? 0 : m_lastId - 1;
        m_service.show(next);
    }
    // Each of dunst's answers follows those that it gave before: then the first's id is known, then the last is sent.
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(Dunst::displayed() > 1, false);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE_WITH_TIMEOUT(Dunst::displayed(), 1, 20'000);
    Dunst::closeAll();
    QTRY_COMPARE(Dunst::history().size(), before + 1);
    QCOMPARE(Dunst::history().first().value(u"summary"_s).toString(), u"200 jobs done"_s);
}

void NotificationDaemonTest::anActionIsUsed()
{
    QSignalSpy used(&m_service, &NotificationService::actionInvoked);
    auto other = notification(++m_lastId, u"other"_s);
    other.actions = {{u"default"_s, u"Open"_s}};
    m_service.show(other);
    auto shown = notification(++m_lastId, u"Failed: encode"_s);
    shown.actions = {{u"default"_s, u"Open"_s}, {u"retry"_s, u"Try again"_s}};
    m_service.show(shown);
    QTRY_COMPARE(Dunst::displayed(), 2);
    Dunst::pick(u"Try again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(used.size(), 1, 20'000);
    QCOMPARE(used.first().at(0).toULongLong(), shown.id);
    QCOMPARE(used.first().at(1).toString(), u"retry"_s);
}

void NotificationDaemonTest::doNotDisturbIsHeard()
{
    QList<bool> answers;
    const auto ask = [&] {
        const auto before = answers.size();
        askDoNotDisturb(this, [&](bool on) { answers += on; });
        return answers.size() == before && QTest::qWaitFor([&] { return answers.size() > before; }, 15'000);
    };
    QVERIFY(ask());
    QCOMPARE(QProcess::execute(u"dunstctl"_s, {u"set-paused"_s, u"true"_s}), 0);
    QVERIFY(ask());
    QCOMPARE(QProcess::execute(u"dunstctl"_s, {u"set-paused"_s, u"false"_s}), 0);
    QVERIFY(ask());
    QCOMPARE(answers, (QList{false, true, false}));
}

void NotificationDaemonTest::isDismissed()
{
    QSignalSpy closed(&m_service, &NotificationService::closed);
    m_service.show(notification(++m_lastId, u"one"_s));
    QTRY_COMPARE_WITH_TIMEOUT(Dunst::displayed(), 1, 20'000);
    Dunst::closeAll();
    QTRY_VERIFY(closed.contains(QVariantList{m_lastId}));
}

void NotificationDaemonTest::theDaemonRestarts()
{
    QSignalSpy failed(&m_service, &NotificationService::failed);
    m_service.show(notification(++m_lastId, u"before"_s));
    QTRY_COMPARE_WITH_TIMEOUT(Dunst::displayed(), 1, 20'000);
    Dunst::stop();
    m_service.show(notification(++m_lastId, u"without"_s));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toULongLong(), m_lastId);

    Dunst dunst;
    dunst.start();
    auto after = notification(++m_lastId, u"after"_s);
    after.replaces = m_lastId - 2;
    m_service.show(after);
    QTRY_COMPARE_WITH_TIMEOUT(Dunst::displayed(), 1, 20'000);
    QCOMPARE(failed.size(), 1);
    cleanup();
}

// As most desktops have it: nothing runs until the first notification.
void NotificationDaemonTest::theDaemonStartsWhenNeeded()
{
    QFile file(sessionFile(u"services/org.freedesktop.Notifications.service"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[D-BUS Service]\nName=org.freedesktop.Notifications\nExec="
               + QStandardPaths::findExecutable(u"dunst"_s).toUtf8() + " -config " + sessionFile(u"dunstrc"_s).toUtf8()
               + '\n');
    file.close();
    QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s,
                                                                      u"org.freedesktop.DBus"_s, u"ReloadConfig"_s));

    QSignalSpy failed(&m_service, &NotificationService::failed);
    m_service.show(notification(++m_lastId, u"first"_s));
    QTRY_COMPARE_WITH_TIMEOUT(Dunst::displayed(), 1, 20'000);
    QCOMPARE(failed.size(), 0);
}

QTEST_GUILESS_MAIN(NotificationDaemonTest)
#include "notificationdaemontest.moc"
