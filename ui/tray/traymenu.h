// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

#include <QMenu>

namespace Pollux::Ui {

class SnoozeMenu;

//! The tray's menu: everything can be reached from here, for some trays offer nothing else. Its lines are updated, not
//! made anew, so that an open menu stays as it is.
class TrayMenu : public QMenu
{
    Q_OBJECT
public:
    static constexpr int maxServers = 8;

    TrayMenu();

    //! Takes over what has changed.
    void setServers(const ServerList &servers);
    //! From now on notifications can be snoozed. `until`: says until when they are; empty: they are not.
    void setSnoozed(const QString &until);

Q_SIGNALS:
    void panelRequested();
    void windowRequested();
    void linkRequested();
    void checkRequested();
    void seenRequested();
    void retryRequested();
    void pauseRequested(bool paused);
    //! See SnoozeMenu.
    void snoozeRequested(Pollux::Milliseconds duration);
    void settingsRequested();
    void quitRequested();

private:
    void showServerLines(const ServerList &servers);

    QAction *m_serversEnd; // the separator below the servers' lines
    QAction *m_seen;
    QAction *m_retry;
    QAction *m_pause;
    SnoozeMenu *m_snooze;
    struct Line
    {
        QAction *action;
        int mark;
    };
    QList<Line> m_lines;
};

} // namespace Pollux::Ui
