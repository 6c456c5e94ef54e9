// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notificationpreferences.h"
#include "ui/settings/formgrid.h"

class QCheckBox;
class QSpinBox;
class QTimeEdit;

namespace Pollux::Ui {

//! All of the notifications' preferences but the rules: quiet hours, what breaks them, sounds, how many are many.
class QuietForm : public FormGrid
{
    Q_OBJECT
public:
    explicit QuietForm(QWidget *parent = nullptr);

    //! Its rules are left aside.
    void setPreferences(const NotificationPreferences &preferences);
    //! The rest stays as it is.
    void writeTo(NotificationPreferences &preferences) const;

Q_SIGNALS:
    //! By the person.
    void changed();

private:
    QWidget *makeDays();
    void enableHours();

    QCheckBox *m_isOn;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QList<QCheckBox *> m_days; // Monday first
    QCheckBox *m_urgent;
    QCheckBox *m_doNotDisturb;
    QCheckBox *m_sounds;
    QSpinBox *m_storm;
};

} // namespace Pollux::Ui
