// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QLabel>

namespace Pollux::Ui {

//! A label for any text, also from the network: always plain, one harmless line (see plainLine()), never wider than it
//! is given. What does not fit ends in "…" (or wraps, see setWordWrap()), and the tool tip has all of it.
//! Colours follow the theme.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    //! Hides QLabel's: cleans and caps it at `limit` UTF-16 units. text() is what is left.
    void setText(const QString &text, qsizetype limit = 500);
    void setTone(Tone tone);
    void setLook(int pixels, int weight = QFont::Normal);
    //! Digits of equal width, so that a counting number stands still.
    void setTabularFigures(bool on);
    //! Said in the tool tip instead of the text. Plain.
    void setDetail(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString shownText() const;
    void updateToolTip();

    Tone m_tone = Tone::Text;
    bool m_tabular = false;
    QString m_detail;
};

} // namespace Pollux::Ui
