// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// `pollux --demo --check`: the check-up of the demo server, from the program's start to its verdict.

#include "diagnosis/facts/checkids.h"
#include "pollux/program.h"
#include "ui/diagnosis/checkpage.h"
#include "ui/diagnosis/stepmodel.h"
#include "ui/window/mainwindow.h"

#include <QJsonDocument>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using Page = Ui::MainWindow::Page;
using Phase = Ui::CheckUpState::Phase;

namespace {

constexpr int patience = 60'000; // ms; a loaded machine is slow

QPushButton *button(const QWidget *page, const QString &text)
{
    const auto buttons = page->findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [&](const QPushButton *one) { return one->isVisible() && one->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

class CheckUpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDemoIsHealthy();
};

void CheckUpTest::theDemoIsHealthy()
{
    const QTemporaryDir folder;
    Desktop::Program::Options options;
    options.settingsFile = folder.filePath(u"pollux.conf"_s);
    options.demo = true;
    options.checkLink = true;
    Desktop::Program program(options);
    program.start();
    Ui::MainWindow *const window = program.userInterface().window();
    QVERIFY(QTest::qWaitForWindowExposed(window));
    QCOMPARE(window->page(), Page::CheckUp);
    const auto *const page = window->findChild<Ui::CheckPage *>();
    const auto &state = [&]() -> const Ui::CheckUpState & { return program.checkUps().of(u"demo"_s); };
    QVERIFY(state().phase == Phase::Running);

    // All the ladder up to its last step, which stays for ten seconds unless it has been seen enough.
    const auto isStaying = [&] {
        const auto *const dwell = Diagnosis::resultOf(state().checks, Diagnosis::CheckId::dwell);
        return dwell && dwell->status == Diagnosis::CheckStatus::Running;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isStaying(), patience);
    QPushButton *const stop = button(page, u"Stop"_s);
    QVERIFY(stop);
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == Phase::Done, patience);
    QCOMPARE(state().verdicts.size(), 1);
    QCOMPARE(state().verdicts.constFirst().code, u"healthy"_s);
    QVERIFY(button(page, u"Run again"_s));
    QVERIFY(button(page, u"Save report…"_s));
    const auto *const table = page->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), state().checks.size());

    // The running program is told to check once more.
    window->showPage(Page::Jobs);
    program.obey(u"check"_s, {});
    QCOMPARE(window->page(), Page::CheckUp);
    QVERIFY(state().phase == Phase::Running);
}

QTEST_MAIN(CheckUpTest)
#include "checkuptest.moc"
