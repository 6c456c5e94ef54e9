// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codebox.h"

#include "ui/style/roles.h"
#include "ui/style/tokens.h"

#include <QFontDatabase>

#include <cmath>

namespace Pollux::Ui {

CodeBox::CodeBox(QWidget *parent) : QPlainTextEdit(parent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies(font.families()); // else it counts as not set, and the parent's is taken
    font.setPixelSize(Metrics::noteTextPixels);
    setFont(font);
    setRole(this, Role::Code); // after the font: a style sheet brings back the one it found
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CodeBox::setText(const QString &text)
{
    // Setting the same again would drop the person's selection.
    if (text != toPlainText())
        setPlainText(text);
    fit();
}

void CodeBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void CodeBox::fit()
{
    const int around = height() - viewport()->height() + 2 * int(std::ceil(document()->documentMargin()));
    // A plain text's document counts its height in lines.
    const int lines = std::max(1, int(std::ceil(document()->size().height())));
    setFixedHeight(lines * fontMetrics().lineSpacing() + around);
}

} // namespace Pollux::Ui
