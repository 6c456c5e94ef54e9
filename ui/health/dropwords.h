// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/dropstory.h"

#include <QString>

namespace Pollux::Ui {

// What the pictures of drops say in words. Plain text, translated.

//! "Server restarted", "Idle timeout", …
QString dropClassText(DropClass kind);
//! What it means, in a sentence.
QString dropClassMeaning(DropClass kind);
//! "45 s", "5 min 00 s", "1 h 05 min 00 s": an interval whose seconds count.
QString periodText(Milliseconds period);
//! Minutes of the hour: ":x0 and :x5", ":05, :20, :35 and :50"; empty where that would be a long list.
QString phaseText(const QList<Milliseconds> &phases);

//! The finding's title: "A scheduled restart". `story` has a period.
QString findingTitle(const DropStory &story);
//! "12 drops, 5 min 00 s ± 4 s apart, at :x0 and :x5. Each time 502, then 521, then connected again after 6.2 s. …"
QString findingText(const DropStory &story);

//! "Server restarted 12, Unknown 1"
QString causesText(const QList<CauseCount> &causes);
//! "5 min 00 s – 5 min 01 s: 11 drops"
QString binText(const IntervalBin &bin);
//! "12 drops at minute :05 of an hour"
QString minuteText(int minute, int drops);

} // namespace Pollux::Ui
