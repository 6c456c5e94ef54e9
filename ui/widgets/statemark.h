// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

#include <optional>

namespace Pollux::Ui {

//! The states of a link or of the whole program as marks that differ in shape, not in colour alone.
enum class Mark {
    Starting,     //!< hollow ring
    Connected,    //!< filled dot
    Polling,      //!< half dot
    Connecting,   //!< dashed ring
    Disconnected, //!< struck ring
    Paused,       //!< two bars
};

//! Paints a mark into `where`; for StateMark, the tray and tables alike.
void paintMark(QPainter *painter, const QRectF &where, Mark mark, const QColor &colour);
//! The colour that goes with it: ok, muted (polling and starting are neutral), warn, bad.
QColor markColour(Mark mark, const Tokens &tokens);

//! A mark as a widget, with an accessible name given by its owner.
class StateMark : public QWidget
{
    Q_OBJECT
public:
    explicit StateMark(QWidget *parent = nullptr);

    void setMark(Mark mark);
    //! Another colour than the mark's own.
    void setTone(Tone tone);
    Mark mark() const { return m_mark; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark = Mark::Starting;
    std::optional<Tone> m_tone;
};

} // namespace Pollux::Ui
