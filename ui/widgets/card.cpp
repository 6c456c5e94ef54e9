// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/style/roles.h"
#include "ui/style/tokens.h"

#include <QVBoxLayout>

namespace Pollux::Ui {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setRole(this, Role::Card);
    m_body->setContentsMargins(14, 12, 14, 12);
    m_body->setSpacing(2 * Metrics::grid);
}

} // namespace Pollux::Ui
