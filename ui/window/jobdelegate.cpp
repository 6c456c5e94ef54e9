// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/jobdelegate.h"

#include "queue/jobstate.h"
#include "ui/models/joborder.h"
#include "ui/models/jobtablemodel.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/tabulartext.h"
#include "ui/widgets/thinprogressbar.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr int side = 12;
constexpr int gap = 8;
constexpr int markSize = 12;
constexpr int dotSize = 6;

const Tokens &tokens()
{
    return Theme::instance()->tokens();
}

JobColumn columnOf(const QModelIndex &index)
{
    return JobColumn(index.column());
}

JobState stateOf(const QModelIndex &index)
{
    return JobState(index.data(JobTableModel::StateRole).toInt());
}

bool isUnseen(const QModelIndex &index)
{
    return index.data(JobTableModel::UnseenRole).toBool();
}

QFont fontOf(const QModelIndex &index)
{
    const bool stands = columnOf(index) == JobColumn::Name && isUnseen(index);
    return Theme::instance()->font(Metrics::textPixels, stands ? QFont::DemiBold : QFont::Normal);
}

Tone toneOf(const QModelIndex &index)
{
    if (columnOf(index) == JobColumn::Name || columnOf(index) == JobColumn::Left)
        return Tone::Text;
    if (columnOf(index) != JobColumn::Progress)
        return Tone::Muted;
    switch (stateOf(index)) {
    case JobState::Running:
        return Tone::Text;
    case JobState::Unknown:
    case JobState::Stalled:
    case JobState::Retrying:
        return Tone::Warn;
    case JobState::Failed:
        return Tone::Bad;
    default:
        return Tone::Muted;
    }
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    QColor ground = tokens().surface;
    if (option.state.testFlag(QStyle::State_Selected))
        ground = tokens().selected();
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ground = tokens().tint(tokens().text, 0.03);
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens().line);
}

// The row that has the keyboard, and what is new: both at the very beginning of the row.
void paintEdge(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
        const int x = rightToLeft ? option.rect.right() - 1 : option.rect.left();
        painter->fillRect(QRect(x, option.rect.top(), 2, option.rect.height() - 1), tokens().accent);
    }
    if (!isUnseen(index))
        return;
    QRectF dot(0, 0, dotSize, dotSize);
    dot.moveCenter({rightToLeft ? option.rect.right() - side / 2.0 : option.rect.left() + side / 2.0 + 1,
                    option.rect.center().y() + 0.5});
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().bad);
    painter->drawEllipse(dot);
}

void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &where, const QString &text,
               bool tabular)
{
    const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                      | Qt::AlignAbsolute | Qt::TextSingleLine;
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width());
    if (tabular)
        drawTabular(painter, where, align, shown);
    else
        painter->drawText(where, align, shown);
}

// A bar, and the number at its end.
void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QRect &where, const QModelIndex &index)
{
    const int numberWidth = tabularWidth(painter->fontMetrics(), u"100 %"_s);
    const int barWidth = std::max(where.width() - numberWidth - gap, 0);
    const QRect bar(where.left(), where.center().y() - Metrics::barHeight / 2, barWidth, Metrics::barHeight);
    const QRect number(where.right() - numberWidth + 1, where.top(), numberWidth, where.height());
    paintProgress(painter, QStyle::visualRect(option.direction, where, bar),
                  index.data(JobTableModel::ProgressRole).toDouble(), false, tokens());
    drawTabular(painter, QStyle::visualRect(option.direction, where, number),
                int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                index.data().toString());
}

QString markOfState(JobState state)
{
    switch (state) {
    case JobState::Failed:
        return u"cross"_s;
    case JobState::Succeeded:
        return u"check"_s;
    case JobState::Stalled:
        return u"warning"_s;
    default:
        return {};
    }
}

void paintState(QPainter *painter, const QStyleOptionViewItem &option, QRect where, const QModelIndex &index)
{
    const JobState state = stateOf(index);
    if (const QString mark = markOfState(state); !mark.isEmpty()) {
        const QColor colour = state == JobState::Succeeded ? tokens().ok : tokens().of(toneOf(index));
        const QRect box(where.left(), where.center().y() - markSize / 2, markSize, markSize);
        Theme::instance()->icon(mark, colour).paint(painter, QStyle::visualRect(option.direction, where, box));
        const QRect rest = where.adjusted(markSize + gap - 2, 0, 0, 0);
        where = QStyle::visualRect(option.direction, where, rest);
    }
    paintText(painter, option, where, index.data().toString(), false);
}

} // namespace

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintGround(painter, option);
    if (columnOf(index) == JobColumn::Name)
        paintEdge(painter, option, index);
    painter->setFont(fontOf(index));
    painter->setPen(tokens().of(toneOf(index)));
    const QRect where = option.rect.adjusted(side, 0, -side, -1);
    const bool isRunning = stateOf(index) == JobState::Running && index.data(JobTableModel::ProgressRole).isValid();
    if (columnOf(index) != JobColumn::Progress)
        paintText(painter, option, where, index.data().toString(), columnOf(index) >= JobColumn::Left);
    else if (isRunning)
        paintBar(painter, option, where, index);
    else
        paintState(painter, option, where, index);
    painter->restore();
}

bool JobDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString detail = index.data(JobTableModel::DetailRole).toString();
    const int width = QFontMetrics(fontOf(index)).horizontalAdvance(detail);
    const bool saysMore = detail != index.data().toString() || width > option.rect.width() - 2 * side;
    QToolTip::showText(event->globalPos(), saysMore ? plainToolTip(detail) : QString(), view, option.rect);
    return true;
}

} // namespace Pollux::Ui
