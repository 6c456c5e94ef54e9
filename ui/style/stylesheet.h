// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QString>

namespace Pollux::Ui {

//! Fills a style sheet's placeholders: `$surface` is that token's colour, `$accent-12` is 12 % of accent over the
//! surface, `$textPixels` a size of Metrics. A placeholder nobody knows stays as it is. Pure.
QString filledStyleSheet(const QString &source, const Tokens &tokens);

} // namespace Pollux::Ui
