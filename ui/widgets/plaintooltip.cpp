// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintooltip.h"

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    // Escaped alone it would be plain text again, and show its own escapes.
    return "<p style='white-space: pre-wrap'>"_L1 + text.toHtmlEscaped() + "</p>"_L1;
}

} // namespace Pollux::Ui
