// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"
#include "ui/tray/trayimage.h"

#include <QIcon>
#include <QObject>
#include <QPoint>
#include <QTimer>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace Pollux::Ui {

class ToldList;
class TrayMenu;

//! The icon in the tray: state of the worst server by shape and colour, a badge of unseen failures or running jobs, a
//! tooltip with counts and the age of the link, and a menu from which everything can be reached. Made only once the
//! tray's host is there (see TrayHost).
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit TrayIcon(ServerList *servers, QObject *parent = nullptr);
    ~TrayIcon() override;

    //! Who knows of notifications and their snooze; outlives it. Without, nothing can be snoozed.
    void setTold(ToldList *told);
    void show();
    //! A balloon, for a desktop without a notification service; what the tray gives, and without actions.
    void showMessage(const QString &title, const QString &body);
    //! Whether there is a tray that can show it right now.
    bool isAvailable() const;
    QMenu *menu() const;
    QIcon icon() const;
    //! What the tray shows as text: counts, and the link with its age.
    QString toolTip() const;

Q_SIGNALS:
    //! A click. `near` is where, in global coordinates; the cursor's place where the tray does not tell.
    void panelRequested(const QPoint &near);
    void windowRequested();
    void linkRequested();
    //! A check-up of the worst one is wanted.
    void checkRequested();
    void settingsRequested();
    void retryRequested();
    void pauseRequested(bool paused);
    void quitRequested();

private:
    void connectMenu();
    QPoint place() const;
    void scheduleUpdate();
    void update();

    QString snoozedText() const;

    ServerList *const m_servers;
    ToldList *m_told = nullptr;
    std::unique_ptr<TrayMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    TrayLook m_look;
    QTimer m_pause;         // between two updates
    bool m_isStale = false; // something came during the pause
    QTimer m_ages;
};

} // namespace Pollux::Ui
