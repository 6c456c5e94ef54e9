// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/dropstory.h"
#include "ui/widgets/card.h"

namespace Pollux::Ui {

class BarPlot;
class PlainLabel;

//! What the drops of the time shown are together, in words: "A scheduled restart". Beside it the minutes of the hour
//! in which they came, where they keep to the clock.
class FindingCard : public Card
{
    Q_OBJECT
public:
    explicit FindingCard(QWidget *parent = nullptr);

    //! `story` has a period.
    void show(const DropStory &story, const MinuteCounts &minutes);

private:
    void showMinutes(const DropStory &story, const MinuteCounts &minutes);

    PlainLabel *m_title;
    PlainLabel *m_text;
    QWidget *m_hour;
    BarPlot *m_minutes;
};

} // namespace Pollux::Ui
