// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

#include <optional>

namespace Pollux::Ui {

struct Tokens;

//! How far something is, as painted into a table's cell: a rounded bar that fills `where`. Without a percentage only
//! the groove. Muted where the value is not confirmed.
void paintProgress(QPainter *painter, const QRectF &where, const std::optional<double> &percent, bool muted,
                   const Tokens &tokens);

//! The thin bar as a widget, 5 pixels high. A QProgressBar for assistive tools; its text is never shown.
class ThinProgressBar : public QProgressBar
{
    Q_OBJECT
public:
    explicit ThinProgressBar(QWidget *parent = nullptr);

    //! 0–100; nothing: not known.
    void setPercent(const std::optional<double> &percent);
    std::optional<double> percent() const { return m_percent; }
    //! The value is the last one known, not the one of now.
    void setMuted(bool muted);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<double> m_percent;
    bool m_muted = false;
};

} // namespace Pollux::Ui
