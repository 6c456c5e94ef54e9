// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// A working day of eight hours in some minutes: a million events, three hundred reconnects, fifty sleeps, and then nothing to
// do. The program is the one that people start; what it costs is the system's word.

#include "base/clock.h"
#include "desktop/support/fakelogind.h"
#include "desktop/support/tools.h"
#include "settings/settingsstore.h"
#include "store/historyfile.h"
#include "support/fakeengine.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hours = 8;
constexpr int events = 1'000'000;
constexpr int eventsPerJob = 500;
constexpr int jobs = events / eventsPerJob;
constexpr int atOnce = 20; // jobs that run
constexpr int reconnects = 300;
constexpr int sleeps = 50;
constexpr int rounds = reconnects; // a round: its share of the events, one drop, now and then a sleep
constexpr int patience = 60'000;   // ms
constexpr int watchedWhileIdle = 10;
// The same work again and again, under the same ids: of each, what is kept (its last hundred moments) is there after two hours.
// What is kept of the link (its last five hundred events) is there after three and a half.
constexpr int differentJobs = 2 * atOnce;
constexpr int steadyAfterHours = 4;
constexpr int mostGrowth = 5; // percent, from then on: the stories of drops are kept for a day, a thousand at most
constexpr int settling = 15'000;
constexpr int idling = 30'000;

QByteArray fileOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

// As the generic one, but it comes back sooner: a day has five minutes between two drops, and its back-off begins anew.
bool writeProfile(const QString &folder)
{
    QJsonObject profile =
        QJsonDocument::fromJson(fileOf(QStringLiteral(POLLUX_SOURCE_DIR "/resources/profiles/generic.json"))).object();
    QJsonObject link = profile.value("link"_L1).toObject();
    link.insert("reconnection"_L1, QJsonObject{{u"minMs"_s, 50}, {u"maxMs"_s, 200}});
    profile.insert("link"_L1, link);
    profile.insert("name"_L1, u"day"_s);
    QFile file(folder + u"/day.json"_s);
    return !profile.isEmpty() && QDir().mkpath(folder) && file.open(QFile::WriteOnly)
        && file.write(QJsonDocument(profile).toJson()) > 0;
}

//! What a process has cost so far, by /proc.
struct Costs
{
    double cpuSeconds = 0;
    QHash<QString, qint64> wakeups; //!< by thread: how often it has waited and gone on
    qint64 kilobytes = 0; //!< memory of its own: what libraries share with others comes and goes with those

    static Costs of(qint64 pid)
    {
        const QString proc = u"/proc/%1/"_s.arg(pid);
        Costs costs;
        const QByteArray stat = fileOf(proc + u"stat"_s);
        const QByteArrayList fields = stat.sliced(stat.lastIndexOf(')') + 2).split(' '); // from the third on
        costs.cpuSeconds = double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) / double(sysconf(_SC_CLK_TCK));
        const QStringList threads = QDir(proc + u"task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &thread : threads)
            costs.wakeups.insert(thread, number(fileOf(proc + u"task/"_s + thread + u"/status"_s), "voluntary_ctxt_switches"));
        costs.kilobytes = number(fileOf(proc + u"status"_s), "RssAnon");
        return costs;
    }

    //! Threads that ended meanwhile count no more, new ones from their begin on.
    qint64 wakeupsSince(const Costs &before) const
    {
        qint64 count = 0;
        for (auto thread = wakeups.begin(); thread != wakeups.end(); ++thread)
            count += thread.value() - before.wakeups.value(thread.key());
        return count;
    }

private:
    static qint64 number(const QByteArray &text, const char *name)
    {
        const QRegularExpression pattern(u"^%1:\\s+(\\d+)"_s.arg(QString::fromLatin1(name)),
                                         QRegularExpression::MultilineOption);
        return pattern.match(QString::fromLatin1(text)).captured(1).toLongLong();
    }
};

} // namespace

class DayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDay();

private:
    void tell(const char *what, int job, int percent);
    void work(int round);
    void drop();
    bool becomes(const std::function<bool()> &condition) const { return QTest::qWaitFor(condition, patience); }

    FakeEngine m_server;
    int m_connects = 0;
    int m_told = 0; // events
    QList<int> m_running;
    QList<int> m_progress;
    int m_nextJob = 0;
    int m_done = 0;
};

void DayTest::tell(const char *what, int job, int percent)
{
    const QJsonObject progress{{u"percentage"_s, percent}, {u"message"_s, u"step %1"_s.arg(m_told)}};
    const QJsonArray event{u"audio:"_s + QString::fromLatin1(what),
                           QJsonObject{{u"jobId"_s, QString::number(job % differentJobs)},
                                       {u"name"_s, u"第%1章"_s.arg(job % differentJobs)},
                                       {u"attempt"_s, job / differentJobs + 1}, // without it nothing could follow the first end
                                       {u"progress"_s, progress}}};
    m_server.emitEvent(QJsonDocument(event).toJson(QJsonDocument::Compact));
    ++m_told;
}

// Its share of the events, a few at a time: a backend tells as jobs go on, not all at once.
void DayTest::work(int round)
{
    const int until = int(qint64(events) * (round + 1) / rounds);
    while (m_told < until) {
        for (int piece = 0; piece < 200 && m_told < until; ++piece) {
            while (m_running.size() < atOnce && m_nextJob < jobs) {
                m_running += m_nextJob++;
                m_progress += 0;
            }
            const int which = m_told % int(m_running.size());
            if (++m_progress[which] < eventsPerJob) {
                tell("progress", m_running[which], m_progress[which] * 100 / eventsPerJob);
                continue;
            }
            tell("completed", m_running[which], 100);
            m_running.removeAt(which);
            m_progress.removeAt(which);
            ++m_done;
        }
        QTest::qWait(10);
    }
}

