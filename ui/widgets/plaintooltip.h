// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pollux::Ui {

//! A text for QWidget::setToolTip() and Qt::ToolTipRole that shows exactly `text`, wrapped, whatever it looks like:
//! tool tips take what smells of HTML for HTML. Empty stays empty; newlines stay.
QString plainToolTip(const QString &text);

} // namespace Pollux::Ui
