// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

#include <chrono>
#include <deque>

class QProcess;

namespace Pollux {

//! Runs the person's own commands: a program and its arguments, without a shell, and what it is to know only in its
//! environment. Nothing is read from it and nothing is given to it. What still runs after `limit`, or when this object goes,
//! is ended with all that it has started. A few run at once, the next ones wait; more than mostWaiting are not run.
class CommandRunner : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostAtOnce = 4;
    static constexpr std::size_t mostWaiting = 100;
    static constexpr std::chrono::milliseconds usualLimit = std::chrono::seconds(30);

    explicit CommandRunner(std::chrono::milliseconds limit = usualLimit, QObject *parent = nullptr);
    ~CommandRunner() override;

    //! `command`: words parted by spaces, with "double quotes" around those that have spaces. `variables` join this
    //! program's own environment, of which no other variable beginning with POLLUX_ is handed on.
    void run(const QString &command, const QMap<QString, QString> &variables);

    int running() const { return m_running; }

    //! Whether its program is there and may be run. An empty command is none.
    static bool isRunnable(const QString &command);

Q_SIGNALS:
    //! It could not be started, did not end in time, was ended by a signal, or has told that it failed; also: too many
    //! are waiting. `reason` is one plain line.
    void failed(const QString &command, const QString &reason);
    //! One has ended, well or not.
    void finished();

private:
    struct Waiting
    {
        QString command;
        QMap<QString, QString> variables;
    };

    void start(const Waiting &next);
    void onEnded(QProcess *process, const QString &command, const QString &reason);

    const std::chrono::milliseconds m_limit;
    std::deque<Waiting> m_waiting;
    int m_running = 0;
};

} // namespace Pollux
