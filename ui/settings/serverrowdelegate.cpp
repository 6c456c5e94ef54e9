// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverrowdelegate.h"

#include "ui/settings/serverrows.h"
#include "ui/style/painting.h"
#include "ui/style/theme.h"
#include "ui/widgets/statemark.h"

#include <QPainter>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 12 * Metrics::grid;
constexpr int inset = 2 * Metrics::grid; // of the row within the list
constexpr int margin = 3 * Metrics::grid;

} // namespace

// How a link is stands elsewhere; the settings know whether a server is watched.
void ServerRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::instance()->tokens();
    const QRect row = option.rect.adjusted(inset, 1, -inset, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? tokens.selected() : tokens.tint(tokens.text, 0.04));
        painter->drawRoundedRect(row, Metrics::buttonRadius, Metrics::buttonRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, row, Metrics::buttonRadius);

    const bool isWatched = index.data(ServerRows::WatchedRole).toBool();
    const QRect inner = row.adjusted(margin, 5, -margin, -5);
    QRect mark(inner.left(), 0, Metrics::iconSize, Metrics::iconSize);
    mark.moveCenter({mark.center().x(), row.center().y()});
    if (isWatched)
        Theme::instance()->icon(u"server"_s, tokens.muted).paint(painter, mark);
    else
        paintMark(painter, QRectF(mark).adjusted(2, 2, -2, -2), Mark::Paused, tokens.muted);

    const int textLeft = mark.right() + 1 + 10;
    const QRect text(textLeft, inner.top(), inner.right() - textLeft + 1, inner.height());
    const QString address = index.data(ServerRows::AddressRole).toString();
    painter->setFont(Theme::instance()->font(Metrics::textPixels, QFont::Medium));
    painter->setPen(isWatched ? tokens.text : tokens.muted);
    const QString title = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
    painter->drawText(text, Qt::TextSingleLine | Qt::AlignLeft | (address.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop),
                      title);
    painter->setFont(Theme::instance()->font(Metrics::smallTextPixels));
    painter->setPen(tokens.muted);
    painter->drawText(text, Qt::TextSingleLine | Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(address, Qt::ElideMiddle, text.width()));
    painter->restore();
}

QSize ServerRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {40 * Metrics::grid, rowHeight};
}

} // namespace Pollux::Ui
