// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/notificationservice.h"

#include "desktop/platform/fakenotifications.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

//! The service's protocol, with a notification service that the test owns.
class NotificationServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatTheServiceGets();
    void capabilities_data();
    void capabilities();
    void aReplacementWaitsForTheId();
    void aBurstIsOneCallMore();
    void manyBeforeTheServiceHasAnsweredAtAll();
    void actionsOfOursOnly();
    void actionOfWhatIsShown();
    void closing();
    void closingBeforeTheAnswer();
    void dismissedWhileAReplacementIsUnderWay();
    void aServiceThatRestarts();
    void aServiceThatEndsBeforeItsAnswer();
    void aServiceThatRefuses();
    void noService();
    void goneWhileCallsAreUnderWay();

private:
    DesktopNotification notification(quint64 id, const QString &title, quint64 replaces = 0) const;
    void showAndWait(const DesktopNotification &notification);

    std::unique_ptr<FakeNotifications> m_desktop;
    std::unique_ptr<NotificationService> m_service;
    std::unique_ptr<QSignalSpy> m_closed;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_actions;
};

namespace {

const QStringList everything = {u"body"_s, u"body-markup"_s, u"actions"_s};

QList<quint64> ids(const QSignalSpy &spy)
{
    QList<quint64> list;
    for (const QVariantList &arguments : spy)
        list += arguments.first().toULongLong();
    return list;
}

} // namespace

void NotificationServiceTest::init()
{
    m_desktop = std::make_unique<FakeNotifications>(everything);
    m_service = std::make_unique<NotificationService>(u"Pollux"_s, u"io.github.pollux_monitor.Pollux"_s);
    m_closed = std::make_unique<QSignalSpy>(m_service.get(), &NotificationService::closed);
    m_failed = std::make_unique<QSignalSpy>(m_service.get(), &NotificationService::failed);
    m_actions = std::make_unique<QSignalSpy>(m_service.get(), &NotificationService::actionInvoked);
}

void NotificationServiceTest::cleanup()
{
    m_service.reset();
    m_desktop.reset();
}

DesktopNotification NotificationServiceTest::notification(quint64 id, const QString &title, quint64 replaces) const
{
    DesktopNotification result;
    result.id = id;
    result.replaces = replaces;
    result.title = title;
    return result;
}

void NotificationServiceTest::showAndWait(const DesktopNotification &shown)
{
    const auto calls = m_desktop->calls.size();
    m_service->show(shown);
    QTRY_COMPARE(m_desktop->calls.size(), calls + 1);
}

void NotificationServiceTest::whatTheServiceGets()
{
    auto shown = notification(7, u"Failed: <b>encode</b> & co"_s);
    shown.body = u"line one\nline <two> & \"three\""_s;
    shown.urgency = DesktopNotification::Urgency::Critical;
    shown.category = u"transfer.error"_s;
    shown.actions = {{u"default"_s, u"Open"_s}, {u"retry"_s, u"重試"_s}};
    showAndWait(shown);

    const auto &call = m_desktop->calls.last();
    QCOMPARE(call.application, u"Pollux"_s);
    QCOMPARE(call.replaces, 0u);
    QCOMPARE(call.icon, u"io.github.pollux_monitor.Pollux"_s);
    QCOMPARE(call.title, shown.title);
    QCOMPARE(call.body, u"line one\nline &lt;two&gt; &amp; &quot;three&quot;"_s);
    QCOMPARE(call.actions, QStringList({u"default"_s, u"Open"_s, u"retry"_s, u"重試"_s}));
    QCOMPARE(call.hints.size(), 3);
    QCOMPARE(call.hints.value(u"urgency"_s).typeId(), int(QMetaType::UChar)); // a byte, or it means nothing
    QCOMPARE(call.hints.value(u"urgency"_s).toInt(), 2);
    QCOMPARE(call.hints.value(u"desktop-entry"_s).toString(), u"io.github.pollux_monitor.Pollux"_s);
    QCOMPARE(call.hints.value(u"category"_s).toString(), u"transfer.error"_s);
    QCOMPARE(call.timeout, -1);
}

void NotificationServiceTest::capabilities_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("actions");

    QTest::newRow("everything") << everything << u"a &lt; b"_s << 2;
    QTest::newRow("no markup") << QStringList{u"body"_s, u"actions"_s} << u"a < b"_s << 2;
    QTest::newRow("links") << QStringList{u"body"_s, u"body-hyperlinks"_s} << u"a &lt; b"_s << 0;
    QTest::newRow("images") << QStringList{u"body"_s, u"body-images"_s} << u"a &lt; b"_s << 0;
    QTest::newRow("no actions") << QStringList{u"body"_s, u"body-markup"_s} << u"a &lt; b"_s << 0;
    QTest::newRow("no body") << QStringList{u"actions"_s, u"body-markup"_s} << QString() << 2;
    QTest::newRow("nothing") << QStringList() << QString() << 0;
}

