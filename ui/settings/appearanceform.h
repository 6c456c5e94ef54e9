// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Ui {

//! Light or dark, the language, and whether the panel is there at the start. Holds at once, without a Save.
class AppearanceForm : public QWidget
{
    Q_OBJECT
public:
    //! `settings` outlives it.
    explicit AppearanceForm(SettingsStore *settings, QWidget *parent = nullptr);

private:
    void load();
    void store();

    SettingsStore *const m_settings;
    QComboBox *m_scheme;
    QComboBox *m_contrast;
    QComboBox *m_language;
    QCheckBox *m_panel;
};

} // namespace Pollux::Ui
