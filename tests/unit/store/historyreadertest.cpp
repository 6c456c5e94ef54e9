// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historylines.h"
#include "store/historyreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Store;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000; // ms; a loaded machine is slow
const HistoryServer server{u"one"_s, u"https://one.example/"_s};

QDateTime at(qint64 seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'750'000'000'000 + seconds * 1000, Qt::UTC);
}

JobEntry job(qint64 seconds)
{
    JobEntry entry;
    entry.server = server;
    entry.key = {u"audio"_s, QString::number(seconds)};
    entry.name = u"語音轉文字"_s;
    entry.state = JobState::Failed;
    entry.ended = at(seconds);
    return entry;
}

NotificationEntry told(qint64 seconds)
{
    NotificationEntry entry;
    entry.server = server;
    entry.time = at(seconds);
    entry.kind = u"jobs-failed"_s;
    entry.urgency = u"normal"_s;
    entry.title = u"told"_s;
    entry.jobs = {{u"audio"_s, u"7"_s}, {u"audio"_s, u"8"_s}};
    return entry;
}

HistoryFilter search(const QString &text)
{
    HistoryFilter filter;
    filter.text = text;
    return filter;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class HistoryReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void cells_data();
    void cells();
    void linesOfAJob();
    void linesOfANotification();
    void pagesFollowOneAnother();
    void onlyTheNewestQuestionIsAnswered();
    void readsWhileSomebodyWrites();
    void saysWhereThereIsNothing();
    void exportsWhatIsFiltered();
    void anExportThatFailsLeavesNoFile();
    void mayGoAtAnyMoment();

private:
    void write(const HistoryBatch &batch);
    HistoryPage pageOf(HistoryReader &reader, HistoryKind kind, const HistoryFilter &filter = {}, const HistoryPlace &after = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void HistoryReaderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"history.sqlite"_s);
}

void HistoryReaderTest::write(const HistoryBatch &batch)
{
    const auto history = HistoryFile::open(m_file);
    if (!history || !(*history)->write(batch, at(0)))
        qFatal("cannot be written");
}

HistoryPage HistoryReaderTest::pageOf(HistoryReader &reader, HistoryKind kind, const HistoryFilter &filter,
                                      const HistoryPlace &after)
{
    QSignalSpy found(&reader, &HistoryReader::found);
    const quint64 ticket = reader.find(kind, filter, after);
    if (!QTest::qWaitFor([&] { return !found.isEmpty(); }, patience))
        qFatal("no answer");
    const auto page = found[0][0].value<HistoryPage>();
    if (page.ticket != ticket)
        qFatal("another answer");
    return page;
}

void HistoryReaderTest::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *title, const char *text, const char *cell) {
        QTest::newRow(title) << QString::fromUtf8(text) << QByteArray(cell);
    };
    row("nothing", "", "");
    row("plain", "audio", "audio");
    row("Chinese", "語音", "語音");
    row("a comma", "a,b", "\"a,b\"");
    row("a quote", "say \"so\"", "\"say \"\"so\"\"\"");
    row("lines", "one\ntwo", "\"one\ntwo\"");
    row("line ends at the ends go", "\none\n\n", "one");
    row("a carriage return goes", "one\r\ntwo", "\"one\ntwo\"");
    row("a formula", "=1+1", "'=1+1");
    row("a plus", "+1", "'+1");
    row("a minus", "-1", "'-1");
    row("an at", "@SUM(A1)", "'@SUM(A1)");
    row("a formula behind a tab", "\t=1+1", "'=1+1");
    row("a formula behind a carriage return", "\r=1+1", "'=1+1");
    row("a formula behind what nobody sees", "\u200e=1+1", "'=1+1");
    row("a formula with a comma", "=HYPERLINK(\"http://x\",1)", "\"'=HYPERLINK(\"\"http://x\"\",1)\"");
    row("a formula further on", "a=1", "a=1");
    row("a semicolon", "a;b", "a;b");
    row("control characters", "a\x1b[31mb\x07", "a [31mb");
}

void HistoryReaderTest::cells()
{
    QFETCH(const QString, text);
    QTEST(csvCell(text), "cell");
}