void NotificationServiceTest::capabilities()
{
    QFETCH(QStringList, capabilities);
    QFETCH(QString, body);
    QFETCH(int, actions);

    m_desktop.reset();
    m_desktop = std::make_unique<FakeNotifications>(capabilities);
    auto shown = notification(1, u"title"_s);
    shown.body = u"a < b"_s;
    shown.actions = {{u"default"_s, u"Open"_s}};
    showAndWait(shown);
    QCOMPARE(m_desktop->calls.last().body, body);
    QCOMPARE(m_desktop->calls.last().actions.size(), actions);
}

void NotificationServiceTest::aReplacementWaitsForTheId()
{
    m_desktop->hold();
    showAndWait(notification(1, u"one"_s));
    m_service->show(notification(2, u"two"_s, 1));
    showAndWait(notification(3, u"elsewhere"_s)); // which waits for nothing
    QCOMPARE(m_desktop->calls.last().title, u"elsewhere"_s);
    m_desktop->answerHeld();
    QTRY_COMPARE(m_desktop->calls.size(), 3);
    QCOMPARE(m_desktop->calls.last().title, u"two"_s);
    QCOMPARE(m_desktop->calls.last().replaces, m_desktop->calls.first().id);
}

void NotificationServiceTest::aBurstIsOneCallMore()
{
    m_desktop->hold();
    showAndWait(notification(1, u"1"_s));
    for (quint64 id = 2; id <= 200; ++id)
        m_service->show(notification(id, QString::number(id), id - 1));
    m_desktop->answerHeld();
    QTRY_COMPARE(m_desktop->calls.size(), 2);
    QCOMPARE(m_desktop->calls.last().title, u"200"_s);
    QCOMPARE(m_desktop->calls.last().replaces, m_desktop->calls.first().id);

    m_desktop->tellClosed(m_desktop->calls.first().id);
    QTRY_COMPARE(ids(*m_closed), QList<quint64>{200});
    QCOMPARE(m_desktop->calls.size(), 2);
    QCOMPARE(m_failed->size(), 0);
}

void NotificationServiceTest::manyBeforeTheServiceHasAnsweredAtAll()
{
    for (quint64 id = 1; id <= 200; ++id)
        m_service->show(notification(id, QString::number(id), id - 1));
    m_service->show(notification(201, u"another"_s));
    QTRY_COMPARE(m_desktop->calls.size(), 2);
    QCOMPARE(m_desktop->calls.at(0).title, u"200"_s);
    QCOMPARE(m_desktop->calls.at(0).replaces, 0u);
    QCOMPARE(m_desktop->calls.at(1).title, u"another"_s);
}

void NotificationServiceTest::actionsOfOursOnly()
{
    showAndWait(notification(1, u"one"_s));
    showAndWait(notification(2, u"two"_s));
    const uint id = m_desktop->calls.first().id;
    tellAsStranger(u"ActionInvoked"_s, {id, u"default"_s}); // ours, but not told by the service
    tellAsStranger(u"NotificationClosed"_s, {id, 2u});
    m_desktop->tellAction(id + 100, u"default"_s, u"theirs"_s); // told by the service, of another program's
    m_desktop->tellClosed(id + 100);
    m_desktop->tellAction(id, u"retry"_s, u"token-1"_s);
    m_desktop->tellAction(id, u"mute"_s);
    QTRY_COMPARE(m_actions->size(), 2);
    QCOMPARE(m_actions->at(0), QVariantList({1ull, u"retry"_s, u"token-1"_s}));
    QCOMPARE(m_actions->at(1), QVariantList({1ull, u"mute"_s, QString()}));
    QCOMPARE(m_closed->size(), 0);
}

// The person has clicked on what was to be seen then.
void NotificationServiceTest::actionOfWhatIsShown()
{
    showAndWait(notification(1, u"one"_s));
    showAndWait(notification(2, u"elsewhere"_s)); // so the answer for the first has come
    m_desktop->hold();
    showAndWait(notification(3, u"three"_s, 1));
    const uint id = m_desktop->calls.first().id;
    m_desktop->tellAction(id, u"default"_s);
    QTRY_COMPARE(m_actions->size(), 1);
    QCOMPARE(m_actions->at(0).at(0).toULongLong(), 1ull);
    m_desktop->answerHeld();
    m_desktop->tellAction(id, u"default"_s);
    QTRY_COMPARE(m_actions->size(), 2);
    QCOMPARE(m_actions->at(1).at(0).toULongLong(), 3ull);
}

void NotificationServiceTest::closing()
{
    showAndWait(notification(1, u"one"_s));
    showAndWait(notification(2, u"two"_s));
    m_service->close(1);
    QTRY_COMPARE(ids(*m_closed), QList<quint64>{1});
    QCOMPARE(m_desktop->closedByProgram, QList<uint>{m_desktop->calls.first().id});
    m_service->close(1); // not there any more
    m_service->close(77);
    showAndWait(notification(3, u"three"_s, 1)); // what it would replace has gone
    QCOMPARE(m_desktop->calls.last().replaces, 0u);
    QCOMPARE(m_desktop->closedByProgram.size(), 1);
}

