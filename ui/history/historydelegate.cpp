// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydelegate.h"

#include "ui/history/historymodel.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/tabulartext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Pollux::Ui {

namespace {

constexpr int side = 12; // as in the header, see pollux.qss
constexpr int gap = 6;
constexpr int markSize = 12;

const Tokens &tokens()
{
    return Theme::instance()->tokens();
}

QColor groundOf(const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return tokens().selected();
    return option.state.testFlag(QStyle::State_MouseOver) ? tokens().tint(tokens().text, 0.03) : tokens().surface;
}

bool hasKeyboard(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, groundOf(option));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens().line);
    if (index.column() == 0 && hasKeyboard(option, index)) {
        const int x = option.direction == Qt::RightToLeft ? option.rect.right() - 1 : option.rect.left();
        painter->fillRect(QRect(x, option.rect.top(), 2, option.rect.height() - 1), tokens().accent);
    }
    const Tone tone = Tone(index.data(HistoryModel::ToneRole).toInt());
    QRect where = option.rect.adjusted(side, 0, -side, -1);
    if (const QString mark = index.data(HistoryModel::MarkRole).toString(); !mark.isEmpty()) {
        const QRect box(where.left(), where.center().y() - markSize / 2, markSize, markSize);
        const QColor colour = tone == Tone::Bad ? tokens().bad : tokens().ok;
        Theme::instance()->icon(mark, colour).paint(painter, QStyle::visualRect(option.direction, where, box));
        where = QStyle::visualRect(option.direction, where, where.adjusted(markSize + gap, 0, 0, 0));
    }
    painter->setFont(Theme::instance()->font(Metrics::textPixels));
    painter->setPen(tokens().of(tone));
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, where.width());
    const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                      | Qt::AlignAbsolute | Qt::TextSingleLine;
    if (tone == Tone::Muted)
        drawTabular(painter, where, align, text); // times and durations
    else
        painter->drawText(where, align, text);
    painter->restore();
}

bool HistoryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString text = index.data().toString();
    const int mark = index.data(HistoryModel::MarkRole).toString().isEmpty() ? 0 : markSize + gap;
    const int width = mark + QFontMetrics(Theme::instance()->font(Metrics::textPixels)).horizontalAdvance(text);
    QToolTip::showText(event->globalPos(), width > option.rect.width() - 2 * side ? plainToolTip(text) : QString(), view,
                       option.rect);
    return true;
}

} // namespace Pollux::Ui
