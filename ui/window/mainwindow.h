// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

#include <QWidget>

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
class ToldList;

//! The window: pages Jobs, Link, Check-up, History, Queues (where a server tells of any) and Settings. Closing it hides it;
//! quitting is the application's matter.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    enum class Page { Jobs, Link, CheckUp, History, Queues, Settings, Welcome };

    //! All outlive it.
    MainWindow(ServerList *servers, CheckUps *checkUps, FirstLook *firstLook, Store::HistoryReader *history,
               SettingsStore *settings, SecretStore *secrets, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! See SettingsPage.
    void setTold(ToldList *told);

    Page page() const;
    void showPage(Page page);
    //! The Jobs page with this job selected, filters that hide it lifted.
    void showJob(const JobRef &job);
    //! The Jobs page, showing the failed ones alone or all.
    void showJobs(bool failedOnes);
    //! The Link page of this server; empty: of the worst one.
    void showLink(const QString &server);
    //! The Check-up page of this server, or of the worst one; begins a check-up unless one runs.
    void checkLink(const QString &server);
    //! Where an address is pasted, looked at, and becomes a server.
    void showNewServer();
    //! The Settings page at the form of this server.
    void showServerSettings(const QString &server);
    //! The Settings page at its notifications.
    void showNotificationSettings();
    //! There may be newer entries in the history.
    void refreshHistory();
    //! Calls `then` when nothing that was typed is lost by it: at once, or when the person has saved or discarded, whom the
    //! window then asks. Never if he stays.
    void leave(const std::function<void()> &then);
    //! Shown, not minimized, in front, with the focus. `activationToken` may be empty.
    void comeForward(const QString &activationToken);

Q_SIGNALS:
    void retryRequested(const QString &server);
    void quitRequested();
    //! See SettingsPage.
    void profileChanged(const QString &name);
    void captureRequested(const QString &server);
    //! The person closed it, and it is hidden now.
    void closedByPerson();

protected:
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
