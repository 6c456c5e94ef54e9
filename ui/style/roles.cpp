// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/roles.h"

#include <QStyle>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

QString nameOf(Role role)
{
    switch (role) {
    case Role::Primary:
        return u"primary"_s;
    case Role::Danger:
        return u"danger"_s;
    case Role::Quiet:
        return u"quiet"_s;
    case Role::Name:
        return u"name"_s;
    case Role::Icon:
        return u"icon"_s;
    case Role::Card:
        return u"card"_s;
    case Role::Ground:
        return u"ground"_s;
    case Role::Surface:
        return u"surface"_s;
    case Role::Bar:
        return u"bar"_s;
    case Role::Code:
        return u"code"_s;
    case Role::Bare:
        return u"bare"_s;
    }
    return {};
}

} // namespace

void setRole(QWidget *widget, Role role)
{
    widget->setProperty("role", nameOf(role));
    if (role == Role::Ground || role == Role::Surface || role == Role::Bar)
        widget->setAttribute(Qt::WA_StyledBackground);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace Pollux::Ui
