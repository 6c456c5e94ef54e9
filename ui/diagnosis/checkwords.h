// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/checkups.h"
#include "ui/style/tokens.h"
#include "ui/widgets/statemark.h"

namespace Pollux::Ui {

// What the Check-up page says where there is no verdict. Plain text, translated.

struct Progress
{
    Mark mark = Mark::Starting;
    Tone tone = Tone::Muted;
    QString title;
    QString detail;
};

//! How a check-up without a verdict stands: which step of how many runs, that it was stopped, why it cannot begin.
Progress progressOf(const CheckUpState &state);
//! When it was made: the time of today, else with its date. Without a clock always with the date.
QString checkedTime(const QDateTime &time, const Clock *clock);
//! "pollux-heart-whisper.example-2026-05-14-1402.json"
QString suggestedFile(const CheckUpState &state);

} // namespace Pollux::Ui
