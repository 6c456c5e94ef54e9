// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The icon in the tray: on StatusNotifierItem and XEmbed hosts, those that come later included, and what a click does.

#include "desktop/pollux/scenario.h"
#include "desktop/support/tools.h"
#include "ui/models/texts.h"
#include "ui/panel/floatingpanel.h"
#include "ui/tray/trayicon.h"

#include <QApplication>
#include <QDBusInterface>
#include <QDBusReply>
#include <QMenu>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms; a desktop's panel begins meanwhile

// "xfce" shows StatusNotifierItems, "trayer" XEmbed windows; the session says which one this run has.
QString host()
{
    return qEnvironmentVariable("POLLUX_TEST_HOST");
}

QStringList statusNotifierItems()
{
    QDBusInterface watcher(u"org.kde.StatusNotifierWatcher"_s, u"/StatusNotifierWatcher"_s,
                           u"org.kde.StatusNotifierWatcher"_s);
    return watcher.property("RegisteredStatusNotifierItems").toStringList();
}

// The window that Qt docks into an XEmbed tray; nullptr while it is not docked.
QWidget *dockedWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QSystemTrayIconSys") && widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool isInTray()
{
    return host() == "xfce"_L1 ? statusNotifierItems().size() == 1 : dockedWindow() != nullptr;
}

// A StatusNotifierItem does not know its place. In the session's panel it is the only icon, at the left end.
QPoint iconPlace()
{
    if (host() == "xfce"_L1)
        return {16, QGuiApplication::primaryScreen()->geometry().bottom() - 15};
    QWidget *const window = dockedWindow();
    return window->mapToGlobal(window->rect().center());
}

} // namespace

class TrayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theIconIsInTheTrayAndAClickOpensThePanel();
    void itsPictureAndToolTipFollowTheLink();
    void everythingCanBeReachedFromTheMenu();

private:
    Ui::TrayIcon *tray() const { return m_scenario->program->userInterface().tray(); }
    Ui::FloatingPanel *panel() const { return m_scenario->program->userInterface().panel(); }

    std::unique_ptr<Scenario> m_scenario;
    bool m_hostCame = false;
};

// The host of the first run comes later than the program, as at log-in; after that it is there.
void TrayTest::init()
{
    m_scenario = std::make_unique<Scenario>();
    m_scenario->start();
    QTRY_VERIFY(m_scenario->isConnected());
    if (!m_hostCame) {
        QVERIFY(!isInTray());
        const auto started = runTool(supportScript(u"start-tray-host.sh"_s), {host()});
        QVERIFY2(started.exitCode == 0, qPrintable(started.errors));
        m_hostCame = true;
    }
    QTRY_VERIFY_WITH_TIMEOUT(tray() && tray()->isAvailable(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(isInTray(), patience);
}

void TrayTest::cleanup()
{
    m_scenario.reset();
    QTRY_VERIFY(!isInTray());
}

void TrayTest::theIconIsInTheTrayAndAClickOpensThePanel()
{
    panel()->hide();
    QTRY_VERIFY(QTest::qWaitForWindowExposed(panel()) || !panel()->isVisible());
    // The panel of the desktop needs a moment to draw an icon that it has just heard of.
    for (int tries = 0; tries < 20 && !panel()->isVisible(); ++tries) {
        clickAt(iconPlace());
        (void)QTest::qWaitFor([this] { return panel()->isVisible(); }, 500);
    }
    QVERIFY(panel()->isVisible());
    QCOMPARE(panel()->form(), Ui::FloatingPanel::Form::Open);
    QVERIFY(QGuiApplication::primaryScreen()->geometry().contains(panel()->frameGeometry()));
}

// The icon pauses between two updates, so that a drop that is over at once does not make it flicker: the server stays
// away until the drop was shown.
void TrayTest::itsPictureAndToolTipFollowTheLink()
{
    const auto title = [this] { return Ui::linkTitleText(m_scenario->state()->link()); };
    const auto picture = [this] { return tray()->icon().pixmap(22).toImage(); };
    QTRY_COMPARE(m_scenario->server.transport(), u"websocket"_s);
    QTRY_VERIFY(tray()->toolTip().contains(title()));
    const QString connected = title();
    const QImage whole = picture();
    m_scenario->server.server().stopListening();
    m_scenario->server.closeSession();
    QTRY_VERIFY(!m_scenario->isConnected());
    QTRY_VERIFY(!tray()->toolTip().contains(connected));
    QVERIFY(!tray()->toolTip().contains(u'<'));
    QTRY_VERIFY(picture() != whole);
    QVERIFY(m_scenario->server.server().resumeListening());
    QTRY_VERIFY_WITH_TIMEOUT(tray()->toolTip().contains(connected), patience);
}

void TrayTest::everythingCanBeReachedFromTheMenu()
{
    int reachable = 0;
    const auto actions = tray()->menu()->actions();
    for (QAction *action : actions)
        reachable += !action->isSeparator() && !action->text().isEmpty();
    QVERIFY(reachable >= 7);
    QSignalSpy quit(tray(), &Ui::TrayIcon::quitRequested);
    actions.constLast()->trigger();
    QCOMPARE(quit.size(), 1);
}

QTEST_MAIN(TrayTest)
#include "traytest.moc"
