// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historywriter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 15'000; // ms; a loaded machine is slow
const HistoryServer server{u"one"_s, u"https://one.example/"_s};

LinkEvent connectedAt(const QDateTime &time)
{
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = u"websocket"_s;
    return {time, change};
}

LinkEvent connectedNow()
{
    return connectedAt(SystemClock::instance()->wallTime());
}

LinkSample sampleNow()
{
    LinkSample sample;
    sample.time = SystemClock::instance()->wallTime();
    sample.transport = u"websocket"_s;
    return sample;
}

HistoryWorker::Options optionsOf(const QString &file)
{
    HistoryWorker::Options options;
    options.file = file;
    options.batching = 5ms;
    options.patience = Milliseconds(patience); // a test that reads beside it is in its way
    options.heartbeat = 50ms;
    return options;
}

// What another process sees; nothing where there is no history yet.
LinkPast pastIn(const QString &file)
{
    auto history = LinkHistory::open(file, {.access = Database::Access::Read});
    if (!history)
        return {};
    const QDateTime now = SystemClock::instance()->wallTime();
    return (*history)->past(server, now.addDays(-1), now.addDays(1)).value();
}

qsizetype eventsIn(const QString &file)
{
    qsizetype count = 0;
    for (const WatchedStretch &stretch : pastIn(file).stretches)
        count += stretch.events.size();
    return count;
}

JobEntry endedNow(const QString &id)
{
    JobEntry entry;
    entry.server = server;
    entry.key.id = id;
    entry.state = JobState::Succeeded;
    entry.ended = SystemClock::instance()->wallTime();
    return entry;
}

NotificationEntry toldNow()
{
    NotificationEntry entry;
    entry.server = server;
    entry.time = SystemClock::instance()->wallTime();
    entry.title = u"told"_s;
    return entry;
}

qint64 jobsIn(const QString &file)
{
    auto history = HistoryFile::open(file, {.access = Database::Access::Read});
    const auto count = history ? (*history)->jobs().count({}) : Result<qint64, Error>(-1);
    return count ? *count : -1;
}

} // namespace

class HistoryWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void keepsWhatItIsGiven();
    void writesWhatIsLeftWhenItEnds();
    void findsWhatWasBefore();
    void nothingIsTouchedBeforeTheStart();
    void saysWhereNothingCanBeKept();
    void aDamagedFileIsPutAside();
    void aFileThatIsDamagedMeanwhileIsPutAside();
    void aLockedFileIsTriedAgain();
    void isBounded();
    void keepsJobsAndNotifications();
    void anEndOfWhatIsLeftIsWrittenAtTheEnd();
    void aNewerFileIsToldAndLeftAlone();
    void jobsHaveRoomOfTheirOwn();
    void otherLimitsHoldAtOnce();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void HistoryWriterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"history.sqlite"_s);
}

void HistoryWriterTest::keepsWhatItIsGiven()
{
    HistoryWriter writer(optionsOf(m_file));
    QSignalSpy problems(&writer, &HistoryWriter::problemFound);
    writer.beginWatch(server);
    writer.keep(server.id, {connectedNow()}, {sampleNow()});
    writer.start();
    QTRY_COMPARE_WITH_TIMEOUT(eventsIn(m_file), 1, patience);
    for (int i = 0; i < 500; ++i)
        writer.keep(server.id, {connectedNow()}, {});
    QTRY_COMPARE_WITH_TIMEOUT(eventsIn(m_file), 501, patience);
    // The heartbeat notes that the server is still watched, though nothing happens.
    const QDateTime end = pastIn(m_file).stretches[0].end;
    QTRY_VERIFY_WITH_TIMEOUT(pastIn(m_file).stretches[0].end > end, patience);
    QCOMPARE(pastIn(m_file).samples.size(), 1);
    QCOMPARE(problems.size(), 0);
}

