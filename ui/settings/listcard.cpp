// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/listcard.h"

#include "ui/style/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace Pollux::Ui {

Card *makeListCard(const QString &title, IconButton *add, IconButton *remove, QWidget *parent)
{
    auto *const card = new Card(parent);
    card->body()->setContentsMargins(1, 2 * Metrics::grid, 1, 2 * Metrics::grid);
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 2 * Metrics::grid, 0);
    auto *const label = new PlainLabel(title, card);
    label->setTone(Tone::Muted);
    head->addWidget(label, 1);
    head->addWidget(add);
    head->addWidget(remove);
    card->body()->addLayout(head);
    return card;
}

} // namespace Pollux::Ui
