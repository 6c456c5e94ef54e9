// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outcomenote.h"

#include "ui/style/roles.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

OutcomeNote::OutcomeNote(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel)
    , m_close(new IconButton(u"close"_s, tr("Close this message"), this))
{
    setRole(this, Role::Surface);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    m_text->setAccessibleName(tr("What became of it"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(3 * Metrics::grid, Metrics::grid, 2 * Metrics::grid, Metrics::grid);
    m_row->setSpacing(2 * Metrics::grid);
    m_row->addWidget(m_text, 1, Qt::AlignVCenter);
    m_row->addWidget(m_close);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void OutcomeNote::say(const QString &text, Tone tone)
{
    m_text->setTone(tone);
    m_text->setText(text);
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void OutcomeNote::offer(const QString &action, const QString &name)
{
    if (!m_action) {
        m_action = new QPushButton(this);
        setRole(m_action, Role::Quiet);
        m_action->setFocusPolicy(Qt::TabFocus);
        m_row->insertWidget(1, m_action);
        connect(m_action, &QAbstractButton::clicked, this, &OutcomeNote::actionChosen);
    }
    m_action->setText(action);
    m_action->setAccessibleName(name);
}

void OutcomeNote::setSide(int pixels)
{
    QMargins margins = m_row->contentsMargins();
    margins.setLeft(pixels);
    m_row->setContentsMargins(margins);
}

void OutcomeNote::keepOpen()
{
    m_close->hide();
}

QString OutcomeNote::text() const
{
    return m_text->text();
}

} // namespace Pollux::Ui
