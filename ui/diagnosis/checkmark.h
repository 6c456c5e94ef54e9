// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkresult.h"
#include "ui/style/tokens.h"

class QPainter;
class QRectF;

namespace Pollux::Ui {

//! Paints what a step has come to into the middle of `where`; shapes differ, not colours alone: a dot is to come, an
//! arc runs (`turn`, 0–1, is how far it has turned), a tick has passed, "!" warns, a cross has failed, a dash was skipped.
void paintCheck(QPainter *painter, const QRectF &where, Diagnosis::CheckStatus status, double turn, const Tokens &tokens);

} // namespace Pollux::Ui
