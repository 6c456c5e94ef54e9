// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailsplitter.h"

#include "ui/style/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <algorithm>

namespace Pollux::Ui {

DetailSplitter::DetailSplitter(QWidget *main, QAbstractItemView *list, QWidget *detail, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_list(list)
    , m_main(main)
    , m_detail(detail)
{
    addWidget(main);
    addWidget(detail);
    setStretchFactor(0, 1);
    setChildrenCollapsible(false);
    setHandleWidth(Metrics::grid);
    detail->hide();
    list->viewport()->installEventFilter(this);
    connect(this, &QSplitter::splitterMoved, this,
            [this] { m_sizes.at(indexOf(this->orientation())) = sizes().value(1); });
}

void DetailSplitter::showDetail(bool shown)
{
    m_isWanted = shown;
    if (!shown)
        m_detail->hide();
    else if (m_detail->isHidden() && !m_isPressed)
        open(false);
}

void DetailSplitter::close()
{
    const bool hadFocus = m_detail->isAncestorOf(window()->focusWidget());
    m_list->clearSelection();
    showDetail(false);
    if (hadFocus)
        m_list->setFocus(Qt::OtherFocusReason);
}

void DetailSplitter::choose(const QModelIndex &index)
{
    if (!m_isWanted)
        m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void DetailSplitter::open(bool byMouse)
{
    m_detail->show();
    place();
    m_list->scrollTo(m_list->currentIndex());
    if (!byMouse)
        return;
    // They may have come up below the mouse: the second press of a double click is not meant for a button of theirs.
    m_detail->setAttribute(Qt::WA_TransparentForMouseEvents);
    QTimer::singleShot(QApplication::doubleClickInterval(), m_detail,
                       [detail = m_detail] { detail->setAttribute(Qt::WA_TransparentForMouseEvents, false); });
}

void DetailSplitter::turn(Qt::Orientation orientation)
{
    if (orientation == this->orientation())
        return;
    setOrientation(orientation);
    place();
}

void DetailSplitter::setDetailSize(Qt::Orientation orientation, int size)
{
    if (size <= 0)
        return;
    m_sizes.at(indexOf(orientation)) = size;
    place();
}

bool DetailSplitter::isCurrentInSight() const
{
    return m_list->viewport()->rect().intersects(m_list->visualRect(m_list->currentIndex()));
}

void DetailSplitter::place()
{
    if (m_detail->isHidden())
        return;
    const bool beside = orientation() == Qt::Horizontal;
    const auto least = [beside](const QWidget *widget) {
        const QSize size = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        return beside ? size.width() : size.height();
    };
    const int all = (beside ? width() : height()) - handleWidth();
    const int most = std::max(all - least(m_main), least(m_detail));
    const int wanted = std::clamp(m_sizes.at(indexOf(orientation())), least(m_detail), most);
    setSizes({all - wanted, wanted});
}

void DetailSplitter::resizeEvent(QResizeEvent *event)
{
    const bool wasInSight = isCurrentInSight();
    QSplitter::resizeEvent(event);
    place();
    if (wasInSight && !m_detail->isHidden())
        m_list->scrollTo(m_list->currentIndex());
}

bool DetailSplitter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_isPressed = true;
    } else if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::Hide) {
        m_isPressed = false;
        // The list is to hear of it first.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_isWanted && m_detail->isHidden() && !m_isPressed)
                    open(true);
            },
            Qt::QueuedConnection);
    }
    return QSplitter::eventFilter(watched, event);
}

} // namespace Pollux::Ui
