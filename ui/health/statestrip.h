// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linktimeline.h"

#include <QWidget>

namespace Pollux::Ui {

//! A piece of the strip as it is painted; for the strip itself and for its legend.
void paintCondition(QPainter *painter, const QRectF &where, LinkCondition condition);

//! The states of a link over time, from left to right between the widget's margins, with ticks of local time below.
//! Time in which nobody watched stays empty. States differ in height and filling, not in colour alone; a short outage
//! is never thinner than can be seen. The mouse, and the arrow keys, show what a piece is.
class StateStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StateStrip(QWidget *parent = nullptr);

    //! `spans` are in order and lie within from…to.
    void setStory(const QList<LinkSpan> &spans, const QDateTime &from, const QDateTime &to);

    //! The piece at a place of the widget, an outage before what surrounds it; nullptr where nothing is known.
    const LinkSpan *spanAt(const QPoint &place) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString textAt(const QPoint &place) const;
    QRectF pieceOf(const LinkSpan &span) const;
    void paintTicks(QPainter *painter) const;
    void select(qsizetype index);
    void describe();

    QList<LinkSpan> m_spans;
    QDateTime m_from;
    QDateTime m_to;
    qsizetype m_selected = -1; // by the arrow keys
};

} // namespace Pollux::Ui
