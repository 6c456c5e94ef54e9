// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyfile.h"
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 day = 24 * 3'600;
const HistoryServer server{u"one"_s, u"https://one.example/"_s};
const HistoryServer other{u"two"_s, u"https://two.example/"_s};

QDateTime at(qint64 seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'750'000'000'000 + seconds * 1000, Qt::UTC);
}

LinkEvent connected(qint64 seconds)
{
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = u"websocket"_s;
    return {at(seconds), change};
}

LinkRecord begins(qint64 seconds)
{
    return {server.id, WatchBegin{server.url, at(seconds)}};
}

JobEntry job(qint64 seconds, const HistoryServer &who = server)
{
    JobEntry entry;
    entry.server = who;
    entry.key = {u"audio"_s, QString::number(seconds)};
    entry.name = u"transcribe"_s;
    entry.state = JobState::Failed;
    entry.ended = at(seconds);
    entry.error = QString(500, u'e');
    return entry;
}

NotificationEntry told(qint64 seconds)
{
    NotificationEntry entry;
    entry.server = server;
    entry.time = at(seconds);
    entry.kind = u"jobs-failed"_s;
    entry.title = QString::number(seconds);
    return entry;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class HistoryFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aFileOfTheVersionBeforeGoesOn();
    void aNewerFileIsRefusedAndLeftAsItIs();
    void aBatchIsWrittenWholeOrNotAtAll();
    void whatIsOldGoes();
    void whatIsTooMuchGoes();
    void aServerStaysAsLongAsAnythingOfIt();

private:
    std::unique_ptr<HistoryFile> open(const HistoryLimits &limits = {});
    QList<qint64> endsIn(HistoryFile &history);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void HistoryFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"history.sqlite"_s);
}

std::unique_ptr<HistoryFile> HistoryFileTest::open(const HistoryLimits &limits)
{
    auto history = HistoryFile::open(m_file, {}, limits);
    if (!history)
        qFatal("%s", qPrintable(history.error().toString()));
    return *std::move(history);
}

QList<qint64> HistoryFileTest::endsIn(HistoryFile &history)
{
    QList<qint64> ends;
    const auto found = history.jobs().find({}, {}, 100'000);
    for (const JobEntry &entry : found ? *found : QList<JobEntry>())
        ends += at(0).secsTo(entry.ended);
    return ends;
}

// As it lies on the disks of those who had Pollux before it kept jobs.
void HistoryFileTest::aFileOfTheVersionBeforeGoesOn()
{
    {
        auto database = Database::open(m_file, {});
        QVERIFY(database);
        QVERIFY(bringUpToDate(**database, migrations().first(1)));
        QVERIFY((*database)->run(u"INSERT INTO server (id, url) VALUES (?, ?)"_s, {server.id, server.url}));
        QVERIFY((*database)->run(u"INSERT INTO watch (server, begin_ms, end_ms) VALUES (1, ?, ?)"_s,
                                 {at(0).toMSecsSinceEpoch(), at(9).toMSecsSinceEpoch()}));
        QVERIFY((*database)->run(u"INSERT INTO link_event (server, watch, time_ms, state, event) VALUES (1, 1, ?, 'connected', ?)"_s,
                                 {at(1).toMSecsSinceEpoch(),
                                  u"{\"time\":\"2025-06-15T15:06:41.000Z\",\"kind\":\"link\",\"state\":\"connected\",\"transport\":\"websocket\"}"_s}));
        QCOMPARE((*database)->value(u"PRAGMA user_version"_s)->toInt(), 1);
    }
    // Who only reads cannot bring it up to date, and says so.
    const auto reader = HistoryFile::open(m_file, {.access = Database::Access::Read});
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, u"database-unusable"_s);

    const auto history = open();
    QVERIFY(history->write({.jobs = {job(20)}, .notifications = {told(20)}}, at(20)));
    const auto past = history->links().past(server, at(-10), at(100));
    QCOMPARE(past->stretches.size(), 1);
    QCOMPARE(past->stretches[0].events, QList{connected(1)});
    QCOMPARE(past->unreadable, 0);
    QCOMPARE(endsIn(*history), QList<qint64>{20});
    QCOMPARE(history->servers()->size(), 1); // the server of before, not another one
    QCOMPARE(history->notifications().count({}).value(), 1);
}

