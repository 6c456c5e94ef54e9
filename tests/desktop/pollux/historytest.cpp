// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// What ended and what was told is found again, also by the program's next start.

#include "desktop/pollux/scenario.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/historywords.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabbar.h"
#include "ui/window/jobtableview.h"
#include "ui/window/mainwindow.h"

#include <QPushButton>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

class HistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatEndedIsFoundAgain();
};

namespace {

constexpr int patience = 30'000;

Ui::MainWindow *showHistory(Scenario &scenario)
{
    auto &ui = scenario.program->userInterface();
    ui.showWindow({});
    ui.window()->showPage(Ui::MainWindow::Page::History);
    return ui.window();
}

int rowsOf(const Ui::MainWindow *window)
{
    return window->findChild<Ui::HistoryModel *>()->rowCount();
}

} // namespace

void HistoryTest::whatEndedIsFoundAgain()
{
    Scenario scenario;
    scenario.start();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), patience);
    Ui::MainWindow *window = showHistory(scenario);
    scenario.tell("progress", u"7"_s, u"第七章 · 夜航西飞"_s);
    scenario.tell("completed", u"7"_s, u"第七章 · 夜航西飞"_s);
    scenario.tell("completed", u"8"_s, u"Import"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(window), 2, patience); // while it is looked at
    window->findChild<Ui::HistoryPage *>()->findChild<Ui::TabBar *>()->setCurrentIndex(int(Ui::HistoryGroup::Notifications));
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(window), 1, patience); // both in one
    scenario.program.reset();

    scenario.start();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), patience);
    window = showHistory(scenario);
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(window), 2, patience);
    auto *const page = window->findChild<Ui::HistoryPage *>();
    page->findChild<Ui::SearchField *>()->setText(u"夜航"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(window), 1, patience);

    // It leads to the job where that is still there.
    scenario.tell("completed", u"7"_s, u"第七章 · 夜航西飞"_s);
    const Ui::JobRef job{scenario.entry.id, {u"audio"_s, u"7"_s}};
    QTRY_VERIFY_WITH_TIMEOUT(scenario.program->servers().job(job), patience);
    auto *const table = page->findChild<Ui::HistoryTable *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    QPushButton *show = nullptr;
    for (auto *button : page->findChildren<QPushButton *>())
        show = button->text() == u"Show in jobs"_s ? button : show;
    QTRY_VERIFY_WITH_TIMEOUT(show && show->isVisible(), patience);
    show->click();
    QCOMPARE(window->page(), Ui::MainWindow::Page::Jobs);
    QTRY_COMPARE_WITH_TIMEOUT(window->findChild<Ui::JobTableView *>()->selectedJob(), std::optional(job), patience);
}

QTEST_MAIN(HistoryTest)
#include "historytest.moc"
