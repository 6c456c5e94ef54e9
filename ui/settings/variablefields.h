// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/profile.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace Pollux::Ui {

class FormGrid;

//! The variables that a profile asks for: those that it joins with first, then what its calls and messages hold.
QStringList variablesOf(const Profile &profile);

//! A field for each variable that the profile needs or that has a value. What was typed for one that another profile
//! does not need comes back with the profile that does.
class VariableFields : public QWidget
{
    Q_OBJECT
public:
    explicit VariableFields(QWidget *parent = nullptr);

    void setValues(const QHash<QString, QString> &values);
    //! Nothing: the profile cannot be read; the fields stay those of the values.
    void setProfile(const std::optional<Profile> &profile);
    //! Those that are not empty.
    QHash<QString, QString> values() const;

Q_SIGNALS:
    void edited();

private:
    void makeFields();

    QStringList m_needed;
    QStringList m_joins; // of them
    QHash<QString, QString> m_values; // also of variables without a field
    FormGrid *m_grid = nullptr;
};

} // namespace Pollux::Ui
