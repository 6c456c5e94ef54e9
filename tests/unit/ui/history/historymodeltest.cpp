// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/history/historymodel.h"
#include "pastsample.h"
#include "store/historyreadworker.h"
#include "support/manualclock.h"
#include "ui/models/serverlist.h"
#include "ui/style/tokens.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Store;
using namespace Pollux::Test;
using namespace Pollux::Ui;

namespace {

constexpr int patience = 15'000;
constexpr int page = HistoryReadWorker::pageSize;

} // namespace

class HistoryModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void pagesComeAsFarAsSomebodyScrolls();
    void whatIsNewComesInAbove();
    void whatIsToldBetterTakesItsPlace();
    void rowsStayUntilOthersAreThere();
    void anotherKindBeginsEmpty();
    void onlyTheNewestWishCounts();
    void anAbsentHistoryIsNoProblem();
    void aDamagedOneIs();
    void hostileTextsAreOneLine();

private:
    HistoryModel &shown(HistoryKind kind = HistoryKind::Jobs, const HistoryFilter &filter = {})
    {
        m_model->show(kind, filter);
        if (!QTest::qWaitFor([this] { return !m_model->isLoading() && (m_model->total() || !m_model->rowCount()); }, patience))
            qFatal("no answer");
        return *m_model;
    }
    QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }
    QList<JobEntry> manyJobs(int count, int firstAgo) const
    {
        QList<JobEntry> jobs;
        for (int i = 0; i < count; ++i)
            jobs += PastSample::job(QString::number(firstAgo + i), firstAgo + i);
        return jobs;
    }

    ManualClock m_clock;
    std::unique_ptr<PastSample> m_past;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<HistoryReader> m_reader;
    std::unique_ptr<HistoryModel> m_model;
};

void HistoryModelTest::init()
{
    m_past = std::make_unique<PastSample>();
    m_servers = std::make_unique<ServerList>();
    m_servers->add(new ServerState(u"one"_s, u"One"_s, &m_clock));
    m_reader = std::make_unique<HistoryReader>(m_past->file());
    m_model = std::make_unique<HistoryModel>(m_reader.get(), m_servers.get());
    // It fetches more by itself, which is what one of the tests looks at.
    if (qstrcmp(QTest::currentTestFunction(), "pagesComeAsFarAsSomebodyScrolls") != 0)
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void HistoryModelTest::cleanup()
{
    m_model.reset();
    m_reader.reset();
    m_servers.reset();
    m_past.reset();
}

void HistoryModelTest::pagesComeAsFarAsSomebodyScrolls()
{
    m_past->write(manyJobs(page + 30, 100));
    HistoryModel &model = shown();
    QCOMPARE(model.rowCount(), page);
    QCOMPARE(model.total(), std::optional<qint64>(page + 30));
    QCOMPARE(cell(0, HistoryModel::Name), u"Chapter 100"_s);
    QCOMPARE(cell(0, HistoryModel::Queue), u"audio"_s);
    QCOMPARE(cell(0, HistoryModel::Server), u"One"_s);
    QCOMPARE(cell(0, HistoryModel::Took), u"1 min 5 s"_s);
    QVERIFY(!cell(0, HistoryModel::Ended).isEmpty());
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // it is on its way
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), page + 30, patience);
    QCOMPARE(cell(page + 29, HistoryModel::Name), u"Chapter %1"_s.arg(100 + page + 29));
    model.fetchMore({});
    QTRY_VERIFY_WITH_TIMEOUT(!model.canFetchMore({}), patience);
    QCOMPARE(model.rowCount(), page + 30);
}

void HistoryModelTest::whatIsNewComesInAbove()
{
    m_past->write(manyJobs(3, 100));
    HistoryModel &model = shown();
    const QPersistentModelIndex chosen = model.index(0, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), patience);
    QCOMPARE(inserted.count(), 0);
    m_past->write(manyJobs(2, 10));
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 5, patience);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(chosen.row(), 2);
    QCOMPARE(cell(0, HistoryModel::Name), u"Chapter 10"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model.total(), std::optional<qint64>(5), patience);
    // More than a page: those that were shown are not among the newest any more.
    m_past->write(manyJobs(page + 1, 300));
    JobEntry newest = PastSample::job(u"now"_s, 0);
    QList<JobEntry> more{newest};
    for (int i = 0; i < page; ++i)
        more += PastSample::job(u"n%1"_s.arg(i), 1);
    m_past->write(more);
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(reset.count(), 1, patience);
    QVERIFY(model.rowCount() >= page);
    QCOMPARE(cell(0, HistoryModel::Name), u"Chapter now"_s);
}

