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

class FirstLook;

//! The way to a new server: an address is pasted, Pollux looks at what is there and says what it takes it for, and one
//! button later it is watched. Where nothing can connect, the check-up's verdict stands instead.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    //! All outlive it.
    WelcomePage(FirstLook *look, SettingsStore *settings, SecretStore *secrets, QWidget *parent = nullptr);
    ~WelcomePage() override;

    //! Empty, with the focus in the address.
    void begin();

Q_SIGNALS:
    //! The server is saved.
    void saved(const QString &server);
    //! The form for those who know what they want.
    void byHandRequested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
