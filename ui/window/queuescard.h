// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queuelines.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QList>

#include <array>

class QGridLayout;
class QPushButton;

namespace Pollux::Ui {

//! The queues and workers of one server, as it tells them: a row a queue, what needs a person first, then a row a
//! worker. Where there is no room for all of it side by side, what is wrong stands below the numbers; a number is never
//! cut off.
class QueuesCard : public Card
{
    Q_OBJECT
public:
    //! More are told as a number.
    static constexpr int maxQueues = 100;
    static constexpr int maxWorkers = 100;

    explicit QueuesCard(QWidget *parent = nullptr);

    void show(const ServerList &servers, const ServerState &server);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    //! Its jobs are asked for.
    void queueChosen(const QString &server, const QString &queue);
    //! Pause or Resume, offered where actions are allowed and the profile says how.
    void actionChosen(Pollux::ActionKind kind, const QString &server, const QString &queue);

private:
    enum Column { Name, Counts, Pace, Alarm, Actions, ColumnCount };

    struct QueueRow
    {
        QPushButton *name = nullptr;
        std::array<PlainLabel *, 3> texts{}; // from Counts to Alarm
        std::array<QPushButton *, 2> acts{}; // one of QueueLine::acts each
        QueueLine line;
    };
    struct WorkerRow
    {
        PlainLabel *name = nullptr;
        PlainLabel *what = nullptr;
    };

    void addQueueRow();
    void addWorkerRow();
    void showQueues(const QList<QueueLine> &lines);
    static void showActs(const QueueRow &row, const QueueLine &line);
    void showWorkers(const QList<WorkerLine> &lines);
    int nameWidth() const;
    int neededWidth() const;
    void placeAlarm(qsizetype at);
    void fit();

    PlainLabel *m_title;
    QGridLayout *m_queueGrid;
    PlainLabel *m_moreQueues;
    PlainLabel *m_workersTitle;
    QGridLayout *m_workerGrid;
    PlainLabel *m_moreWorkers;
    QList<QueueRow> m_queues;
    QList<WorkerRow> m_workers;
    bool m_isNarrow = false;
};

} // namespace Pollux::Ui