void HistoryWriterTest::writesWhatIsLeftWhenItEnds()
{
    auto options = optionsOf(m_file);
    options.batching = 1h;
    options.heartbeat = 1h;
    for (const bool starts : {true, false}) {
        HistoryWriter writer(options);
        if (starts)
            writer.start();
        writer.beginWatch(server);
        writer.keep(server.id, {connectedNow(), connectedNow()}, {});
        writer.endWatch(server.id);
    }
    QCOMPARE(eventsIn(m_file), 4);
    QCOMPARE(pastIn(m_file).stretches.size(), 2);
}

void HistoryWriterTest::findsWhatWasBefore()
{
    {
        HistoryWriter writer(optionsOf(m_file));
        writer.beginWatch(server);
        writer.keep(server.id, {connectedNow()}, {sampleNow()});
    }
    HistoryWriter writer(optionsOf(m_file));
    QSignalSpy found(&writer, &HistoryWriter::pastFound);
    writer.beginWatch(server);
    writer.keep(server.id, {connectedNow(), connectedNow()}, {sampleNow()}); // the present is not the past
    const QDateTime yesterday = SystemClock::instance()->wallTime().addDays(-1);
    const quint64 first = writer.findPast(server, yesterday);
    const quint64 second = writer.findPast({server.id, u"https://elsewhere.example/"_s}, yesterday);
    QVERIFY(first != second);
    writer.start();
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, patience);
    QCOMPARE(found[0][0].value<quint64>(), first);
    QCOMPARE(found[0][2].value<QList<LinkSample>>().size(), 1);
    const auto timeline = found[0][1].value<LinkTimeline>();
    QVERIFY(timeline.begin().isValid());
    QCOMPARE(timeline.condition(), LinkCondition::Starting);
    QCOMPARE(found[1][0].value<quint64>(), second);
    QVERIFY(!found[1][1].value<LinkTimeline>().begin().isValid());
}

void HistoryWriterTest::nothingIsTouchedBeforeTheStart()
{
    {
        HistoryWriter writer(optionsOf(m_file));
        writer.beginWatch(server);
        QTest::qWait(0);
        QVERIFY(!QFile::exists(m_file));
        writer.start();
    }
    QVERIFY(QFile::exists(m_file));
    QVERIFY(QFile::remove(m_file));
    {
        HistoryWriter writer(optionsOf(m_file)); // nothing to keep
    }
    QVERIFY(!QFile::exists(m_file));
}

void HistoryWriterTest::saysWhereNothingCanBeKept()
{
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    HistoryWriter writer(optionsOf(m_folder->filePath(u"file/history.sqlite"_s)));
    QSignalSpy problems(&writer, &HistoryWriter::problemFound);
    QSignalSpy found(&writer, &HistoryWriter::pastFound);
    writer.start();
    for (int i = 0; i < 3; ++i) {
        writer.beginWatch(server);
        writer.findPast(server, SystemClock::instance()->wallTime());
    }
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 3, patience); // answered all the same
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
    QVERIFY2(problems[0][0].toString().contains(u"not kept"_s), qPrintable(problems[0][0].toString()));
}

