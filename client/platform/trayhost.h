// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

class QDBusServiceWatcher;

namespace Pollux {

//! Waits until the desktop's tray can be used. Qt decides at the first call of QSystemTrayIcon whether the icon is a
//! StatusNotifierItem or an XEmbed window, and keeps to it: at autostart that may be too early.
class TrayHost : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! Tells ready() once: at once (but never from within this call) where org.kde.StatusNotifierWatcher is on the bus
    //! or there is no bus, else when it comes, at the latest after `longest` milliseconds.
    void wait(int longest = 2'000);

Q_SIGNALS:
    void ready();

private:
    void finish();

    QDBusServiceWatcher *m_watcher = nullptr;
    QTimer m_limit;
};

} // namespace Pollux
