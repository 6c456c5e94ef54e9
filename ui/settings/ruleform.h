// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notificationrules.h"
#include "ui/settings/formgrid.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Ui {

//! One rule of notifications in fields. What is chosen counts at once; a pattern only while it is sound, a command once its
//! field is left, and not with what looks like a secret in it.
class RuleForm : public FormGrid
{
    Q_OBJECT
public:
    //! `settings` outlives it.
    explicit RuleForm(SettingsStore *settings, QWidget *parent = nullptr);

    void setRule(const NotificationRule &rule);
    const NotificationRule &rule() const { return m_rule; }
    void focusFirst();

Q_SIGNALS:
    //! By the person.
    void changed();
    //! The person has typed it, or lets it run though somebody else has; changed() follows.
    void commandAllowed(const QString &command);

private:
    void fill();
    void fillServers();
    void take();
    void takePattern();
    void takeCommand();
    void showCommandNote();

    SettingsStore *const m_settings;
    NotificationRule m_rule;
    QComboBox *m_event;
    QComboBox *m_server;
    QLineEdit *m_pattern;
    PlainLabel *m_patternNote;
    QComboBox *m_effect;
    QComboBox *m_sound;
    QLineEdit *m_command;
    QPushButton *m_allow;
    PlainLabel *m_commandNote;
    QCheckBox *m_enabled;
};

} // namespace Pollux::Ui
