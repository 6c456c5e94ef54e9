// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/plot.h"

#include <QDateTime>

#include <functional>

namespace Pollux::Ui {

class TimeAxis;

//! A plot over a TimeAxis, with its cursor (see TimeCursor). The mouse and the arrow keys tell what is there: in a tool
//! tip and to assistive tools.
class TimePlot : public Plot
{
    Q_OBJECT
public:
    //! What there is at a moment, in plain lines; empty where nothing is.
    using Explain = std::function<QString(const QDateTime &time)>;

    //! The axis outlives it.
    TimePlot(TimeAxis *axis, Explain explain, QWidget *parent = nullptr);

    //! The picture in words.
    void setSummary(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void tell(const QDateTime &time, const QPoint &where);
    QList<double> stops() const;
    void step(int direction);

    TimeAxis *const m_axis;
    const Explain m_explain;
    QString m_summary;
};

} // namespace Pollux::Ui
