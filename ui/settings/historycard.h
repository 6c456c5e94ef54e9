// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QComboBox;

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Ui {

//! How much of the history is kept.
class HistoryCard : public Card
{
    Q_OBJECT
public:
    //! `settings` outlives it.
    explicit HistoryCard(SettingsStore *settings, QWidget *parent = nullptr);

private:
    void load();
    void store();

    SettingsStore *const m_settings;
    QComboBox *m_days;
    QComboBox *m_megabytes;
};

} // namespace Pollux::Ui