void HistoryFileTest::aNewerFileIsRefusedAndLeftAsItIs()
{
    QVERIFY(open()->write({.jobs = {job(1)}}, at(1)));
    {
        auto database = Database::open(m_file, {});
        QVERIFY((*database)->run(u"PRAGMA journal_mode = DELETE"_s)); // a newer version may have other customs
        QVERIFY((*database)->run(u"PRAGMA user_version = %1"_s.arg(migrations().size() + 1)));
    }
    const QByteArray before = contentOf(m_file);
    QVERIFY(!before.isEmpty());
    for (const auto access : {Database::Access::Write, Database::Access::Read}) {
        const auto history = HistoryFile::open(m_file, {.access = access});
        QVERIFY(!history);
        QCOMPARE(history.error().code, u"database-newer"_s);
        QVERIFY(!history.error().transient);
        QVERIFY2(history.error().detail.contains(m_file) && history.error().detail.contains(u"newer version"_s),
                 qPrintable(history.error().detail));
    }
    QCOMPARE(contentOf(m_file), before);
    QVERIFY(!QFile::exists(m_file + u"-wal"_s));
}

void HistoryFileTest::aBatchIsWrittenWholeOrNotAtAll()
{
    const auto history = open();
    QVERIFY(history->write({.links = {begins(0)}}, at(1)));
    auto another = Database::open(m_file, {});
    QVERIFY((*another)->run(u"CREATE TRIGGER no BEFORE INSERT ON notification BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    const HistoryBatch batch{.links = {{server.id, connected(2)}}, .jobs = {job(3)}, .notifications = {told(4)}};
    QVERIFY(!history->write(batch, at(5)));
    QVERIFY(endsIn(*history).isEmpty());
    QCOMPARE((*another)->value(u"SELECT count(*) FROM link_event"_s)->toInt(), 0);
    QVERIFY((*another)->run(u"DROP TRIGGER no"_s));
    QVERIFY(history->write(batch, at(5)));
    QCOMPARE(endsIn(*history), QList<qint64>{3});
    QCOMPARE((*another)->value(u"SELECT count(*) FROM link_event"_s)->toInt(), 1);
}

void HistoryFileTest::whatIsOldGoes()
{
    const auto history = open({.jobAge = 90 * 24h});
    QVERIFY(history->write({.links = {begins(0), {server.id, connected(1)}}, .jobs = {job(0), job(40 * day)},
                            .notifications = {told(0), told(40 * day)}}, at(40 * day)));
    QVERIFY(history->tidy(at(40 * day)));
    QCOMPARE(endsIn(*history).size(), 2); // links are let go of sooner
    QCOMPARE(history->links().past(server, at(-1), at(2))->stretches.size(), 0);
    QVERIFY(history->tidy(at(90 * day))); // to the second, it is not too old
    QCOMPARE(endsIn(*history).size(), 2);
    QVERIFY(history->tidy(at(90 * day + 1)));
    QCOMPARE(endsIn(*history), QList<qint64>{40 * day});
    QCOMPARE(history->notifications().count({}).value(), 1);
}

void HistoryFileTest::whatIsTooMuchGoes()
{
    const qint64 limit = 400 * 1024;
    const auto history = open({.bytes = limit});
    HistoryBatch batch;
    for (int i = 0; i < 900; ++i) {
        batch.jobs += job(i);
        batch.notifications += told(i);
    }
    QVERIFY(history->write(batch, at(1'000)));
    QVERIFY(history->tidy(at(1'000)));
    const QList<qint64> ends = endsIn(*history);
    QVERIFY2(ends.size() > 100 && ends.size() < 900, qPrintable(QString::number(ends.size())));
    for (qsizetype i = 0; i < ends.size(); ++i)
        QCOMPARE(ends[i], 899 - i); // the oldest have gone
    QVERIFY(history->notifications().count({}).value() < 900);
    auto database = Database::open(m_file, {.access = Database::Access::Read});
    QVERIFY((*database)->usedBytes().value() <= limit);
    QVERIFY(QFileInfo(m_file).size() <= 2 * limit);
    QVERIFY(history->tidy(at(1'000))); // what fits stays
    QCOMPARE(endsIn(*history), ends);
}

void HistoryFileTest::aServerStaysAsLongAsAnythingOfIt()
{
    const auto history = open();
    QVERIFY(history->write({.jobs = {job(0, other)}, .notifications = {told(10)}}, at(10)));
    QVERIFY(history->tidy(at(90 * day)));
    QCOMPARE(history->servers()->size(), 2);
    QVERIFY(history->tidy(at(90 * day + 5)));
    QCOMPARE(*history->servers(), QList{server});
    QVERIFY(history->tidy(at(90 * day + 11)));
    QVERIFY(history->servers()->isEmpty());
}

QTEST_GUILESS_MAIN(HistoryFileTest)
#include "historyfiletest.moc"
