// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QTableView;

namespace Pollux {
class LinkTimeline;
}

namespace Pollux::Ui {

class DropModel;
class PlainLabel;

//! The last drops of a link with their causes, the newest on top.
class DropsCard : public Card
{
    Q_OBJECT
public:
    explicit DropsCard(QWidget *parent = nullptr);

    void show(const LinkTimeline &link, const QDateTime &now);

private:
    void makeTable();

    DropModel *m_model;
    QTableView *m_table;
    PlainLabel *m_none;
};

} // namespace Pollux::Ui
