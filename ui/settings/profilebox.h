// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/profile.h"

#include <QComboBox>

#include <optional>

namespace Pollux::Ui {

//! Which profile a server has: the built-in ones by their titles, the person's own by theirs, the file that is chosen, and the way to choose one.
class ProfileBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ProfileBox(QWidget *parent = nullptr);

    //! A built-in profile's name or a file's path; empty stands for the generic one. Told by nothing.
    void setProfile(const QString &nameOrPath);
    //! Profiles have come, gone or changed. Told by nothing.
    void reload();
    QString profile() const { return m_profile; }
    //! The profile itself; nothing where it cannot be read, see problem().
    const std::optional<Profile> &loaded() const { return m_loaded; }
    //! What is wrong, where, and what was expected; empty: nothing.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void profileChanged();

private:
    void fill();
    void onActivated(int index);
    void chooseFile();
    void showProfile(const QString &nameOrPath);

    QString m_profile;
    std::optional<Profile> m_loaded;
    QString m_problem;
};

} // namespace Pollux::Ui
