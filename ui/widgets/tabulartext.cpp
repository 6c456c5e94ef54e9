// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabulartext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QRect>

#include <algorithm>

namespace Pollux::Ui {

namespace {

// The digits of ASCII are all that our own texts use; others are drawn as they are.
bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

int widestDigit(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

bool isAlreadyTabular(const QFontMetrics &metrics)
{
    const int first = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (metrics.horizontalAdvance(QChar(digit)) != first)
            return false;
    }
    return true;
}

// Calls `use(run, width)` for each digit and each stretch between digits.
template<typename Use>
void forEachRun(const QFontMetrics &metrics, const QString &text, Use use)
{
    const int cell = widestDigit(metrics);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (isDigit(text.at(at))) {
            use(text.mid(at, 1), cell);
        } else {
            while (end < text.size() && !isDigit(text.at(end)))
                ++end;
            const QString run = text.mid(at, end - at);
            use(run, metrics.horizontalAdvance(run));
        }
        at = end;
    }
}

} // namespace

int tabularWidth(const QFontMetrics &metrics, const QString &text)
{
    if (isAlreadyTabular(metrics))
        return metrics.horizontalAdvance(text);
    int width = 0;
    forEachRun(metrics, text, [&width](const QString &, int runWidth) { width += runWidth; });
    return width;
}

void drawTabular(QPainter *painter, const QRect &rect, int align, const QString &text)
{
    const QFontMetrics metrics = painter->fontMetrics();
    if (text.isRightToLeft() || isAlreadyTabular(metrics)) {
        painter->drawText(rect, align | Qt::TextSingleLine, text);
        return;
    }
    const int spare = rect.width() - tabularWidth(metrics, text);
    int x = rect.left();
    if (align & Qt::AlignRight)
        x += spare;
    else if (align & Qt::AlignHCenter)
        x += spare / 2;
    forEachRun(metrics, text, [&](const QString &run, int width) {
        painter->drawText(QRect(x, rect.top(), width, rect.height()),
                          (align & Qt::AlignVertical_Mask) | Qt::AlignHCenter | Qt::TextSingleLine | Qt::TextDontClip,
                          run);
        x += width;
    });
}

} // namespace Pollux::Ui
