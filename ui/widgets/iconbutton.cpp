// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconbutton.h"

#include "ui/style/roles.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"

namespace Pollux::Ui {

IconButton::IconButton(const QString &icon, const QString &text, QWidget *parent) : QToolButton(parent)
{
    setRole(this, Role::Icon);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setIconSize(QSize(Metrics::iconSize, Metrics::iconSize));
    setFocusPolicy(Qt::TabFocus);
    setSymbol(icon, text);
    connect(Theme::instance(), &Theme::changed, this, &IconButton::updateIcon);
}

void IconButton::setSymbol(const QString &icon, const QString &text)
{
    m_symbol = icon;
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
    updateIcon();
}

void IconButton::updateIcon()
{
    setIcon(Theme::instance()->icon(m_symbol, Theme::instance()->tokens().muted));
}

} // namespace Pollux::Ui
