// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outcomenote.h"

#include "ui/style/roles.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

OutcomeNote::OutcomeNote(QWidget *parent) : QWidget(parent), m_text(new PlainLabel)
{
    setRole(this, Role::Surface);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    m_text->setAccessibleName(tr("What became of it"));
    auto *const close = new IconButton(u"close"_s, tr("Close this message"));
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(3 * Metrics::grid, Metrics::grid, 2 * Metrics::grid, Metrics::grid);
    row->setSpacing(2 * Metrics::grid);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addWidget(close);
    connect(close, &QAbstractButton::clicked, this, [this] {
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

QString OutcomeNote::text() const
{
    return m_text->text();
}

} // namespace Pollux::Ui