void NotificationServiceTest::closingBeforeTheAnswer()
{
    m_desktop->hold();
    showAndWait(notification(1, u"one"_s));
    m_service->show(notification(2, u"two"_s, 1));
    m_service->close(2);
    QVERIFY(m_desktop->closedByProgram.isEmpty());
    m_desktop->answerHeld();
    QTRY_COMPARE(ids(*m_closed), QList<quint64>{2});
    QCOMPARE(m_desktop->calls.size(), 1); // "two" never was sent
    QCOMPARE(m_desktop->closedByProgram, QList<uint>{m_desktop->calls.first().id});
}

void NotificationServiceTest::dismissedWhileAReplacementIsUnderWay()
{
    showAndWait(notification(1, u"one"_s));
    showAndWait(notification(2, u"elsewhere"_s));
    m_desktop->hold();
    showAndWait(notification(3, u"three"_s, 1));
    m_desktop->tellClosed(m_desktop->calls.first().id);
    m_desktop->answerHeld();
    m_desktop->tellAction(m_desktop->calls.last().id, u"default"_s);
    QTRY_COMPARE(m_actions->size(), 1);
    QCOMPARE(m_actions->first().first().toULongLong(), 3ull);
    QCOMPARE(m_closed->size(), 0); // it is on the screen again
}

void NotificationServiceTest::aServiceThatRestarts()
{
    showAndWait(notification(1, u"one"_s));
    showAndWait(notification(2, u"two"_s));
    const uint oldId = m_desktop->calls.first().id;
    m_desktop->tellAction(oldId, u"default"_s);
    QTRY_COMPARE(m_actions->size(), 1); // so both answers have come
    m_desktop.reset();
    QTRY_COMPARE(ids(*m_closed), QList<quint64>({1, 2}));

    m_desktop = std::make_unique<FakeNotifications>(QStringList{u"body"_s});
    m_desktop->tellAction(oldId, u"default"_s);
    auto again = notification(3, u"three"_s, 1);
    again.body = u"<"_s;
    showAndWait(again);
    QCOMPARE(m_desktop->calls.last().replaces, 0u);
    QCOMPARE(m_desktop->calls.last().body, u"<"_s); // what the new one understands
    m_desktop->tellAction(m_desktop->calls.last().id, u"default"_s);
    QTRY_COMPARE(ids(*m_actions), QList<quint64>({1, 3}));
    QCOMPARE(m_failed->size(), 0);
}

void NotificationServiceTest::aServiceThatEndsBeforeItsAnswer()
{
    m_desktop->hold();
    showAndWait(notification(1, u"one"_s));
    m_service->show(notification(2, u"two"_s, 1));
    m_desktop.reset();
    QTRY_COMPARE(ids(*m_failed), QList<quint64>({1, 2}));

    m_desktop = std::make_unique<FakeNotifications>(everything);
    showAndWait(notification(3, u"three"_s, 2));
    QCOMPARE(m_desktop->calls.last().replaces, 0u);
}

void NotificationServiceTest::aServiceThatRefuses()
{
    showAndWait(notification(1, u"one"_s));
    m_desktop->refuse();
    m_service->show(notification(2, u"two"_s));
    m_service->show(notification(3, u"three"_s, 1));
    QTRY_COMPARE(ids(*m_failed), QList<quint64>({2, 3}));
    QVERIFY2(m_failed->first().at(1).toString().contains("too many"_L1),
             qPrintable(m_failed->first().at(1).toString()));

    m_desktop.reset();
    m_desktop = std::make_unique<FakeNotifications>(everything);
    m_desktop->refuse();
    m_service->show(notification(4, u"four"_s));
    QTRY_COMPARE(m_failed->size(), 3);
    QVERIFY(!m_failed->last().at(1).toString().contains(u'\n'));
}

void NotificationServiceTest::noService()
{
    m_desktop.reset();
    m_service->show(notification(1, u"one"_s));
    QCOMPARE(m_failed->size(), 0); // never from within the call
    QTRY_COMPARE(ids(*m_failed), QList<quint64>({1}));
    m_service->show(notification(2, u"two"_s));
    m_service->show(notification(3, u"three"_s));
    QTRY_COMPARE(ids(*m_failed), QList<quint64>({1, 2, 3}));
    QCOMPARE(m_failed->last().at(1).toString(), u"There is no notification service on this desktop."_s);

    m_desktop = std::make_unique<FakeNotifications>(everything); // and then there is one
    showAndWait(notification(4, u"four"_s));
    QCOMPARE(m_failed->size(), 3);
}

void NotificationServiceTest::goneWhileCallsAreUnderWay()
{
    m_desktop->hold();
    showAndWait(notification(1, u"one"_s));
    connect(m_service.get(), &NotificationService::failed, this, [this] { m_service.reset(); });
    m_service->show(notification(2, u"two"_s, 1));
    m_desktop.reset();
    QTRY_VERIFY(!m_service); // by a listener, while it tells
}

QTEST_GUILESS_MAIN(NotificationServiceTest)
#include "notificationservicetest.moc"
