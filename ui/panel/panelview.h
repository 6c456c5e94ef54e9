// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel/droprow.h"
#include "ui/panel/endedrow.h"
#include "ui/panel/jobrow.h"
#include "ui/panel/linkstrip.h"
#include "ui/panel/queuefigures.h"
#include "ui/panel/rowstack.h"

class QPushButton;
class QScrollArea;

namespace Pollux::Ui {

class PlainLabel;
class QueueStrip;

//! The open panel: header, link strips, queue strip, a note where there is something to say, running jobs, what has
//! just finished, drops of late, footer. Shows what it is given; rows are reused.
class PanelView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxJobs = 50; //!< more are told as a number
    static constexpr int maxEnded = 3;
    static constexpr int rowsBeforeScrolling = 8;

    explicit PanelView(QWidget *parent = nullptr);

    void showServers(const ServerList &servers);

    //! How high it wants to be at its width, at most `most`: the lists scroll then.
    int fittingHeight(int width, int most);
    //! What can be dragged to move the window.
    QWidget *header() const { return m_header; }
    //! What is listed now.
    const QList<JobRow *> &jobRows() const { return m_jobs.rows(); }
    const QList<EndedRow *> &endedRows() const { return m_ended.rows(); }
    const QList<DropRow *> &dropRows() const { return m_drops.rows(); }
    const QList<LinkStrip *> &linkStrips() const { return m_links.rows(); }
    QString note() const;
    //! Something of it is another one a second later.
    bool countsSeconds() const { return m_countsSeconds; }

Q_SIGNALS:
    void collapseRequested();
    void windowRequested();
    void settingsRequested();
    void jobRequested(const Pollux::Ui::JobRef &job);
    void linkRequested(const QString &server);
    void retryRequested(const QString &server);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeNote();
    QWidget *makeLists();
    QWidget *makeFooter();
    void showHeader(const ServerList &servers);
    void showLinks(const ServerList &servers);
    void showNote(const ServerList &servers);
    void showLists(const ServerList &servers);
    void showFooter(const ServerList &servers, const QueueFigures &figures);

    QWidget *m_header;
    PlainLabel *m_title;
    PlainLabel *m_counts;
    RowStack<LinkStrip, LinkLine, QString> m_links;
    QueueStrip *m_queues;
    PlainLabel *m_note;
    QPushButton *m_addServer;
    QScrollArea *m_scroll;
    PlainLabel *m_runningTitle;
    RowStack<JobRow, JobLine, JobRef> m_jobs;
    QPushButton *m_more;
    PlainLabel *m_endedTitle;
    RowStack<EndedRow, EndedLine, JobRef> m_ended;
    PlainLabel *m_dropsTitle;
    RowStack<DropRow, DropLine, QString> m_drops;
    QWidget *m_footer;
    QPushButton *m_retry;
    QPushButton *m_check;
    PlainLabel *m_rate;
    PlainLabel *m_median;
    QString m_worst; // the server that m_retry and m_check are about
    bool m_countsSeconds = false;
};

} // namespace Pollux::Ui
