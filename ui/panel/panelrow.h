// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QAbstractButton>

namespace Pollux::Ui {

//! A line of the panel that can be clicked and reached by Tab, and paints its texts by itself: plain, cut where they do
//! not fit, its size never depends on them. The tool tip has the full texts where something is cut.
class PanelRow : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr int sidePadding = 14;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    //! One piece of text on a line.
    struct Piece
    {
        QString text;
        Tone tone = Tone::Text;
        int pixels = Metrics::textPixels;
        bool isTabular = false;
        QStringList shorter = {}; //!< the first that fits is taken where the text does not
    };

    explicit PanelRow(int height, QWidget *parent = nullptr);

    //! Within contents(): the sides are padded already.
    virtual void paintRow(QPainter *painter) = 0;
    //! The whole truth, a text a line, for the tool tip and for assistive tools.
    virtual QStringList fullTexts() const = 0;

    //! What the tool tip says even where nothing is cut; nothing: no tool tip then.
    virtual QStringList reasons() const { return {}; }

    //! Where a row paints, in the coordinates of a left-to-right layout; what draws here mirrors it.
    QRect contents() const;
    //! `left` and `right` at the two ends of a line; the right one gets at most `rightShare` of it, the left one the
    //! rest.
    void drawSides(QPainter *painter, const QRect &line, const Piece &left, const Piece &right,
                   double rightShare = 0.6);
    //! Cut where it does not fit; returns how wide it is now.
    int drawPiece(QPainter *painter, const QRect &where, Qt::Alignment align, const Piece &piece);
    QRect mirrored(const QRect &rect) const;

    //! To be called when what it shows is another thing.
    void textsChanged();

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isCut = false; // at the last painting
    const int m_height;
};

//! How high a line of text of this size is.
int lineHeight(int pixels);

} // namespace Pollux::Ui
