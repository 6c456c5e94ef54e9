// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/tray/trayicon.h"
#include "ui/models/toldlist.h"
#include "ui/style/theme.h"
#include "unit/ui/panel/serversample.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;
using Pollux::Test::ManualClock;
using Pollux::Test::ServerSample;

class TrayIconTest : public QObject
{
    Q_OBJECT

private:
    QAction *action(const QString &text) const;
    QStringList lines() const;

    Theme m_theme;
    ManualClock m_clock;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<ServerSample> m_server;
    std::unique_ptr<TrayIcon> m_tray;

private Q_SLOTS:
    void init();
    void cleanup();

    void everythingCanBeReached();
    void serversHaveTheirLines();
    void markAllAsSeen();
    void tryNowOnlyWhileSomethingWaits();
    void pauseFollowsTheList();
    void notificationsCanBeSnoozed_data();
    void notificationsCanBeSnoozed();
    void withoutNotificationsNothingCanBeSnoozed();
    void iconAndToolTipFollow();
    void anUpdateKeepsTheActions();
};

QAction *TrayIconTest::action(const QString &text) const
{
    for (QAction *candidate : m_tray->menu()->actions()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

QStringList TrayIconTest::lines() const
{
    QStringList texts;
    for (const QAction *one : m_tray->menu()->actions()) {
        if (!one->isSeparator() && one->isVisible())
            texts += one->text().remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    return texts;
}

void TrayIconTest::init()
{
    m_servers = std::make_unique<ServerList>();
    m_server = std::make_unique<ServerSample>(m_servers.get(), &m_clock, u"a"_s, u"SmartVoice"_s);
    m_server->connected();
    m_tray = std::make_unique<TrayIcon>(m_servers.get());
}

void TrayIconTest::cleanup()
{
    m_tray.reset();
    m_server.reset();
    m_servers.reset();
}

void TrayIconTest::everythingCanBeReached()
{
    QSignalSpy panel(m_tray.get(), &TrayIcon::panelRequested);
    QSignalSpy window(m_tray.get(), &TrayIcon::windowRequested);
    QSignalSpy link(m_tray.get(), &TrayIcon::linkRequested);
    QSignalSpy check(m_tray.get(), &TrayIcon::checkRequested);
    QSignalSpy settings(m_tray.get(), &TrayIcon::settingsRequested);
    QSignalSpy quit(m_tray.get(), &TrayIcon::quitRequested);
    for (const QString &text : {u"Show panel"_s, u"Open window"_s, u"Link"_s, u"Check the link"_s, u"Settings…"_s, u"Quit"_s}) {
        QVERIFY2(action(text), qPrintable(text));
        action(text)->trigger();
    }
    for (const QSignalSpy *spy : {&panel, &window, &link, &check, &settings, &quit})
        QCOMPARE(spy->size(), 1);
}

void TrayIconTest::serversHaveTheirLines()
{
    QVERIFY(lines().contains(u"SmartVoice: WebSocket"_s));
    ServerSample other(m_servers.get(), &m_clock, u"b"_s, u"GEO"_s);
    QTRY_VERIFY(lines().contains(u"GEO: Starting"_s));
    m_servers->remove(u"a"_s);
    QTRY_VERIFY(!lines().contains(u"SmartVoice: WebSocket"_s));
    QVERIFY(lines().contains(u"GEO: Starting"_s));
}

void TrayIconTest::markAllAsSeen()
{
    QVERIFY(!action(u"Mark all as seen"_s)->isEnabled());
    m_server->put(u"1"_s, JobState::Failed);
    QTRY_VERIFY(action(u"Mark all as seen"_s)->isEnabled());
    action(u"Mark all as seen"_s)->trigger();
    QCOMPARE(m_servers->unseenFailures(), 0);
    QTRY_VERIFY(!action(u"Mark all as seen"_s)->isEnabled());
}

void TrayIconTest::tryNowOnlyWhileSomethingWaits()
{
    QVERIFY(!action(u"Try now"_s)->isVisible());
    m_server->waiting(30s);
    QTRY_VERIFY(action(u"Try now"_s)->isVisible());
    QSignalSpy retry(m_tray.get(), &TrayIcon::retryRequested);
    action(u"Try now"_s)->trigger();
    QCOMPARE(retry.size(), 1);
}

void TrayIconTest::pauseFollowsTheList()
{
    QSignalSpy pause(m_tray.get(), &TrayIcon::pauseRequested);
    action(u"Pause notifications"_s)->trigger();
    QCOMPARE(pause.takeFirst().at(0).toBool(), true);
    m_servers->setPaused(true);
    QTRY_VERIFY(m_tray->toolTip().contains(u"paused"_s));
    QVERIFY(action(u"Pause notifications"_s)->isChecked());
    m_servers->setPaused(false); // by somebody else
    QTRY_VERIFY(!action(u"Pause notifications"_s)->isChecked());
    QVERIFY(pause.isEmpty());
}

void TrayIconTest::notificationsCanBeSnoozed_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("least"); // seconds from now
    QTest::addColumn<int>("most");
    QTest::newRow("15 minutes") << u"For 15 minutes"_s << 0 << 900;
    QTest::newRow("an hour") << u"For an hour"_s << 901 << 3'600;
    QTest::newRow("tomorrow") << u"Until tomorrow"_s << 0 << 25 * 3'600;
}

void TrayIconTest::notificationsCanBeSnoozed()
{
    QFETCH(const QString, choice);
    QFETCH(const int, least);
    QFETCH(const int, most);
    ToldList told;
    m_tray->setTold(&told);
    QMenu *const menu = action(u"Snooze notifications"_s)->menu();
    const auto entry = [menu](const QString &text) {
        for (QAction *one : menu->actions()) {
            if (one->text() == text)
                return one;
        }
        return static_cast<QAction *>(nullptr);
    };
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(!entry(u"End the snooze"_s)->isVisible());
    entry(choice)->trigger();
    const QDateTime after = QDateTime::currentDateTimeUtc();
    QVERIFY(told.snoozedUntil() > before.addSecs(least));
    QVERIFY(told.snoozedUntil() <= after.addSecs(most));
    QTRY_VERIFY(m_tray->toolTip().contains(u"snoozed until"_s));
    QTRY_VERIFY(entry(u"End the snooze"_s)->isVisible());
    entry(u"End the snooze"_s)->trigger();
    QVERIFY(!told.isSnoozedAt(QDateTime::currentDateTimeUtc()));
    QTRY_VERIFY(!m_tray->toolTip().contains(u"snoozed until"_s));
    QTRY_VERIFY(!entry(u"End the snooze"_s)->isVisible());
    m_tray.reset(); // before what it knows
}

void TrayIconTest::withoutNotificationsNothingCanBeSnoozed()
{
    QVERIFY(!action(u"Snooze notifications"_s)->isVisible());
}

void TrayIconTest::iconAndToolTipFollow()
{
    const auto shown = [this] { return m_tray->icon().pixmap(22).toImage(); };
    const QImage quiet = shown();
    m_server->put(u"1"_s, JobState::Running);
    QTRY_VERIFY(shown() != quiet);
    QVERIFY(m_tray->toolTip().contains(u"1 running"_s));
    const QImage running = shown();
    m_server->waiting(30s);
    QTRY_VERIFY(shown() != running);
    QVERIFY(m_tray->toolTip().contains(u"Disconnected"_s));
}

void TrayIconTest::anUpdateKeepsTheActions()
{
    const QList<QAction *> before = m_tray->menu()->actions();
    m_server->put(u"1"_s, JobState::Running);
    QTRY_VERIFY(m_tray->toolTip().contains(u"1 running"_s));
    QCOMPARE(m_tray->menu()->actions(), before);
}

QTEST_MAIN(TrayIconTest)
#include "trayicontest.moc"
