// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// From a server's event to what the desktop's notification service shows, and from its action back to the job.

#include "desktop/pollux/scenario.h"
#include "desktop/support/notifyservice.h"
#include "desktop/support/tools.h"
#include "ui/models/jobtablemodel.h"
#include "ui/window/mainwindow.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTableView>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

int shownByDunst()
{
    return runTool(u"dunstctl"_s, {u"count"_s, u"displayed"_s}).output.trimmed().toInt();
}

// As a person who picks "Open" from the notification's menu.
void pickAction(const QString &label)
{
    QFile pick(sessionFolder() + u"/dunst-pick"_s);
    QVERIFY(pick.open(QIODevice::WriteOnly));
    pick.write(label.toUtf8());
    pick.close();
    QCOMPARE(runTool(u"dunstctl"_s, {u"context"_s}).exitCode, 0);
}

} // namespace

class NotificationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aCompletedJobIsReceivedByTheService();
    void fiveHundredAtOnceAreOneThatUpdates();
    void itsActionOpensTheRightJob();
    void nothingIsToldWhilePaused();

private:
    std::unique_ptr<Scenario> m_scenario;
    qsizetype m_before = 0;
};

void NotificationTest::init()
{
    m_scenario = std::make_unique<Scenario>();
    m_scenario->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_scenario->isConnected(), 30'000);
    m_before = notifyCalls().size();
}

void NotificationTest::cleanup()
{
    m_scenario.reset();
    if (!isNotifyMock())
        runTool(u"dunstctl"_s, {u"close-all"_s});
}

void NotificationTest::aCompletedJobIsReceivedByTheService()
{
    m_scenario->tell("progress", u"1"_s, u"第三章 · <b>夜航</b> & more"_s);
    m_scenario->tell("completed", u"1"_s, u"第三章 · <b>夜航</b> & more"_s);
    if (!isNotifyMock()) {
        QTRY_COMPARE_WITH_TIMEOUT(shownByDunst(), 1, 10'000);
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(notifyCalls().size() - m_before, 1, 10'000);
    const QString call = lastNotifyCall();
    QVERIFY2(call.contains(u"Done: 第三章 · <b>夜航</b> & more"_s), qPrintable(call)); // a title is never markup
    QVERIFY2(call.contains(u"transfer.complete"_s), qPrintable(call));
    QVERIFY2(call.contains(u"default"_s), qPrintable(call));
}

void NotificationTest::fiveHundredAtOnceAreOneThatUpdates()
{
    for (int i = 0; i < 500; ++i)
        m_scenario->tell("progress", QString::number(i), u"Job %1"_s.arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_scenario->state()->count(JobState::Running), 500, 15'000);
    for (int i = 0; i < 500; ++i)
        m_scenario->tell(i < 490 ? "completed" : "failed", QString::number(i), u"Job %1"_s.arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_scenario->state()->openCount(), 0, 15'000);
    if (!isNotifyMock()) {
        QTRY_VERIFY_WITH_TIMEOUT(shownByDunst() > 0, 15'000);
        QCOMPARE(shownByDunst(), 1);
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(lastNotifyCall().contains(u"490 jobs done, 10 failed"_s), 15'000);
    // However many calls the burst took, each after the first has replaced the one before it.
    const auto calls = notifyCalls().sliced(m_before);
    static const QRegularExpression pattern(u"Notify \"Pollux\" (\\d+) "_s);
    QSet<int> replaced;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const auto match = pattern.match(calls[i]);
        QVERIFY2(match.hasMatch(), qPrintable(calls[i]));
        QCOMPARE(match.captured(1).toInt() > 0, i > 0);
        if (i > 0)
            replaced += match.captured(1).toInt();
    }
    QVERIFY(replaced.size() <= 1);
    qInfo("500 ends: %d calls of Notify, one notification", int(calls.size()));
    QVERIFY2(calls.size() <= 10, qPrintable(calls.join(u'\n')));
}

void NotificationTest::itsActionOpensTheRightJob()
{
    for (int i = 0; i < 20; ++i)
        m_scenario->tell("progress", QString::number(i), u"Another"_s);
    m_scenario->tell("failed", u"wanted"_s, u"The right one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shownByDunst(), 1, 10'000);
    pickAction(u"Open"_s);
    auto &ui = m_scenario->program->userInterface();
    QTRY_VERIFY_WITH_TIMEOUT(ui.isWindowVisible(), 10'000);
    Ui::JobRef shown;
    for (const QTableView *table : ui.window()->findChildren<QTableView *>()) {
        if (qobject_cast<Ui::JobTableModel *>(table->model()))
            shown = table->currentIndex().data(Ui::JobTableModel::RefRole).value<Ui::JobRef>();
    }
    QCOMPARE(shown, (Ui::JobRef{m_scenario->entry.id, {u"audio"_s, u"wanted"_s}}));
}

void NotificationTest::nothingIsToldWhilePaused()
{
    m_scenario->program->servers().setPaused(true);
    m_scenario->tell("completed", u"1"_s, u"Quiet"_s);
    QTRY_COMPARE(m_scenario->state()->count(JobState::Succeeded), 1);
    m_scenario->program->servers().setPaused(false);
    m_scenario->tell("completed", u"2"_s, u"Loud"_s);
    // The second one takes the same way behind the first, in one burst with it.
    if (isNotifyMock())
        QTRY_COMPARE_WITH_TIMEOUT(notifyCalls().size() - m_before, 1, 10'000);
    else
        QTRY_COMPARE_WITH_TIMEOUT(shownByDunst(), 1, 10'000);
}

QTEST_MAIN(NotificationTest)
#include "notificationtest.moc"