void HistoryWriterTest::aDamagedFileIsPutAside()
{
    QFile damaged(m_file);
    QVERIFY(damaged.open(QFile::WriteOnly));
    damaged.write(QByteArray(10'000, 'x'));
    damaged.close();
    HistoryWriter writer(optionsOf(m_file));
    QSignalSpy problems(&writer, &HistoryWriter::problemFound);
    writer.beginWatch(server);
    writer.keep(server.id, {connectedNow()}, {});
    writer.start();
    QTRY_COMPARE_WITH_TIMEOUT(eventsIn(m_file), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
    QVERIFY2(problems[0][0].toString().contains(u".damaged"_s), qPrintable(problems[0][0].toString()));
    QVERIFY(QFile::exists(m_file + u".damaged"_s));
}

void HistoryWriterTest::aFileThatIsDamagedMeanwhileIsPutAside()
{
    HistoryWriter writer(optionsOf(m_file));
    QSignalSpy problems(&writer, &HistoryWriter::problemFound);
    writer.start();
    writer.beginWatch(server);
    writer.keep(server.id, {connectedNow()}, {});
    QTRY_COMPARE_WITH_TIMEOUT(eventsIn(m_file), 1, patience);
    {
        auto database = Database::open(m_file, {.patience = Milliseconds(patience)});
        QVERIFY((*database)->run(u"PRAGMA writable_schema = ON"_s));
        QVERIFY((*database)->run(u"UPDATE sqlite_schema SET sql = 'nonsense' WHERE name = 'link_event'"_s));
        QVERIFY((*database)->run(u"PRAGMA schema_version = 1000"_s)); // or nobody would look at it again
    }
    writer.keep(server.id, {connectedNow()}, {});
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
    QVERIFY2(problems[0][0].toString().contains(u".damaged"_s), qPrintable(problems[0][0].toString()));
    // What could not be written is in the new one, and the watch goes on there.
    QTRY_COMPARE_WITH_TIMEOUT(eventsIn(m_file), 1, patience);
    writer.keep(server.id, {connectedNow()}, {});
    QTRY_COMPARE_WITH_TIMEOUT(eventsIn(m_file), 2, patience);
    QCOMPARE(problems.size(), 1);
}

void HistoryWriterTest::aLockedFileIsTriedAgain()
{
    auto options = optionsOf(m_file);
    options.patience = 20ms;
    HistoryWriter writer(options);
    QSignalSpy problems(&writer, &HistoryWriter::problemFound);
    writer.start();
    writer.beginWatch(server);
    QTRY_COMPARE_WITH_TIMEOUT(pastIn(m_file).stretches.size(), 1, patience);
    auto blocker = Database::open(m_file, {.patience = Milliseconds(patience)});
    QVERIFY((*blocker)->begin());
    writer.keep(server.id, {connectedNow()}, {});
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
    QVERIFY2(problems[0][0].toString().contains(u"for now"_s), qPrintable(problems[0][0].toString()));
    writer.keep(server.id, {connectedNow()}, {});
    (*blocker)->rollback();
    QTRY_COMPARE_WITH_TIMEOUT(eventsIn(m_file), 2, patience);
    QCOMPARE(problems.size(), 1);
}

void HistoryWriterTest::isBounded()
{
    HistoryQueue queue;
    const LinkEvent event = connectedNow();
    queue.put({.links = {{server.id, WatchBegin{server.url, event.time}}}});
    queue.put({.links = QList<LinkRecord>(100, LinkRecord{server.id, sampleNow()})});
    queue.put({.links = QList<LinkRecord>(HistoryQueue::mostRecords - 1, LinkRecord{server.id, event})});
    queue.put({.links = {{server.id, WatchEnd{event.time}}}});
    const auto work = queue.take();
    QCOMPARE(work.records.links.size(), HistoryQueue::mostRecords);
    QCOMPARE(work.lost, 101);
    QVERIFY(std::holds_alternative<WatchBegin>(work.records.links.constFirst().what));
    QVERIFY(std::holds_alternative<WatchEnd>(work.records.links.constLast().what));
    QVERIFY(queue.isIdle());
}

void HistoryWriterTest::keepsJobsAndNotifications()
{
    HistoryWriter writer(optionsOf(m_file));
    QSignalSpy problems(&writer, &HistoryWriter::problemFound);
    QSignalSpy grown(&writer, &HistoryWriter::grown);
    writer.start();
    for (int i = 0; i < 300; ++i)
        writer.keep(QList{endedNow(QString::number(i))});
    writer.keep(toldNow());
    QTRY_COMPARE_WITH_TIMEOUT(jobsIn(m_file), 300, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!grown.isEmpty(), patience);
    QVERIFY(grown.size() <= 301);
    auto history = HistoryFile::open(m_file, {.access = Database::Access::Read});
    QTRY_COMPARE_WITH_TIMEOUT((*history)->notifications().count({}).value(), 1, patience);
    // That it has grown is told after it was written; an answer comes behind that.
    QSignalSpy answered(&writer, &HistoryWriter::pastFound);
    writer.findPast(server, SystemClock::instance()->wallTime());
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, patience);
    const qsizetype before = grown.size();
    writer.beginWatch(server);
    writer.keep(server.id, {connectedNow()}, {});
    QTRY_COMPARE_WITH_TIMEOUT(eventsIn(m_file), 1, patience);
    QCOMPARE(grown.size(), before); // a link's event is nobody's job
    QCOMPARE(problems.size(), 0);
}

void HistoryWriterTest::anEndOfWhatIsLeftIsWrittenAtTheEnd()
{
    auto options = optionsOf(m_file);
    options.batching = 1h;
    options.heartbeat = 1h;
    {
        HistoryWriter writer(options);
        writer.start();
        writer.keep(QList{endedNow(u"1"_s), endedNow(u"2"_s)});
        writer.keep(toldNow());
    }
    QCOMPARE(jobsIn(m_file), 2);
}

void HistoryWriterTest::aNewerFileIsToldAndLeftAlone()
{
    {
        auto database = Database::open(m_file, {});
        QVERIFY((*database)->run(u"PRAGMA user_version = 1000"_s));
    }
    HistoryWriter writer(optionsOf(m_file));
    QSignalSpy problems(&writer, &HistoryWriter::problemFound);
    writer.start();
    for (int i = 0; i < 3; ++i)
        writer.keep(QList{endedNow(QString::number(i))});
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
    QVERIFY2(problems[0][0].toString().contains(u"newer version"_s), qPrintable(problems[0][0].toString()));
    auto database = Database::open(m_file, {.access = Database::Access::Read});
    QCOMPARE((*database)->value(u"SELECT count(*) FROM sqlite_schema"_s)->toInt(), 0);
}

void HistoryWriterTest::jobsHaveRoomOfTheirOwn()
{
    HistoryQueue queue;
    queue.put({.links = QList<LinkRecord>(HistoryQueue::mostRecords, LinkRecord{server.id, connectedNow()})});
    queue.put({.jobs = {endedNow(u"oldest"_s)}, .notifications = {toldNow()}});
    queue.put({.jobs = QList<JobEntry>(HistoryQueue::mostJobs, endedNow(u"newer"_s))});
    const auto work = queue.take();
    QCOMPARE(work.records.links.size(), HistoryQueue::mostRecords);
    QCOMPARE(work.records.notifications.size(), 1);
    QCOMPARE(work.records.jobs.size(), HistoryQueue::mostJobs);
    QCOMPARE(work.records.jobs.constFirst().key.id, u"newer"_s);
    QCOMPARE(work.lost, 1);
}

void HistoryWriterTest::otherLimitsHoldAtOnce()
{
    const QString file = m_folder->filePath(u"history.sqlite"_s);
    HistoryWriter writer(optionsOf(file));
    writer.start();
    writer.beginWatch(server);
    QList<JobEntry> jobs;
    for (int days = 0; days < 60; ++days) {
        jobs += endedNow(QString::number(days));
        jobs.last().ended = jobs.constLast().ended.addDays(-days).addSecs(-60);
    }
    writer.keep(jobs);
    QTRY_COMPARE_WITH_TIMEOUT(jobsIn(file), qint64(60), patience);
    HistoryLimits limits;
    limits.jobAge = std::chrono::hours(7 * 24);
    writer.setLimits(limits); // without waiting for the next hour
    QTRY_COMPARE_WITH_TIMEOUT(jobsIn(file), qint64(7), patience);
}

QTEST_GUILESS_MAIN(HistoryWriterTest)
#include "historywritertest.moc"
