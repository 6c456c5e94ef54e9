// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The floating panel under a person's mouse: dragged, snapped to the screen's edge, and found there again after a restart,
// also in another language.

#include "desktop/pollux/scenario.h"
#include "desktop/support/tools.h"
#include "ui/panel/floatingpanel.h"
#include "ui/panel/placement.h"
#include "ui/panel/slimbutton.h"

#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using Form = Ui::FloatingPanel::Form;

namespace {

void mouse(const QStringList &words)
{
    const auto answer = runTool(u"xdotool"_s, words);
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
}

QStringList to(const QPoint &global)
{
    return {u"mousemove"_s, QString::number(global.x()), QString::number(global.y())};
}

// Pressed in the middle, moved in steps as a hand does, and let go.
void drag(const QWidget *window, const QPoint &by)
{
    const QPoint from = window->frameGeometry().center();
    mouse(to(from));
    QTRY_VERIFY(window->underMouse());
    mouse({u"mousedown"_s, u"1"_s});
    constexpr int steps = 8;
    for (int step = 1; step <= steps; ++step)
        mouse(to(from + by * step / steps));
    mouse({u"mouseup"_s, u"1"_s});
}

} // namespace

class PanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aClickOpensItAndADragMovesIt();
    void itSnapsAndIsFoundThereAgain();
    void anotherLanguageLeavesItWhereItIs();

private:
    Ui::FloatingPanel *panel() const { return m_scenario->program->userInterface().panel(); }
    void show();

    std::unique_ptr<Scenario> m_scenario;
};

void PanelTest::init()
{
    m_scenario = std::make_unique<Scenario>();
    m_scenario->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_scenario->isConnected(), 30'000);
    show();
}

void PanelTest::show()
{
    m_scenario->program->userInterface().showPanel();
    panel()->setForm(Form::Slim);
    QVERIFY(QTest::qWaitForWindowExposed(panel()));
    // Its words are those of a connected server, its width theirs, and the window manager has heard where it belongs.
    const auto *const slim = panel()->findChild<Ui::SlimButton *>();
    QTRY_COMPARE(slim->line().text, u"No jobs"_s);
    QTRY_COMPARE(slim->width(), slim->sizeHint().width());
    const QRect area = QGuiApplication::primaryScreen()->availableGeometry();
    QTRY_VERIFY(panel()->frameGeometry().right() == area.right() - Ui::Placement::homeGap
                || panel()->frameGeometry().left() == area.left());
}

void PanelTest::aClickOpensItAndADragMovesIt()
{
    const QPoint before = panel()->frameGeometry().topLeft();
    drag(panel(), {-300, -200});
    QTRY_COMPARE(panel()->frameGeometry().topLeft(), before + QPoint(-300, -200));
    QCOMPARE(panel()->form(), Form::Slim); // a drag is no click
    mouse(to(panel()->frameGeometry().center()));
    mouse({u"click"_s, u"1"_s});
    QTRY_COMPARE(panel()->form(), Form::Open);
}

void PanelTest::itSnapsAndIsFoundThereAgain()
{
    const QRect area = QGuiApplication::primaryScreen()->availableGeometry();
    const QRect first = panel()->frameGeometry();
    QSignalSpy placeChanged(panel(), &Ui::FloatingPanel::placeChanged);
    // Not quite to the left edge.
    drag(panel(), QPoint(area.left() + 9 - first.left(), -150));
    QTRY_VERIFY(!placeChanged.isEmpty()); // let go
    const QPoint placed(area.left(), first.top() - 150);
    QTRY_COMPARE(panel()->frameGeometry().topLeft(), placed); // the window manager may still be behind

    m_scenario->program.reset(); // the settings are written, whatever comes
    m_scenario->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_scenario->isConnected(), 30'000);
    show();
    QTRY_COMPARE(panel()->frameGeometry().topLeft(), placed);
}

void PanelTest::anotherLanguageLeavesItWhereItIs()
{
    QSignalSpy placeChanged(panel(), &Ui::FloatingPanel::placeChanged);
    const QPoint placed = panel()->frameGeometry().bottomRight() + QPoint(-300, -200); // the corner that it keeps while it grows
    drag(panel(), {-300, -200});
    QTRY_VERIFY(!placeChanged.isEmpty());
    QTRY_COMPARE(panel()->frameGeometry().bottomRight(), placed);
    panel()->setForm(Form::Open);
    const auto reads = [this](const QString &text) {
        const auto labels = panel()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    m_scenario->tell("progress", u"1"_s, u"第一章"_s);
    QTRY_VERIFY(reads(u"Running"_s));
    Appearance appearance = m_scenario->program->settings().appearance();
    appearance.language = u"zh_TW"_s;
    m_scenario->program->settings().setAppearance(appearance);
    QTRY_VERIFY(panel()->isVisible());
    panel()->setForm(Form::Open);
    QTRY_VERIFY(reads(u"執行中"_s));
    QTRY_COMPARE(panel()->frameGeometry().bottomRight(), placed);
}

QTEST_MAIN(PanelTest)
#include "paneltest.moc"
