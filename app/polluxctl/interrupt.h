// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Pollux::Ctl {

//! Ctrl-C and SIGTERM as a signal in the event loop. The second one of a kind ends the program at once.
//! One object a process.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);

Q_SIGNALS:
    void interrupted();

private:
    void onReadable();

    QSocketNotifier m_notifier;
};

} // namespace Pollux::Ctl
