// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyfile.h"
#include "store/schema.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <random>
#include <thread>

using namespace Pollux;
using namespace Pollux::Store;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms; a loaded machine is slow
constexpr int jobsOfABatch = 20;
const HistoryServer server{u"one"_s, u"https://one.example/"_s};

// All of one batch can be told from all of another, and of another round.
HistoryBatch batchOf(const QString &round, int number)
{
    const QDateTime now = SystemClock::instance()->wallTime();
    HistoryBatch batch;
    LinkStateChange change;
    change.state = number % 2 == 0 ? LinkState::Connected : LinkState::Disconnected;
    if (number == 0)
        batch.links += LinkRecord{server.id, WatchBegin{server.url, now}};
    batch.links += LinkRecord{server.id, LinkEvent{now, change}};
    for (int i = 0; i < jobsOfABatch; ++i) {
        JobEntry job;
        job.server = server;
        job.key = {round, u"%1-%2"_s.arg(number).arg(i)};
        job.state = JobState::Failed;
        job.ended = now;
        job.error = QString(300, QChar(u'a' + i));
        batch.jobs += job;
    }
    NotificationEntry told;
    told.server = server;
    told.time = now;
    told.kind = round;
    told.title = QString::number(number);
    batch.notifications += told;
    return batch;
}

// The child: says which batch is committed, until it is killed.
[[noreturn]] void writeUntilKilled(const QString &file, const QString &round)
{
    auto history = HistoryFile::open(file);
    if (!history)
        std::_Exit(1);
    for (int number = 0;; ++number) {
        const QDateTime now = SystemClock::instance()->wallTime();
        if (!(*history)->write(batchOf(round, number), now) || (number % 25 == 24 && !(*history)->tidy(now)))
            std::_Exit(1);
        if (std::printf("%d\n", number + 1) < 0 || std::fflush(stdout) != 0)
            std::_Exit(0); // the parent has gone
    }
}

// A file of the version before, so that some of the kills hit the way to this one.
bool makeOld(const QString &file)
{
    auto database = Database::open(file, {});
    return database && bringUpToDate(**database, migrations().first(1))
        && (*database)->run(u"INSERT INTO server (id, url) VALUES (?, ?)"_s, {server.id, server.url});
}

void spin(std::chrono::microseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
}

} // namespace

//! POLLUX_KILLS says how often (5 unless told), POLLUX_KILL_SEED at which moments.
class HistoryKillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedAtAnyMoment();

private:
    //! How many batches the child has told before it was killed; nothing where it did not run as it should.
    std::optional<int> runAndKill(const QString &file, const QString &round);
    void look(const QString &file, const QString &round, int told);

    std::mt19937 m_random;
    int m_kills = 5;
    qint64 m_committed = 0; // batches
    qint64 m_inTheFile = 0; // batches of the rounds before
};

void HistoryKillTest::initTestCase()
{
    const auto seed = qEnvironmentVariableIsSet("POLLUX_KILL_SEED") ? unsigned(qEnvironmentVariableIntValue("POLLUX_KILL_SEED"))
                                                                    : std::random_device()() % 1'000'000;
    if (qEnvironmentVariableIsSet("POLLUX_KILLS"))
        m_kills = qEnvironmentVariableIntValue("POLLUX_KILLS");
    qInfo("seed %u, %d kills", seed, m_kills);
    m_random.seed(seed);
}

std::optional<int> HistoryKillTest::runAndKill(const QString &file, const QString &round)
{
    const int wanted = int(m_random() % 60); // none: while the file is made or brought up to date
    const std::chrono::microseconds more(m_random() % 20'000);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, file, round});
    if (!child.waitForStarted(patience))
        return std::nullopt;
    int told = 0;
    const auto read = [&] {
        while (child.canReadLine())
            told = child.readLine().trimmed().toInt();
    };
    while (told < wanted) {
        if (!child.waitForReadyRead(patience))
            return std::nullopt;
        read();
    }
    spin(more);
    if (child.state() != QProcess::Running || ::kill(pid_t(child.processId()), SIGKILL) != 0 || !child.waitForFinished(patience))
        return std::nullopt;
    read();
    return told;
}

void HistoryKillTest::look(const QString &file, const QString &round, int told)
{
    const auto database = Database::open(file, {.access = Database::Access::Read});
    if (!database && told == 0)
        return; // killed before there was a file, or anything in it
    QVERIFY2(database, database ? "" : qPrintable(database.error().toString()));
    QCOMPARE((*database)->value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
    QVERIFY(!(*database)->value(u"PRAGMA foreign_key_check"_s)->isValid());
    const int version = (*database)->value(u"PRAGMA user_version"_s)->toInt();
    if (version < migrations().size()) {
        QCOMPARE(told, 0);
        return;
    }
    const auto count = [&](const QString &statement, const QVariantList &values = {}) {
        return (*database)->value(statement, values)->toLongLong();
    };
    const qint64 found = count(u"SELECT count(*) FROM notification WHERE kind = ?"_s, {round});
    QVERIFY2(found == told || found == told + 1, qPrintable(u"%1 batches found, %2 committed"_s.arg(found).arg(told)));
    QCOMPARE(count(u"SELECT count(DISTINCT id) FROM job WHERE queue = ?"_s, {round}), found * jobsOfABatch);
    for (qint64 number = 0; number < found; ++number) {
        const qint64 rows = count(u"SELECT count(*) FROM notification WHERE kind = ? AND title = ?"_s, {round, QString::number(number)});
        QVERIFY2(rows == 1, qPrintable(u"batch %1 of %2 (%3 told) is there %4 times"_s.arg(number).arg(found).arg(told).arg(rows)));
    }
    m_inTheFile += found;
    QCOMPARE(count(u"SELECT count(*) FROM job"_s), m_inTheFile * jobsOfABatch);
    QCOMPARE(count(u"SELECT count(*) FROM link_event"_s), m_inTheFile);
    m_committed += told;
}

void HistoryKillTest::killedAtAnyMoment()
{
    std::unique_ptr<QTemporaryDir> folder;
    QString file;
    for (int number = 0; number < m_kills; ++number) {
        if (number % 10 == 0) {
            folder = std::make_unique<QTemporaryDir>();
            file = folder->filePath(u"history.sqlite"_s);
            m_inTheFile = 0;
            if (number % 20 == 0)
                QVERIFY(makeOld(file));
        }
        const QString round = u"round %1"_s.arg(number);
        const auto told = runAndKill(file, round);
        QVERIFY2(told, qPrintable(round));
        look(file, round, *told);
        if (QTest::currentTestFailed())
            return;
    }
    // And it goes on.
    auto history = HistoryFile::open(file);
    QVERIFY2(history, history ? "" : qPrintable(history.error().toString()));
    QVERIFY((*history)->write(batchOf(u"at the end"_s, 0), SystemClock::instance()->wallTime()));
    qInfo("%lld batches of %d jobs committed", m_committed, jobsOfABatch);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--write")
        writeUntilKilled(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    HistoryKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "historykilltest.moc"