void HistoryReaderTest::linesOfAJob()
{
    JobEntry entry = job(60);
    entry.attempt = 2;
    entry.created = at(0);
    entry.started = at(10);
    entry.error = u"Error: \"disk\"\nfull"_s;
    entry.gap = true;
    QCOMPARE(csvRow(entry), QByteArray("2025-06-15T15:07:40.000Z,https://one.example/,audio,60,語音轉文字,failed,2,"
                                       "2025-06-15T15:06:40.000Z,2025-06-15T15:06:50.000Z,50000,true,,"
                                       "\"Error: \"\"disk\"\"\nfull\",\r\n"));
    QCOMPARE(csvRow(entry).count(','), jobCsvHead().count(','));
    const QByteArray line = ndjsonLine(entry);
    QVERIFY(line.endsWith('\n') && line.count('\n') == 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object, (QJsonObject{{u"time"_s, u"2025-06-15T15:07:40.000Z"_s}, {u"kind"_s, u"job"_s},
                                  {u"server"_s, server.url}, {u"queue"_s, u"audio"_s}, {u"id"_s, u"60"_s},
                                  {u"name"_s, entry.name}, {u"state"_s, u"failed"_s}, {u"attempt"_s, 2},
                                  {u"created"_s, u"2025-06-15T15:06:40.000Z"_s}, {u"started"_s, u"2025-06-15T15:06:50.000Z"_s},
                                  {u"durationMs"_s, 50'000}, {u"error"_s, entry.error}, {u"gap"_s, true}}));
    QVERIFY(!ndjsonLine(job(1)).contains("null"));
    QVERIFY(!ndjsonLine(job(1)).contains("error"));
}

void HistoryReaderTest::linesOfANotification()
{
    QCOMPARE(csvRow(told(0)), QByteArray("2025-06-15T15:06:40.000Z,https://one.example/,jobs-failed,normal,told,,7 8,true\r\n"));
    QCOMPARE(csvRow(told(0)).count(','), notificationCsvHead().count(','));
    const QJsonObject object = QJsonDocument::fromJson(ndjsonLine(told(0))).object();
    QCOMPARE(object[u"jobs"_s].toArray(), (QJsonArray{u"7"_s, u"8"_s}));
    QCOMPARE(object[u"about"_s].toString(), u"jobs-failed"_s);
    QVERIFY(!object.contains(u"body"_s));
}

void HistoryReaderTest::pagesFollowOneAnother()
{
    HistoryBatch batch;
    for (int i = 0; i < HistoryReadWorker::pageSize + 50; ++i)
        batch.jobs += job(i);
    batch.notifications = {told(1), told(2)};
    write(batch);
    HistoryReader reader(m_file);
    QSignalSpy counted(&reader, &HistoryReader::counted);
    const HistoryPage first = pageOf(reader, HistoryKind::Jobs);
    QCOMPARE(first.jobs.size(), HistoryReadWorker::pageSize);
    QVERIFY(!first.atEnd);
    QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 1, patience);
    QCOMPARE(counted[0][0].value<quint64>(), first.ticket);
    QCOMPARE(counted[0][1].value<qint64>(), qint64(batch.jobs.size()));
    const HistoryPage second = pageOf(reader, HistoryKind::Jobs, {}, placeOf(first.jobs.constLast()));
    QCOMPARE(second.jobs.size(), 50);
    QCOMPARE(second.jobs.constLast().ended, at(0));
    const HistoryPage third = pageOf(reader, HistoryKind::Jobs, {}, placeOf(second.jobs.constLast()));
    QVERIFY(third.jobs.isEmpty() && third.atEnd);
    QCOMPARE(pageOf(reader, HistoryKind::Notifications).notifications.size(), 2);
    QCOMPARE(counted.size() >= 1, true);
}

void HistoryReaderTest::onlyTheNewestQuestionIsAnswered()
{
    HistoryReadQueue queue; // without a thread, so that none has been begun
    HistoryQuestion question;
    for (quint64 ticket = 1; ticket <= 3; ++ticket) {
        question.ticket = ticket;
        queue.ask(question);
    }
    question.ticket = 4;
    question.file = u"somewhere.csv"_s;
    queue.ask(question);
    question.ticket = 5;
    question.file.clear();
    question.wish.kind = HistoryKind::Notifications;
    queue.ask(question);
    QCOMPARE(queue.take()->ticket, 3);
    QCOMPARE(queue.take()->ticket, 4);
    QCOMPARE(queue.take()->ticket, 5);
    QVERIFY(!queue.take());
}

void HistoryReaderTest::readsWhileSomebodyWrites()
{
    const auto writer = HistoryFile::open(m_file);
    QVERIFY((*writer)->write({.jobs = {job(1)}}, at(1)));
    HistoryReader reader(m_file);
    QCOMPARE(pageOf(reader, HistoryKind::Jobs).jobs.size(), 1);
    auto blocker = Database::open(m_file, {});
    QVERIFY((*blocker)->begin()); // somebody is in the midst of writing
    QCOMPARE(pageOf(reader, HistoryKind::Jobs).jobs.size(), 1);
    (*blocker)->rollback();
    QVERIFY((*writer)->write({.jobs = {job(2)}}, at(2)));
    QCOMPARE(pageOf(reader, HistoryKind::Jobs).jobs.size(), 2);
}

void HistoryReaderTest::saysWhereThereIsNothing()
{
    HistoryReader reader(m_file);
    const HistoryPage none = pageOf(reader, HistoryKind::Jobs);
    QVERIFY(none.missing && none.atEnd && !none.problem.isEmpty());
    QVERIFY(!QFile::exists(m_file));
    QFile damaged(m_file);
    QVERIFY(damaged.open(QFile::WriteOnly));
    damaged.write(QByteArray(10'000, 'x'));
    damaged.close();
    const HistoryPage bad = pageOf(reader, HistoryKind::Notifications);
    QVERIFY(!bad.missing && !bad.problem.isEmpty());
    QVERIFY(QFile::remove(m_file));
    write({.jobs = {job(1)}});
    QVERIFY(pageOf(reader, HistoryKind::Jobs).problem.isEmpty());
}

void HistoryReaderTest::exportsWhatIsFiltered()
{
    HistoryBatch batch;
    for (int i = 0; i < 2'500; ++i)
        batch.jobs += job(i);
    batch.jobs[7].name = u"另一個"_s;
    batch.notifications = {told(1)};
    write(batch);
    HistoryReader reader(m_file);
    QSignalSpy exported(&reader, &HistoryReader::exported);
    const QString all = m_folder->filePath(u"all.csv"_s);
    const QString one = m_folder->filePath(u"one.ndjson"_s);
    const QString notifications = m_folder->filePath(u"told.csv"_s);
    const quint64 first = reader.exportTo(all, {.filter = search(u"語音"_s)});
    reader.exportTo(one, {.format = HistoryFormat::Ndjson, .filter = search(u"另一"_s)});
    reader.exportTo(notifications, {.kind = HistoryKind::Notifications});
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 3, patience);
    const auto done = exported[0][0].value<HistoryExported>();
    QCOMPARE(done.ticket, first);
    QCOMPARE(done.file, all);
    QCOMPARE(done.entries, 2'499);
    QVERIFY2(done.problem.isEmpty(), qPrintable(done.problem));
    const QByteArray csv = contentOf(all);
    QVERIFY(csv.startsWith("\xef\xbb\xbf" + jobCsvHead() + csvRow(batch.jobs.constLast())));
    QCOMPARE(csv.count("\r\n"), 2'500);
    QVERIFY(csv.endsWith(csvRow(batch.jobs.constFirst())));
    QCOMPARE(contentOf(one), ndjsonLine(batch.jobs[7]));
    QVERIFY(contentOf(notifications).endsWith(csvRow(batch.notifications[0])));
}

void HistoryReaderTest::anExportThatFailsLeavesNoFile()
{
    HistoryReader reader(m_file);
    QSignalSpy exported(&reader, &HistoryReader::exported);
    const QString name = m_folder->filePath(u"out.csv"_s);
    reader.exportTo(name, {}); // there is no history
    write({.jobs = {job(1)}});
    reader.exportTo(m_folder->filePath(u"nowhere/out.csv"_s), {});
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 2, patience);
    QVERIFY(!exported[1][0].value<HistoryExported>().problem.isEmpty());
    const auto history = HistoryFile::open(m_file, {.access = Database::Access::Read});
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QFile::WriteOnly | QFile::Unbuffered));
    const auto written = exportHistory(**history, {}, &full);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"not-written"_s);
}

void HistoryReaderTest::mayGoAtAnyMoment()
{
    HistoryBatch batch;
    for (int i = 0; i < 5'000; ++i)
        batch.jobs += job(i);
    write(batch);
    const QString name = m_folder->filePath(u"out.csv"_s);
    for (int i = 0; i < 10; ++i) {
        HistoryReader reader(m_file);
        for (int k = 0; k < i; ++k)
            reader.find(HistoryKind::Jobs, search(QString::number(k)));
        reader.exportTo(name, {});
    }
    QVERIFY(!QFile::exists(name) || contentOf(name).count("\r\n") == 5'001); // whole or not at all
}

QTEST_GUILESS_MAIN(HistoryReaderTest)
#include "historyreadertest.moc"
