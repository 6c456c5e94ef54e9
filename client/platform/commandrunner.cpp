// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/commandrunner.h"

#include "base/plaintext.h"

#include <QPointer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTimer>

#include <memory>

#include <signal.h>
#include <unistd.h>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ours = "POLLUX_"_L1;

QProcessEnvironment environmentWith(const QMap<QString, QString> &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(ours))
            environment.remove(name);
    }
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    return environment;
}

// It leads a group of its own, so that what it has started ends with it.
void endAll(const QProcess &process)
{
    if (const qint64 pid = process.processId(); pid > 0)
        ::kill(-pid_t(pid), SIGKILL);
}

} // namespace

CommandRunner::CommandRunner(std::chrono::milliseconds limit, QObject *parent) : QObject(parent), m_limit(limit) {}

CommandRunner::~CommandRunner()
{
    for (QProcess *const process : findChildren<QProcess *>()) {
        process->disconnect(this);
        endAll(*process);
    }
}

bool CommandRunner::isRunnable(const QString &command)
{
    const QString program = QProcess::splitCommand(command).value(0);
    return !program.isEmpty() && !QStandardPaths::findExecutable(program).isEmpty();
}

void CommandRunner::run(const QString &command, const QMap<QString, QString> &variables)
{
    if (m_running < mostAtOnce)
        start({command, variables});
    else if (m_waiting.size() < mostWaiting)
        m_waiting.push_back({command, variables});
    else
        QMetaObject::invokeMethod(
            this, [this, command] { Q_EMIT failed(command, tr("Too many commands are waiting")); }, Qt::QueuedConnection);
}

void CommandRunner::start(const Waiting &next)
{
    ++m_running;
    auto *const process = new QProcess(this);
    QStringList words = QProcess::splitCommand(next.command);
    process->setProgram(words.isEmpty() ? QString() : words.takeFirst());
    process->setArguments(words);
    process->setProcessEnvironment(environmentWith(next.variables));
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setChildProcessModifier([] { ::setpgid(0, 0); });
    const QString command = next.command;
    const auto isLate = std::make_shared<bool>(false);
    connect(process, &QProcess::finished, this, [this, process, command, isLate](int code, QProcess::ExitStatus status) {
        const QString crash = *isLate ? tr("It did not end in time") : tr("It was ended by a signal");
        const QString reason = code == 0 ? QString() : tr("It ended with %1").arg(code);
        onEnded(process, command, status == QProcess::CrashExit ? crash : reason);
    });
    connect(process, &QProcess::errorOccurred, this, [this, process, command](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onEnded(process, command, plainLine(process->errorString()));
    });
    QTimer::singleShot(m_limit, process, [process, isLate] {
        *isLate = true;
        endAll(*process);
    });
    // Never from within run(): who cannot be started is told at once by QProcess.
    QMetaObject::invokeMethod(process, [process] { process->start(); }, Qt::QueuedConnection);
}

void CommandRunner::onEnded(QProcess *process, const QString &command, const QString &reason)
{
    process->disconnect(this);
    process->deleteLater();
    --m_running;
    if (!m_waiting.empty()) {
        const Waiting next = m_waiting.front();
        m_waiting.pop_front();
        start(next);
    }
    const QPointer<CommandRunner> alive(this);
    Q_EMIT finished();
    if (alive && !reason.isEmpty())
        Q_EMIT failed(command, reason);
}

} // namespace Pollux
