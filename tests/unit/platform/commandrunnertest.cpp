// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/commandrunner.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Commands of the person, which here are scripts of the test's own.
class CommandRunnerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void dataComesByTheEnvironmentAlone();
    void ourOwnVariablesStayHere();
    void nothingIsReadOrGiven();
    void whatTakesTooLongEndsWithItsChildren();
    void whatRunsEndsWithTheRunner();
    void failures_data();
    void failures();
    void aFewRunAtOnce();
    void whoMayBeRun_data();
    void whoMayBeRun();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    //! A program of this text; a name with a space and what a shell would take for its own.
    QString script(const QByteArray &text) const;
    QString read(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int patience = 15'000;

// It runs, and is not merely waiting for somebody to notice its end.
bool isAlive(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.readAll();
    const char state = stat.mid(stat.lastIndexOf(')') + 2).front();
    return state != 'Z' && state != 'X';
}

} // namespace

void CommandRunnerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString CommandRunnerTest::script(const QByteArray &text) const
{
    const QString name = path(u"it's $HOME"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + text) < 0)
        return {};
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return u'"' + name + u'"';
}

QString CommandRunnerTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void CommandRunnerTest::dataComesByTheEnvironmentAlone()
{
    const QString hostile = u"夜航 $(touch made) `touch made`; touch made & \"'\\ %s {name} <b>"_s;
    CommandRunner runner;
    QSignalSpy failed(&runner, &CommandRunner::failed);
    QSignalSpy finished(&runner, &CommandRunner::finished);
    const QString command = script("cd \"$1\" && printf '%s|' \"$POLLUX_JOB_NAME\" \"$2\" \"$3\" \"$4\" > told\n");
    runner.run(command + u" \""_s + m_folder->path() + u"\" $POLLUX_JOB_NAME ; \"a b\""_s, {{u"POLLUX_JOB_NAME"_s, hostile}});
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, patience));
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(1).toString()));
    QCOMPARE(read(u"told"_s), hostile + u"|$POLLUX_JOB_NAME|;|a b|"_s);
    QVERIFY(!QFile::exists(path(u"made"_s)));
    QCOMPARE(runner.running(), 0);
}

void CommandRunnerTest::ourOwnVariablesStayHere()
{
    qputenv("POLLUX_TOKEN", "very secret");
    qputenv("OTHER_TEST_VARIABLE", "kept");
    CommandRunner runner;
    QSignalSpy finished(&runner, &CommandRunner::finished);
    runner.run(script("env > \"$1\"\n") + u" \""_s + path(u"told"_s) + u'"', {{u"POLLUX_EVENT"_s, u"jobs-done"_s}});
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, patience));
    qunsetenv("POLLUX_TOKEN");
    const QString told = read(u"told"_s);
    QVERIFY2(told.contains(u"POLLUX_EVENT=jobs-done"_s), qPrintable(told));
    QVERIFY(told.contains(u"OTHER_TEST_VARIABLE=kept"_s));
    QVERIFY(!told.contains(u"very secret"_s));
}

// Output beyond any pipe's size stops nobody, and who reads gets the end at once.
void CommandRunnerTest::nothingIsReadOrGiven()
{
    CommandRunner runner;
    QSignalSpy failed(&runner, &CommandRunner::failed);
    QSignalSpy finished(&runner, &CommandRunner::finished);
    runner.run(script("cat; head -c 2000000 /dev/zero; head -c 2000000 /dev/zero >&2\n"), {});
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, patience));
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(1).toString()));
}

void CommandRunnerTest::whatTakesTooLongEndsWithItsChildren()
{
    CommandRunner runner(2s);
    QSignalSpy failed(&runner, &CommandRunner::failed);
    const QString command = script("sleep 600 & echo $! > \"$1\"; wait\n") + u" \""_s + path(u"pid"_s) + u'"';
    runner.run(command, {});
    QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, patience));
    QCOMPARE(failed[0], QVariantList({command, u"It did not end in time"_s}));
    const qint64 child = read(u"pid"_s).toLongLong();
    QVERIFY(child == 0 || QTest::qWaitFor([&] { return !isAlive(child); }, patience));
}

