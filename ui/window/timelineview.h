// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/jobtimelines.h"

#include <QPlainTextEdit>

namespace Pollux::Ui {

//! The moments of a job's life, a line each: time, step, progress. Plain text that can be selected; what has not
//! changed is not touched, so that a selection and the scroll position stay while a job moves on.
class TimelineView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setMoments(const QList<JobMoment> &moments);

private:
    void writeFrom(qsizetype first);
    void paintAnew();

    QList<JobMoment> m_moments;
};

} // namespace Pollux::Ui
