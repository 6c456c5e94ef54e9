// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/history/historypage.h"
#include "pastsample.h"
#include "settings/settingsstore.h"
#include "store/historyreader.h"
#include "store/historyreadworker.h"
#include "support/manualclock.h"
#include "ui/history/historydetail.h"
#include "ui/widgets/iconbutton.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytable.h"
#include "ui/history/historywords.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabbar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Store;
using namespace Pollux::Test;
using namespace Pollux::Ui;
using Page = Ui::HistoryPage;

namespace {

constexpr int patience = 15'000;

} // namespace

class HistoryPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void nothingIsReadBeforeItIsShown();
    void anEmptyPageSaysWhy();
    void theSearchFindsWhileTyping();
    void choicesFilter();
    void notificationsAreChosenBySubject();
    void onlyOfTheServer();
    void theDetailSaysAllThatWasKept();
    void entriesAreCopied();
    void aLivingJobIsShownAmongTheJobs();
    void whatIsNewShowsAtTheTop();
    void whatIsShownIsExported();
    void anExportThatFailsIsTold();
    void keysReachEverything();
    void columnsComeBack();
    void hostileTextsStayText();

private:
    void show();
    void make();
    ServerState *add(const QString &id)
    {
        auto *const server = new ServerState(id, id.toUpper(), &m_clock);
        m_servers->add(server);
        return server;
    }
    template<typename Widget>
    Widget *part() const
    {
        return m_page->findChild<Widget *>();
    }
    HistoryTable *table() const { return part<HistoryTable>(); }
    HistoryDetail *detail() const { return part<HistoryDetail>(); }
    int rows() const { return table()->model()->rowCount(); }
    bool isSettled() const { return !part<HistoryModel>()->isLoading(); }
    QString name(int row) const { return table()->model()->index(row, HistoryModel::Name).data().toString(); }
    void choose(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    QComboBox *box(const QString &accessibleName) const
    {
        for (auto *found : m_page->findChildren<QComboBox *>()) {
            if (found->accessibleName() == accessibleName)
                return found;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *found : m_page->findChildren<QPushButton *>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }
    bool says(const QString &text) const
    {
        for (const auto *label : m_page->findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }

    ManualClock m_clock;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PastSample> m_past;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<HistoryReader> m_reader;
    std::unique_ptr<Page> m_page;
};

void HistoryPageTest::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void HistoryPageTest::cleanupTestCase()
{
    m_theme.reset();
}

void HistoryPageTest::init()
{
    m_past = std::make_unique<PastSample>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsStore>(m_folder->filePath(u"pollux.conf"_s));
    m_servers = std::make_unique<ServerList>();
    m_reader = std::make_unique<HistoryReader>(m_past->file());
    make();
}

void HistoryPageTest::make()
{
    m_page = std::make_unique<Page>(m_servers.get(), m_reader.get(), m_settings.get());
    m_page->resize(800, 620);
}

void HistoryPageTest::cleanup()
{
    m_page.reset();
    m_reader.reset();
    m_servers.reset();
    m_settings.reset();
    m_folder.reset();
    m_past.reset();
}

void HistoryPageTest::show()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
}

void HistoryPageTest::nothingIsReadBeforeItIsShown()
{
    QSignalSpy found(m_reader.get(), &HistoryReader::found);
    m_page->setServer(u"one"_s);
    m_page->setServer({});
    m_page->refresh();
    QVERIFY(isSettled()); // nobody has asked
    show();
    QCOMPARE(found.count(), 1);
}

void HistoryPageTest::anEmptyPageSaysWhy()
{
    show();
    QVERIFY(says(u"No job has ended yet"_s));
    QVERIFY(!button(u"Export…"_s)->isEnabled());
    part<TabBar>()->setCurrentIndex(int(HistoryGroup::Notifications));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Nothing was told yet"_s), patience);
    part<TabBar>()->setCurrentIndex(int(HistoryGroup::Failed));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Nothing matches the filter"_s), patience);
    QTest::mouseClick(button(u"Clear filter"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"No job has ended yet"_s), patience);
    QFile damaged(m_past->file());
    QVERIFY(damaged.open(QFile::WriteOnly));
    damaged.write(QByteArray(10'000, 'x'));
    damaged.close();
    part<TabBar>()->setCurrentIndex(int(HistoryGroup::Done));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"The history cannot be read"_s), patience);
}

void HistoryPageTest::theSearchFindsWhileTyping()
{
    m_past->write({PastSample::job(u"夜航西飞"_s, 5), PastSample::job(u"b"_s, 6), PastSample::job(u"100%"_s, 7)});
    show();
    QCOMPARE(rows(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"3 job(s)"_s) || says(u"3 jobs"_s), patience);
    m_page->focusSearch();
    part<SearchField>()->setText(u"夜航"_s);
    QCOMPARE(rows(), 3); // a moment after the last key
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
    part<SearchField>()->setText(u"%"_s); // no pattern
    QTest::keyClick(part<SearchField>(), Qt::Key_Return);
    QVERIFY(table()->hasFocus());
    QTRY_COMPARE_WITH_TIMEOUT(name(0), u"Chapter 100%"_s, patience);
    QCOMPARE(rows(), 1);
    QTest::keyClick(table(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
    QCOMPARE(part<SearchField>()->text(), QString());
}

void HistoryPageTest::choicesFilter()
{
    const int day = 86'400;
    m_past->write({PastSample::job(u"1"_s, 5), PastSample::job(u"2"_s, 2 * day, JobState::Failed),
                   PastSample::job(u"3"_s, 10 * day, JobState::Cancelled), PastSample::job(u"4"_s, 40 * day)});
    show();
    QCOMPARE(rows(), 4);
    QComboBox *const period = box(u"From when"_s);
    for (const auto &[choice, count] : {std::pair{HistoryPeriod::Day, 1}, std::pair{HistoryPeriod::Week, 2},
                                        std::pair{HistoryPeriod::Month, 3}, std::pair{HistoryPeriod::Everything, 4}}) {
        period->setCurrentIndex(int(choice));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), count, patience);
    }
    for (const auto &[group, shown] : {std::pair{HistoryGroup::Failed, u"Chapter 2"_s}, std::pair{HistoryGroup::Cancelled, u"Chapter 3"_s}}) {
        part<TabBar>()->setCurrentIndex(int(group));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(name(0), shown, patience);
    }
}

void HistoryPageTest::notificationsAreChosenBySubject()
{
    using Kind = Notification::Kind;
    m_past->write({}, {PastSample::told(u"failed"_s, 1, Kind::JobsFailed), PastSample::told(u"done"_s, 2, Kind::JobsDone),
                       PastSample::told(u"lost"_s, 3, Kind::LinkOutage), PastSample::told(u"back"_s, 4, Kind::LinkBack),
                       PastSample::told(u"ill"_s, 5, Kind::HealthAlarm)});
    show();
    QComboBox *const subject = box(u"About what"_s);
    QVERIFY(!subject->isVisible());
    part<TabBar>()->setCurrentIndex(int(HistoryGroup::Notifications));
    QVERIFY(subject->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 5, patience);
    for (const auto &[choice, count] : {std::pair{HistorySubject::JobsFailed, 1}, std::pair{HistorySubject::Link, 2},
                                        std::pair{HistorySubject::Health, 1}, std::pair{HistorySubject::All, 5}}) {
        subject->setCurrentIndex(int(choice));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), count, patience);
    }
    choose(2);
    QVERIFY(says(u"lost"_s));
}