void HistoryModelTest::whatIsToldBetterTakesItsPlace()
{
    QList<JobEntry> jobs = manyJobs(2, 100);
    m_past->write(jobs);
    HistoryModel &model = shown();
    const qint64 number = model.numberAt(1);
    jobs[1].result = u"42"_s;
    m_past->write(jobs);
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model.jobAt(1)->result, u"42"_s, patience);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(number), 1);
    QCOMPARE(model.rowOf(987'654), -1);
}

void HistoryModelTest::rowsStayUntilOthersAreThere()
{
    m_past->write({PastSample::job(u"夜航"_s, 5), PastSample::job(u"b"_s, 6, JobState::Failed)});
    HistoryModel &model = shown();
    HistoryFilter filter;
    filter.text = u"夜航"_s;
    model.show(HistoryKind::Jobs, filter);
    QCOMPARE(model.rowCount(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, patience);
    filter.text = u"nothing"_s;
    model.show(HistoryKind::Jobs, filter);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, patience);
    QVERIFY(model.problem().isEmpty());
    filter = {};
    filter.states = {JobState::Failed};
    shown(HistoryKind::Jobs, filter);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, HistoryModel::State).data(HistoryModel::ToneRole).toInt(), int(Tone::Bad));
    QCOMPARE(model.index(0, HistoryModel::State).data(HistoryModel::MarkRole).toString(), u"cross"_s);
}

void HistoryModelTest::anotherKindBeginsEmpty()
{
    NotificationEntry quiet = PastSample::told(u"2 jobs failed"_s, 3, Notification::Kind::JobsFailed);
    quiet.body = u"Chapter 1 · disk full"_s;
    quiet.shown = false;
    m_past->write(manyJobs(3, 100), {quiet, PastSample::told(u"Link lost"_s, 2, Notification::Kind::LinkOutage)});
    HistoryModel &model = shown();
    model.show(HistoryKind::Notifications, {});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(HistoryModel::NotificationColumnCount));
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, patience);
    QCOMPARE(cell(0, HistoryModel::What), u"Link lost"_s);
    QCOMPARE(cell(1, HistoryModel::What), u"2 jobs failed · Chapter 1 · disk full"_s);
    QVERIFY(!model.jobAt(0) && model.notificationAt(1));
    QCOMPARE(model.index(0, HistoryModel::What).data(HistoryModel::ToneRole).toInt(), int(Tone::Text));
    QCOMPARE(model.index(1, HistoryModel::What).data(HistoryModel::ToneRole).toInt(), int(Tone::Muted));
}

void HistoryModelTest::onlyTheNewestWishCounts()
{
    m_past->write(manyJobs(5, 100));
    HistoryFilter filter;
    for (const QString &text : {u"Chapter"_s, u"10"_s, u"nothing"_s, u"Chapter 103"_s}) {
        filter.text = text;
        m_model->show(HistoryKind::Jobs, filter);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_model->total(), std::optional<qint64>(1), patience);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell(0, HistoryModel::Name), u"Chapter 103"_s);
}

void HistoryModelTest::anAbsentHistoryIsNoProblem()
{
    HistoryModel &model = shown();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.problem(), QString());
    m_past->write(manyJobs(1, 100));
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, patience);
}

void HistoryModelTest::aDamagedOneIs()
{
    QFile damaged(m_past->file());
    QVERIFY(damaged.open(QFile::WriteOnly));
    damaged.write(QByteArray(10'000, 'x'));
    damaged.close();
    QVERIFY(!shown().problem().isEmpty());
    QVERIFY(QFile::remove(m_past->file()));
    QVERIFY(shown().problem().isEmpty());
}

void HistoryModelTest::hostileTextsAreOneLine()
{
    JobEntry hostile = PastSample::job(u"<b>1</b>"_s, 1, JobState::Failed, u"gone"_s);
    hostile.name = u"<img src=http://127.0.0.1:1/x>\u202E\n\u001b[31m"_s + QString(5'000, u'W');
    hostile.key.queue = u"a\nb\u202E"_s;
    m_past->write({hostile});
    shown();
    QCOMPARE(m_model->rowCount(), 1);
    for (int column = 0; column < HistoryModel::JobColumnCount; ++column) {
        const QString text = cell(0, column);
        QVERIFY2(!text.contains(u'\n') && !text.contains(QChar(0x202E)) && !text.contains(QChar(0x1b)), qPrintable(text));
        QVERIFY(text.size() <= 500);
    }
    QVERIFY(cell(0, HistoryModel::Name).startsWith(u"<img src="_s)); // as it is, and no markup
    QCOMPARE(cell(0, HistoryModel::Server), u"gone.example"_s);
}

QTEST_MAIN(HistoryModelTest)
#include "historymodeltest.moc"
