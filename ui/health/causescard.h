// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/dropstory.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace Pollux::Ui {

class PlainLabel;
class ThinProgressBar;

//! How often drops of each kind came: a bar each, with its count; the kind's meaning on hover.
class CausesCard : public Card
{
    Q_OBJECT
public:
    explicit CausesCard(QWidget *parent = nullptr);

    void show(const QList<CauseCount> &causes);

private:
    struct Row
    {
        PlainLabel *kind;
        ThinProgressBar *bar;
        PlainLabel *count;
    };
    void addRow();

    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace Pollux::Ui
