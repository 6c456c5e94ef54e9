// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linktimeline.h"
#include "ui/widgets/card.h"

namespace Pollux::Ui {

class StateStrip;
class StripLegend;

//! The strip of states with its title and a legend of the states that it holds.
class StripCard : public Card
{
    Q_OBJECT
public:
    explicit StripCard(QWidget *parent = nullptr);

    void show(const LinkTimeline &link, const QDateTime &from, const QDateTime &to);

private:
    StripLegend *m_legend;
    StateStrip *m_strip;
};

} // namespace Pollux::Ui
