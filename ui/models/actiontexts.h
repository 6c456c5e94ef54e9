// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/actionoutcome.h"

#include <QString>

namespace Pollux::Ui {

// The words for actions, translated. All plain text; what came from the network has been through plainLine().

//! "Try again", "Cancel", "Run now", "Remove", "Pause", "Resume".
QString actionText(ActionKind kind);
//! "Pause: audio", for a button that stands for it; `name` is one plain line.
QString actionOnText(ActionKind kind, const QString &name);
//! actionText() while it is under way: "Trying again…".
QString actionUnderWayText(ActionKind kind);
//! Something is lost by it, so the person is asked first: Cancel, Remove, Pause.
bool isLossy(ActionKind kind);
//! "Remove “audio 17”?"; for several "Remove 3 jobs?". `name` is of the one job, or of the queue.
QString actionQuestion(ActionKind kind, const QString &name, qsizetype count);
//! Why a button is there but cannot be used, and what to do about it.
QString notAllowedText();
//! What became of one action on `name`, or of several: "8 of 10 done, 2 refused: it is locked".
QString outcomeText(const QList<ActionOutcome> &outcomes, const QString &name);

} // namespace Pollux::Ui
