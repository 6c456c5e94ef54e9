// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/profiletrial.h"
#include "ui/widgets/card.h"

#include <QList>

class QVBoxLayout;

namespace Pollux::Ui {

class PlainLabel;
class StateMark;

//! What each way of reading a server has come to, the best first: a mark, its name, a few words.
class TrialsCard : public Card
{
    Q_OBJECT
public:
    explicit TrialsCard(QWidget *parent = nullptr);

    void show(const QList<ProfileTrial> &trials);

private:
    struct Row
    {
        QWidget *widget = nullptr;
        StateMark *mark = nullptr;
        PlainLabel *title = nullptr;
        PlainLabel *words = nullptr;
    };

    Row makeRow();

    QList<Row> m_rows;
};

} // namespace Pollux::Ui
