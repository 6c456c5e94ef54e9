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

//! What the person can set: servers (address, profile, token, variables) and appearance.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    //! Both outlive it.
    SettingsPage(SettingsStore *settings, SecretStore *secrets, QWidget *parent = nullptr);
    ~SettingsPage() override;

    //! Opens the form for a new server.
    void startNewServer();
    //! Opens the form of this server.
    void showServer(const QString &id);
    //! Something is typed that is not saved.
    bool isDirty() const;
    //! Calls `then` at once if nothing is unsaved, else when the person has saved or discarded; never if he stays.
    void leave(const std::function<void()> &then);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
