// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/autostart.h"

#include <QWidget>

class QCheckBox;

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Ui {

class OutcomeNote;

//! When the program starts, and the settings as a file for another machine.
class ProgramForm : public QWidget
{
    Q_OBJECT
public:
    //! `settings` outlives it.
    explicit ProgramForm(SettingsStore *settings, QWidget *parent = nullptr);

    //! What the buttons do once a file is chosen; the outcome is told in the page.
    void exportTo(const QString &file);
    void importFrom(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHistory();
    QWidget *makeTransfer();
    QWidget *makeLog();
    void storeAutostart();
    void chooseFile(bool isExport);

    SettingsStore *const m_settings;
    Autostart m_autostart;
    OutcomeNote *m_note;
    QCheckBox *m_startsWithDesktop;
};

} // namespace Pollux::Ui
