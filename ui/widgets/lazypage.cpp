// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lazypage.h"

#include <QVBoxLayout>

namespace Pollux::Ui {

PageHolder::PageHolder(QWidget *parent)
    : QWidget(parent)
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void PageHolder::hold(QWidget *page)
{
    layout()->addWidget(page);
}

} // namespace Pollux::Ui
