// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Pollux {
class SecretStore;
class SettingsStore;
} // namespace Pollux

namespace Pollux::Store {
class HistoryReader;
}

namespace Pollux::Ui {
class CheckUps;
class FirstLook;
class FloatingPanel;
class MainWindow;
class ToldList;
class TrayIcon;
} // namespace Pollux::Ui

namespace Pollux::Desktop {

//! Tray icon, panel and window, and what leads from one to the other. Holds nothing that is lost with it: another
//! language makes it anew.
class UserInterface : public QObject
{
    Q_OBJECT
public:
    //! All outlive it.
    UserInterface(Ui::ServerList *servers, Ui::CheckUps *checkUps, Ui::FirstLook *firstLook, Store::HistoryReader *history,
                  SettingsStore *settings, SecretStore *secrets, Ui::ToldList *told, QObject *parent = nullptr);
    ~UserInterface() override;

    //! Once the tray's host can be asked (see TrayHost).
    void showTray();
    //! Where the desktop shows no notifications: by the tray, as far as it can, and in the panel until it is closed there.
    void showMessage(const QString &title, const QString &body);
    void showPanel();
    void showWindow(const QString &activationToken);
    void showJob(const Ui::JobRef &job, const QString &activationToken);
    void showJobs(bool failedOnes, const QString &activationToken);
    void showLink(const QString &server, const QString &activationToken);
    //! Begins a check-up of this server, or of the worst one, and shows it.
    void checkLink(const QString &server, const QString &activationToken);
    void showQueues();
    void showSettings();
    //! Settings → Notifications.
    void showRules(const QString &activationToken);
    void showServerSettings(const QString &server);
    void showNewServer();
    void hide();
    //! There may be newer entries in the history.
    void refreshHistory();
    //! Calls `then` when nothing that was typed is lost by it (see MainWindow::leave()).
    void leave(const std::function<void()> &then);

    bool isWindowVisible() const;
    bool isPanelVisible() const;

    Ui::TrayIcon *tray() const { return m_tray.get(); }
    Ui::FloatingPanel *panel() const { return m_panel.get(); }
    //! Made when it is first asked for: a start that shows none need not pay for it.
    Ui::MainWindow *window();

Q_SIGNALS:
    void retryRequested(const QString &server);
    void retryAllRequested();
    void quitRequested();
    void windowClosedByPerson();
    void profileChanged(const QString &name);
    void captureRequested(const QString &server);

private:
    void makePanel();

    Ui::ServerList *const m_servers;
    Ui::CheckUps *const m_checkUps;
    Ui::FirstLook *const m_firstLook;
    Store::HistoryReader *const m_history;
    SettingsStore *const m_settings;
    SecretStore *const m_secrets;
    Ui::ToldList *const m_told;
    std::unique_ptr<Ui::TrayIcon> m_tray;
    std::unique_ptr<Ui::FloatingPanel> m_panel;
    std::unique_ptr<Ui::MainWindow> m_window;
};

} // namespace Pollux::Desktop
