// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The floating panel on two screens: dragged to the other one, found there after a restart, brought back to where it can be
// seen when that screen goes, and there again when it comes back. They are two monitors (RandR 1.5) of the X server's one
// output, which is what Qt takes for screens.

#include "desktop/pollux/scenario.h"
#include "desktop/support/tools.h"
#include "ui/panel/floatingpanel.h"
#include "ui/panel/slimbutton.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using Form = Ui::FloatingPanel::Form;

namespace {

constexpr int patience = 15'000;

void run(const QString &program, const QStringList &words)
{
    const auto answer = runTool(program, words);
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
}

void mouseTo(const QPoint &global)
{
    run(u"xdotool"_s, {u"mousemove"_s, QString::number(global.x()), QString::number(global.y())});
}

QScreen *screenNamed(const QString &name)
{
    for (QScreen *const screen : QGuiApplication::screens()) {
        if (screen->name() == name)
            return screen;
    }
    return nullptr;
}

// The right half of the session's screen, as a monitor of its own.
void plugIn()
{
    run(u"xrandr"_s, {u"--setmonitor"_s, u"right"_s, u"640/169x800/211+640+0"_s, u"none"_s});
    QTRY_VERIFY_WITH_TIMEOUT(screenNamed(u"right"_s), patience);
}

void unplug()
{
    run(u"xrandr"_s, {u"--delmonitor"_s, u"right"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!screenNamed(u"right"_s), patience);
}

} // namespace

class ScreensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void thePanelStaysOnTheScreenItWasPutOn();
    void anotherLanguageLeavesItThere();

private:
    Ui::FloatingPanel *panel() const { return m_scenario->program->userInterface().panel(); }
    void start();
    void dragToTheRight();

    std::unique_ptr<Scenario> m_scenario;
};

void ScreensTest::init()
{
    if (!screenNamed(u"left"_s))
        run(u"xrandr"_s, {u"--setmonitor"_s, u"left"_s, u"640/169x800/211+0+0"_s, u"screen"_s});
    QTRY_VERIFY_WITH_TIMEOUT(screenNamed(u"left"_s), patience);
    plugIn();
    QCOMPARE(QGuiApplication::screens().size(), 2);
    QCOMPARE(QGuiApplication::primaryScreen()->name(), u"left"_s);
    m_scenario = std::make_unique<Scenario>();
    start();
}

void ScreensTest::cleanup()
{
    m_scenario.reset();
    if (screenNamed(u"right"_s))
        unplug();
}

void ScreensTest::start()
{
    m_scenario->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_scenario->isConnected(), patience);
    m_scenario->program->userInterface().showPanel();
    panel()->setForm(Form::Slim);
    QVERIFY(QTest::qWaitForWindowExposed(panel()));
    const auto *const slim = panel()->findChild<Ui::SlimButton *>();
    QTRY_COMPARE_WITH_TIMEOUT(slim->line().text, u"No jobs"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(slim->width(), slim->sizeHint().width(), patience);
}

// Somewhere in its middle, pressed, moved in steps as a hand does, and let go.
void ScreensTest::dragToTheRight()
{
    QSignalSpy placed(panel(), &Ui::FloatingPanel::placeChanged);
    const QRect before = panel()->frameGeometry();
    const QPoint from = before.center();
    const QPoint to = screenNamed(u"right"_s)->geometry().center();
    mouseTo(from);
    QTRY_VERIFY_WITH_TIMEOUT(panel()->underMouse(), patience);
    run(u"xdotool"_s, {u"mousedown"_s, u"1"_s});
    constexpr int steps = 8;
    for (int step = 1; step <= steps; ++step)
        mouseTo(from + (to - from) * step / steps);
    run(u"xdotool"_s, {u"mouseup"_s, u"1"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!placed.isEmpty(), patience);
    // The window manager may still be behind: what is on the way there is no place yet.
    QTRY_COMPARE_WITH_TIMEOUT(panel()->frameGeometry(), before.translated(to - from), patience);
    QVERIFY(screenNamed(u"right"_s)->geometry().contains(panel()->frameGeometry()));
}

void ScreensTest::thePanelStaysOnTheScreenItWasPutOn()
{
    QVERIFY(screenNamed(u"left"_s)->geometry().contains(panel()->frameGeometry())); // the primary one, at first
    dragToTheRight();
    const QPoint placed = panel()->frameGeometry().topLeft();

    m_scenario->program.reset();
    start();
    QTRY_COMPARE_WITH_TIMEOUT(panel()->frameGeometry().topLeft(), placed, patience);

    // Its screen goes: all of it can be seen on the one that is left. Also opened.
    unplug();
    const auto isSeen = [this] { return screenNamed(u"left"_s)->availableGeometry().contains(panel()->frameGeometry()); };
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), patience);
    panel()->setForm(Form::Open);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), patience);
    panel()->setForm(Form::Slim);

    // It comes back, and with it the panel, also where the program was started meanwhile.
    plugIn();
    QTRY_COMPARE_WITH_TIMEOUT(panel()->frameGeometry().topLeft(), placed, patience);
    unplug();
    m_scenario->program.reset();
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), patience);
    plugIn();
    QTRY_COMPARE_WITH_TIMEOUT(panel()->frameGeometry().topLeft(), placed, patience);
}

void ScreensTest::anotherLanguageLeavesItThere()
{
    dragToTheRight();
    const QRect before = panel()->frameGeometry();
    Appearance appearance = m_scenario->program->settings().appearance();
    appearance.language = u"zh_TW"_s;
    m_scenario->program->settings().setAppearance(appearance);
    QTRY_VERIFY_WITH_TIMEOUT(panel()->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(panel()->frameGeometry().contains(before.center()), patience);
    QVERIFY(screenNamed(u"right"_s)->geometry().contains(panel()->frameGeometry()));
}

QTEST_MAIN(ScreensTest)
#include "screenstest.moc"
