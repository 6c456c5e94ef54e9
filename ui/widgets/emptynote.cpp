// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptynote.h"

#include "ui/style/roles.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Pollux::Ui {

EmptyNote::EmptyNote(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel)
    , m_detail(new PlainLabel)
    , m_action(new QPushButton)
{
    setRole(this, Role::Surface);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setLook(Metrics::titlePixels, QFont::DemiBold);
    m_title->setAlignment(Qt::AlignCenter);
    m_detail->setTone(Tone::Muted);
    m_detail->setAlignment(Qt::AlignCenter);
    for (PlainLabel *const text : {m_title, m_detail}) {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as it is fixed it keeps to one line
        policy.setHeightForWidth(true);
        text->setSizePolicy(policy);
        text->setWordWrap(true);
    }
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(2 * Metrics::grid);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_detail);
    layout->addSpacing(Metrics::grid);
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyNote::actionChosen);
}

void EmptyNote::say(const QString &title, const QString &detail, const QString &action)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace Pollux::Ui