void DayTest::drop()
{
    const int before = m_connects;
    m_server.resetTransport();
    m_server.forgetSessions();
    QVERIFY(becomes([&] { return m_connects > before && m_server.transport() == "websocket"_L1; }));
}

void DayTest::aDay()
{
    FakeLogind logind;
    QVERIFY(logind.start());
    connect(&m_server, &FakeEngine::connected, this, [this] { ++m_connects; });
    const QTemporaryDir home;
    ServerEntry entry;
    entry.id = u"day"_s;
    entry.title = u"Day"_s;
    entry.url = m_server.url();
    entry.profile = u"day"_s;
    QVERIFY(writeProfile(home.filePath(u"pollux/profiles"_s)));
    SettingsStore(home.filePath(u"pollux/pollux.conf"_s)).putServer(entry);

    QProcess pollux;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(folder), home.path());
    pollux.setProcessEnvironment(environment);
    pollux.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    pollux.start(QStringLiteral(POLLUX_PROGRAM), {u"--show"_s});
    QVERIFY(becomes([&] { return m_connects == 1 && m_server.transport() == "websocket"_L1; }));
    QVERIFY(becomes([&] { return logind.holders() == 1; }));

    QElapsedTimer clock;
    clock.start();
    qint64 steady = 0;
    for (int round = 0; round < rounds; ++round) {
        work(round);
        drop();
        if (QTest::currentTestFailed())
            return;
        if (round % (rounds / sleeps) == 0) {
            QVERIFY(logind.prepareForSleep(true));
            QVERIFY(becomes([&] { return logind.holders() == 0; }));
            QVERIFY(logind.prepareForSleep(false));
            QVERIFY(becomes([&] { return logind.holders() == 1; }));
        }
        if ((round + 1) % (rounds / hours) != 0)
            continue;
        const int hour = (round + 1) / (rounds / hours);
        const Costs costs = Costs::of(pollux.processId());
        qInfo().noquote() << u"hour %1: %2 events, %3 jobs done, %4 connects, %5 MB of its own, CPU %6 s in %7 s"_s.arg(hour)
                                 .arg(m_told)
                                 .arg(m_done)
                                 .arg(m_connects)
                                 .arg(double(costs.kilobytes) / 1024, 0, 'f', 1)
                                 .arg(costs.cpuSeconds, 0, 'f', 1)
                                 .arg(double(clock.elapsed()) / 1000, 0, 'f', 0);
        if (hour == steadyAfterHours)
            steady = costs.kilobytes;
    }
    QCOMPARE(m_told, events);
    QCOMPARE(m_done, jobs);
    QVERIFY(m_connects > reconnects);
    const qint64 last = Costs::of(pollux.processId()).kilobytes;
    const int dropsSince = rounds - steadyAfterHours * (rounds / hours);
    const QString growth = u"from %1 kB when what is kept of jobs was there to %2 kB, %3 %, with %4 drops between"_s.arg(steady)
                               .arg(last)
                               .arg(100 * (last - steady) / steady)
                               .arg(dropsSince);
    qInfo().noquote() << growth;
    QVERIFY2(last <= steady * (100 + mostGrowth) / 100, qPrintable(growth));

    // The evening: ten jobs are watched, and nothing comes but heartbeats.
    for (int job = jobs; job < jobs + watchedWhileIdle; ++job)
        tell("progress", job, 50);
    QTest::qWait(settling);
    const Costs before = Costs::of(pollux.processId());
    QTest::qWait(idling);
    const Costs after = Costs::of(pollux.processId());
    const double share = (after.cpuSeconds - before.cpuSeconds) / (idling / 1000.0);
    qInfo().noquote() << u"idle with %1 watched jobs: %2 % of a core, %3 wake-ups a second"_s.arg(watchedWhileIdle)
                             .arg(100 * share, 0, 'f', 2)
                             .arg(double(after.wakeupsSince(before)) / (idling / 1000.0), 0, 'f', 1);
    QVERIFY2(share < 0.005, qPrintable(u"%1 % of a core"_s.arg(100 * share)));

    QCOMPARE(runTool(QStringLiteral(POLLUX_PROGRAM), {u"--quit"_s}).exitCode, 0);
    QVERIFY(pollux.waitForFinished(patience));
    QCOMPARE(pollux.exitStatus(), QProcess::NormalExit);
    QCOMPARE(pollux.exitCode(), 0);
    // A drop may take the last words before it along. But nearly every attempt was one to the program, too.
    const auto history = Store::HistoryFile::open(home.filePath(u"pollux/history.sqlite"_s), {.access = Store::Database::Access::Read});
    QVERIFY(history);
    const auto ends = (*history)->jobs().count({});
    QVERIFY(ends);
    QVERIFY2(*ends > jobs * 9 / 10 && *ends <= jobs, qPrintable(QString::number(*ends)));
    QVERIFY2(m_server.violations().isEmpty(), qPrintable(m_server.violations().join(u'\n')));
}

QTEST_MAIN(DayTest)
#include "daytest.moc"
