// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <memory>

namespace Pollux {
class SecretStore;
class SettingsStore;
} // namespace Pollux

namespace Pollux::Ui {

class ServerList;
class ToldList;

//! What the person can set: servers (address, profile, token, variables), profiles, appearance and notifications.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    //! All outlive it; without `servers` no events can be captured.
    SettingsPage(SettingsStore *settings, SecretStore *secrets, ServerList *servers = nullptr,
                 QWidget *parent = nullptr);
    ~SettingsPage() override;

    //! Of whose events the notifications' page tells; outlives it.
    void setTold(ToldList *told);

    //! Opens the form for a new server.
    void startNewServer();
    //! Opens the form of this server.
    void showServer(const QString &id);
    //! Opens the rules of notifications.
    void showNotifications();
    //! Something is typed that is not saved.
    bool isDirty() const;
    //! Calls `then` at once if nothing is unsaved, else when the person has saved or discarded; never if he stays.
    void leave(const std::function<void()> &then);

    //! Opens the text of this profile.
    void showProfile(const QString &name);

Q_SIGNALS:
    //! One of the person's own profiles is another one now, or is gone.
    void profileChanged(const QString &name);
    //! The next events of this server; they come by its ServerState.
    void captureRequested(const QString &server);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
