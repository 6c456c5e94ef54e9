// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/support/tools.h"

#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QTimer>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 20'000; // ms

} // namespace

ToolAnswer runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(longestRun, &loop, &QEventLoop::quit);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    if (process.state() != QProcess::NotRunning || process.error() == QProcess::FailedToStart) {
        const QString why = process.errorString();
        process.kill();
        process.waitForFinished();
        return {-1, {}, program + u": "_s + why};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString sessionFolder()
{
    const QString folder = qEnvironmentVariable("DESKTOP_SESSION_DIR");
    if (folder.isEmpty())
        qFatal("DESKTOP_SESSION_DIR is not set: this test runs within tests/support/desktop-session.sh");
    return folder;
}

QByteArray sessionFile(const QString &name)
{
    QFile file(sessionFolder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void clickAt(const QPoint &global)
{
    const auto answer = runTool(
        u"xdotool"_s, {u"mousemove"_s, QString::number(global.x()), QString::number(global.y()), u"click"_s, u"1"_s});
    if (answer.exitCode != 0)
        QTest::qFail(qPrintable(u"xdotool: "_s + answer.errors), __FILE__, __LINE__);
}

QString supportScript(const QString &name)
{
    return QStringLiteral(POLLUX_SOURCE_DIR "/tests/support/") + name;
}

} // namespace Pollux::Test
