// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

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

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
