// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/facts/checkresult.h"
#include "profile/profile.h"

#include <QStringList>

namespace Pollux::Diagnosis {

// Which steps there are, in which order, and which of them need which. Pure.

//! The ids of a profile's ladder, in order (diagnosis.md, "The check-up ladder").
QStringList ladderOf(const Profile &profile);

//! The same as results, all of them still pending: how a check-up begins, and what is shown of it then.
QList<CheckResult> pendingLadder(const Profile &profile);

//! Why the step `id` is not worth trying after what has been found: the id of the step below it that has failed. Empty:
//! it may be tried. Steps that failed beside it, not below it, do not count: WebSockets are tried where polling fails.
QString blockerOf(const QString &id, const QList<CheckResult> &results);

} // namespace Pollux::Diagnosis