void HistoryPageTest::onlyOfTheServer()
{
    m_past->write({PastSample::job(u"1"_s, 5), PastSample::job(u"2"_s, 6, JobState::Failed, u"two"_s)});
    add(u"one"_s);
    show();
    QCOMPARE(rows(), 2);
    QVERIFY(table()->isColumnHidden(HistoryModel::Server));
    add(u"two"_s);
    QTRY_VERIFY(!table()->isColumnHidden(HistoryModel::Server));
    m_page->setServer(u"two"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
    QCOMPARE(name(0), u"Chapter 2"_s);
}

void HistoryPageTest::theDetailSaysAllThatWasKept()
{
    JobEntry entry = PastSample::job(u"7"_s, 5, JobState::Failed);
    entry.attempt = 3;
    entry.error = u"quota exceeded\n  at tts.js:42"_s;
    entry.result = uR"({"pages":[1,2]})"_s;
    entry.gap = true;
    m_past->write({entry});
    show();
    QVERIFY(!detail()->isVisible());
    choose(0);
    QVERIFY(detail()->isVisible());
    const QString text = detail()->text();
    for (const QString &part : {u"Chapter 7"_s, u"failed · one.example · audio"_s, u"attempt 3"_s, u"took 1 min 5 s"_s, u"finished while disconnected"_s,
                                u"quota exceeded\n  at tts.js:42"_s, u"\"pages\": ["_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    table()->clearSelection();
    QVERIFY(!detail()->isVisible());

    // As on the Jobs page: Enter shows them, and Escape or the button hides them.
    table()->setFocus();
    Q_EMIT table()->activated(table()->currentIndex());
    QVERIFY(detail()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!detail()->isVisible());
    QVERIFY(table()->hasFocus());
    choose(-1);
    choose(0);
    QVERIFY(detail()->isVisible());
    detail()->findChild<IconButton *>()->click();
    QVERIFY(!detail()->isVisible());
}

void HistoryPageTest::entriesAreCopied()
{
    m_past->write({PastSample::job(u"7"_s, 5)});
    show();
    choose(0);
    QTest::mouseClick(button(u"Copy id"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"7"_s);
    QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Chapter 7\n"_s));
    QApplication::clipboard()->clear();
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Chapter 7\n"_s));
    detail()->copyJson();
    const auto json = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(json[u"id"_s].toString(), u"7"_s);
    QCOMPARE(json[u"state"_s].toString(), u"succeeded"_s);
}

void HistoryPageTest::aLivingJobIsShownAmongTheJobs()
{
    m_past->write({PastSample::job(u"7"_s, 5), PastSample::job(u"8"_s, 6)});
    ServerState *const server = add(u"one"_s);
    Job job;
    job.key = {u"audio"_s, u"7"_s};
    job.state = JobState::Succeeded;
    WatchBatch batch;
    batch.jobs = {JobDelta{JobDelta::Kind::Inserted, job, JobState::Unknown, ChangeSource::Event}};
    server->apply(batch);
    show();
    choose(1);
    QVERIFY(!button(u"Show in jobs"_s)->isVisible());
    choose(0);
    QVERIFY(button(u"Show in jobs"_s)->isVisible());
    QSignalSpy wanted(m_page.get(), &Page::jobRequested);
    QTest::mouseClick(button(u"Show in jobs"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].value<JobRef>(), (JobRef{u"one"_s, job.key}));
    batch.jobs = {JobDelta{JobDelta::Kind::Removed, job, JobState::Succeeded, ChangeSource::Event}};
    server->apply(batch);
    QTRY_VERIFY(!button(u"Show in jobs"_s)->isVisible());
}

void HistoryPageTest::whatIsNewShowsAtTheTop()
{
    QList<JobEntry> jobs;
    for (int i = 0; i < 60; ++i)
        jobs += PastSample::job(QString::number(i), 100 + i);
    m_past->write(jobs);
    show();
    choose(40);
    table()->verticalScrollBar()->setValue(500);
    m_past->write({PastSample::job(u"new"_s, 1)});
    m_page->refresh();
    QVERIFY(isSettled()); // who reads further down is not disturbed
    QCOMPARE(rows(), 60);
    table()->verticalScrollBar()->setValue(0);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 61, patience);
    QCOMPARE(table()->chosenRow(), 41);
    QVERIFY(says(u"Chapter 40"_s));
    for (int i = 0; i < 3; ++i) { // and again, though it has just been looked at
        m_past->write({PastSample::job(u"n%1"_s.arg(i), 0)});
        m_page->refresh();
    }
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 64, patience);
}

void HistoryPageTest::whatIsShownIsExported()
{
    m_past->write({PastSample::job(u"7"_s, 5), PastSample::job(u"8"_s, 6, JobState::Failed)});
    show();
    part<TabBar>()->setCurrentIndex(int(HistoryGroup::Failed));
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
    for (const auto &[suffix, format] : {std::pair{u"csv"_s, HistoryFormat::Csv}, std::pair{u"ndjson"_s, HistoryFormat::Ndjson}}) {
        const QString name = m_folder->filePath(u"out."_s + suffix);
        m_page->exportTo(name, format);
        QVERIFY(!button(u"Export…"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(part<OutcomeNote>()->text().contains(u"out."_s + suffix), patience);
        QVERIFY(button(u"Export…"_s)->isEnabled());
        QFile file(name);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("Chapter 8") && !content.contains("Chapter 7"));
    }
}

void HistoryPageTest::anExportThatFailsIsTold()
{
    m_past->write({PastSample::job(u"7"_s, 5)});
    show();
    m_page->exportTo(m_folder->filePath(u"nowhere/out.csv"_s), HistoryFormat::Csv);
    QTRY_VERIFY_WITH_TIMEOUT(part<OutcomeNote>()->text().contains(u"was not written"_s), patience);
}

void HistoryPageTest::keysReachEverything()
{
    m_past->write({PastSample::job(u"7"_s, 5), PastSample::job(u"8"_s, 6)});
    show();
    m_page->focusSearch();
    QSet<QWidget *> reached;
    for (int i = 0; i < 30; ++i) {
        reached += QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (QWidget *wanted : QList<QWidget *>{part<SearchField>(), part<TabBar>(), box(u"From when"_s), button(u"Export…"_s), table()})
        QVERIFY2(reached.contains(wanted), wanted->metaObject()->className());
    for (QWidget *widget : std::as_const(reached))
        QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QPushButton *>(widget), widget->metaObject()->className());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(table()->chosenRow() >= 0);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(table()->viewport(), &event);
    QTRY_VERIFY(m_page->findChild<QMenu *>() && m_page->findChild<QMenu *>()->isVisible());
    QCOMPARE(m_page->findChild<QMenu *>()->actions().size(), qsizetype(3));
    m_page->findChild<QMenu *>()->close();
}

void HistoryPageTest::columnsComeBack()
{
    m_past->write({PastSample::job(u"7"_s, 5)}, {PastSample::told(u"x"_s, 3, Notification::Kind::JobsDone)});
    show();
    table()->horizontalHeader()->resizeSection(HistoryModel::Ended, 199);
    part<TabBar>()->setCurrentIndex(int(HistoryGroup::Notifications));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->columnCount(), int(HistoryModel::NotificationColumnCount), patience);
    table()->horizontalHeader()->resizeSection(HistoryModel::Told, 177);
    m_page->hide();
    make();
    show();
    QCOMPARE(table()->columnWidth(HistoryModel::Ended), 199);
    part<TabBar>()->setCurrentIndex(int(HistoryGroup::Notifications));
    QCOMPARE(table()->columnWidth(HistoryModel::Told), 177);
    part<TabBar>()->setCurrentIndex(int(HistoryGroup::All));
    QCOMPARE(table()->columnWidth(HistoryModel::Ended), 199);
}

void HistoryPageTest::hostileTextsStayText()
{
    const QString evil = u"<h1>big</h1><img src=http://127.0.0.1:1/x.png>\u202E\u001b[31m"_s;
    JobEntry entry = PastSample::job(evil, 5, JobState::Failed, u"<b>s</b>"_s);
    entry.name = evil.repeated(2'000);
    entry.error = entry.message = entry.result = evil.repeated(400) + u'\n' + QString(100'000, u'W');
    NotificationEntry told = PastSample::told(evil.repeated(500), 3, Notification::Kind::JobsFailed);
    told.body = evil.repeated(500);
    told.jobs = {{evil, evil}};
    m_past->write({entry}, {told});
    show();
    for (const HistoryGroup group : {HistoryGroup::All, HistoryGroup::Notifications}) {
        part<TabBar>()->setCurrentIndex(int(group));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        choose(0);
        const QString text = detail()->text();
        QVERIFY(text.contains(u"<h1>big</h1>"_s));
        QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1b)));
        for (const auto *label : m_page->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!m_page->grab().isNull());
    }
    QVERIFY(m_page->minimumSizeHint().width() <= 560); // the window's smallest
    QCOMPARE(m_page->size(), QSize(800, 620));
}

QTEST_MAIN(HistoryPageTest)
#include "historypagetest.moc"
