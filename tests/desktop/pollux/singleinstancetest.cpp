// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The program itself, started twice.

#include "desktop/support/tools.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(POLLUX_PROGRAM);

// How many main windows a person sees; the panel has another title.
qsizetype windows()
{
    const QStringList lines = runTool(u"wmctrl"_s, {u"-l"_s}).output.split(u'\n');
    return std::count_if(lines.begin(), lines.end(), [](const QString &line) {
        return line.endsWith(" Pollux"_L1) && !line.contains("panel"_L1);
    });
}

// Asked once a try: a window that is just being mapped may be in one list and not in the next.
bool windowsBecome(qsizetype count)
{
    return QTest::qWaitFor([=] { return windows() == count; }, 15'000);
}

// Just mapped, it may be in the window manager's list, drop out once more, and come back.
bool personClosesTheWindow()
{
    return QTest::qWaitFor([] { return runTool(u"wmctrl"_s, {u"-F"_s, u"-c"_s, u"Pollux"_s}).exitCode == 0; }, 15'000);
}

} // namespace

class SingleInstanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecondStartRaisesTheWindow();
    void aSecondStartChecksTheLink();
    void theDemoIsAnotherOne();
    void quitWithoutARunningOneIsFine();
    void helpNeedsNoDisplay();
    void aWrongOptionIsSaid();
};

void SingleInstanceTest::aSecondStartRaisesTheWindow()
{
    QProcess first;
    first.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    first.start(program, {u"--show"_s});
    QVERIFY(windowsBecome(1));
    QVERIFY(personClosesTheWindow());
    QVERIFY(windowsBecome(0));
    QCOMPARE(first.state(), QProcess::Running);

    const auto second = runTool(program, {});
    QCOMPARE(second.exitCode, 0);
    QVERIFY(windowsBecome(1));
    QTRY_VERIFY_WITH_TIMEOUT(
        runTool(u"xdotool"_s, {u"getactivewindow"_s, u"getwindowname"_s}).output.contains(u"Pollux"_s), 10'000);

    QCOMPARE(runTool(program, {u"--quit"_s}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(first.exitStatus(), QProcess::NormalExit);
    QCOMPARE(first.exitCode(), 0);
}

void SingleInstanceTest::aSecondStartChecksTheLink()
{
    QProcess first;
    first.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    first.start(program, {u"--demo"_s, u"--show"_s});
    QVERIFY(windowsBecome(1));
    QVERIFY(personClosesTheWindow());
    QVERIFY(windowsBecome(0));
    QCOMPARE(runTool(program, {u"--demo"_s, u"--check"_s}).exitCode, 0);
    QVERIFY(windowsBecome(1));
    QCOMPARE(runTool(program, {u"--demo"_s, u"--quit"_s}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(first.exitStatus(), QProcess::NormalExit);
}

void SingleInstanceTest::theDemoIsAnotherOne()
{
    QProcess mine;
    QProcess demo;
    mine.start(program, {u"--show"_s});
    demo.start(program, {u"--demo"_s, u"--show"_s});
    QVERIFY(windowsBecome(2));
    QCOMPARE(runTool(program, {u"--quit"_s, u"--demo"_s}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(demo.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(demo.exitCode(), 0);
    QCOMPARE(mine.state(), QProcess::Running);
    QCOMPARE(runTool(program, {u"--quit"_s}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(mine.state(), QProcess::NotRunning, 10'000);
}

void SingleInstanceTest::quitWithoutARunningOneIsFine()
{
    const auto quit = runTool(program, {u"--quit"_s});
    QCOMPARE(quit.exitCode, 0);
    QCOMPARE(quit.output, QString());
}

void SingleInstanceTest::helpNeedsNoDisplay()
{
    const auto help = runTool(u"env"_s, {u"-u"_s, u"DISPLAY"_s, program, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains(u"--demo"_s));
    const auto version = runTool(u"env"_s, {u"-u"_s, u"DISPLAY"_s, program, u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith(u"pollux "_s));
}

void SingleInstanceTest::aWrongOptionIsSaid()
{
    const auto wrong = runTool(program, {u"--shout"_s});
    QCOMPARE(wrong.exitCode, 64);
    QVERIFY2(wrong.errors.contains(u"shout"_s), qPrintable(wrong.errors));
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "singleinstancetest.moc"
