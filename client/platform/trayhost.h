// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

namespace Pollux {

//! Waits until the desktop's tray can be used. Qt decides at the first call of QSystemTrayIcon whether the icon is a
//! StatusNotifierItem or an XEmbed window, and keeps to it: at autostart that may be too early.
class TrayHost : public QObject
{
    Q_OBJECT
public:
    explicit TrayHost(QObject *parent = nullptr);

    //! Once. Tells ready() once: at once (but never from within this call) where the bus has a
    //! org.kde.StatusNotifierWatcher with somebody who shows what it watches (a desktop may start the two at different
    //! times) or there is no bus, else when it comes, at the latest after `longest` milliseconds.
    void wait(int longest = 2'000);

Q_SIGNALS:
    void ready();

private Q_SLOTS:
    void ask();

private:
    enum class State { Idle, Waiting, Ready };

    void finish();

    State m_state = State::Idle;
    QTimer m_limit;
};

} // namespace Pollux
