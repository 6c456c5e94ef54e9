// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydelegate.h"

#include "ui/history/historymodel.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Pollux::Ui {

namespace {

constexpr int side = 12; // as in the header, see pollux.qss

const Tokens &tokens()
{
    return Theme::instance()->tokens();
}

QColor groundOf(const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return tokens().tint(tokens().accent, 0.16);
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
    painter->fillRect(option.rect, groundOf(option));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens().line);
    if (index.column() == 0 && hasKeyboard(option, index)) {
        const int x = option.direction == Qt::RightToLeft ? option.rect.right() - 1 : option.rect.left();
        painter->fillRect(QRect(x, option.rect.top(), 2, option.rect.height() - 1), tokens().accent);
    }
    painter->setFont(Theme::instance()->font(Metrics::textPixels));
    painter->setPen(tokens().of(Tone(index.data(HistoryModel::ToneRole).toInt())));
    const QRect where = option.rect.adjusted(side, 0, -side, -1);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, where.width());
    const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(where, int(align | Qt::AlignAbsolute) | Qt::TextSingleLine, text);
    painter->restore();
}

bool HistoryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString text = index.data().toString();
    const int width = QFontMetrics(Theme::instance()->font(Metrics::textPixels)).horizontalAdvance(text);
    QToolTip::showText(event->globalPos(), width > option.rect.width() - 2 * side ? plainToolTip(text) : QString(), view,
                       option.rect);
    return true;
}

} // namespace Pollux::Ui