void CommandRunnerTest::whatRunsEndsWithTheRunner()
{
    auto runner = std::make_unique<CommandRunner>();
    runner->run(script("sleep 600 & echo $! > \"$1\"; wait\n") + u" \""_s + path(u"pid"_s) + u'"', {});
    QVERIFY(QTest::qWaitFor([&] { return read(u"pid"_s).endsWith(u'\n'); }, patience));
    const qint64 child = read(u"pid"_s).toLongLong();
    QVERIFY(isAlive(child));
    runner.reset();
    QVERIFY(QTest::qWaitFor([&] { return !isAlive(child); }, patience));
}

void CommandRunnerTest::failures_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("its own word") << QByteArray("exit 3\n") << u"It ended with 3"_s;
    QTest::newRow("a signal") << QByteArray("kill -9 $$\n") << u"It was ended by a signal"_s;
}

void CommandRunnerTest::failures()
{
    QFETCH(const QByteArray, text);
    CommandRunner runner;
    QSignalSpy failed(&runner, &CommandRunner::failed);
    runner.run(script(text), {});
    QVERIFY(failed.isEmpty());
    QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, patience));
    QTEST(failed[0][1].toString(), "reason");
    for (const QString &command : {u"/nonexistent/program"_s, QString(), u"\""_s, m_folder->path()}) {
        failed.clear();
        runner.run(command, {});
        QVERIFY(failed.isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, patience));
        QCOMPARE(failed[0][0].toString(), command);
        QVERIFY(!failed[0][1].toString().isEmpty());
    }
    QCOMPARE(runner.running(), 0);
}

void CommandRunnerTest::aFewRunAtOnce()
{
    CommandRunner runner;
    QSignalSpy failed(&runner, &CommandRunner::failed);
    QSignalSpy finished(&runner, &CommandRunner::finished);
    const QString command = script("cd \"$1\"; echo > \"ran-$$\"; while [ ! -e go ]; do sleep 0.05; done\n");
    const auto ran = [&] { return QDir(m_folder->path()).entryList({u"ran-*"_s}).size(); };
    for (std::size_t i = 0; i < CommandRunner::mostAtOnce + CommandRunner::mostWaiting + 1; ++i)
        runner.run(command + u" \""_s + m_folder->path() + u'"', {});
    QVERIFY(QTest::qWaitFor([&] { return ran() == CommandRunner::mostAtOnce && failed.size() == 1; }, patience));
    QCOMPARE(failed[0][1].toString(), u"Too many commands are waiting"_s);
    QCOMPARE(runner.running(), CommandRunner::mostAtOnce);
    QFile go(path(u"go"_s));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == CommandRunner::mostAtOnce + int(CommandRunner::mostWaiting); }, 60'000));
    QCOMPARE(failed.size(), 1);
}

void CommandRunnerTest::whoMayBeRun_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("may");
    QTest::newRow("by its path") << u"/bin/sh -c x"_s << true;
    QTest::newRow("by its name") << u"sh"_s << true;
    QTest::newRow("in quotes") << u"\"/bin/sh\" a"_s << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("spaces") << u"   "_s << false;
    QTest::newRow("not there") << u"/nonexistent/program a"_s << false;
    QTest::newRow("no program") << u"/etc/passwd"_s << false;
    QTest::newRow("a folder") << u"/tmp"_s << false;
}

void CommandRunnerTest::whoMayBeRun()
{
    QFETCH(const QString, command);
    QTEST(CommandRunner::isRunnable(command), "may");
}

QTEST_GUILESS_MAIN(CommandRunnerTest)
#include "commandrunnertest.moc"
