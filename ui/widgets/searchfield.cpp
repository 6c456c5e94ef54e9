// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/style/theme.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_magnifier(addAction(QIcon(), LeadingPosition))
    , m_clear(addAction(QIcon(), TrailingPosition))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    m_clear->setText(tr("Clear"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    connect(Theme::instance(), &Theme::changed, this, &SearchField::updateIcons);
    updateIcons();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::updateIcons()
{
    const QColor muted = Theme::instance()->tokens().muted;
    m_magnifier->setIcon(Theme::instance()->icon(u"search"_s, muted));
    m_clear->setIcon(Theme::instance()->icon(u"close"_s, muted));
}

} // namespace Pollux::Ui
