// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel/droprow.h"
#include "ui/panel/endedrow.h"
#include "ui/panel/jobrow.h"
#include "ui/panel/linkstrip.h"
#include "ui/panel/queuefigures.h"
#include "ui/panel/queuerow.h"
#include "ui/panel/rowstack.h"
#include "ui/panel/serverrow.h"

class QPushButton;
class QScrollArea;

namespace Pollux::Ui {

class OutcomeNote;
class PlainLabel;
class QueueStrip;
class ToldList;
class ToldNotes;

//! The open panel: header, the worst link's strip and a line for each other server, queue strip and a line a queue, a note where there is something to say, running jobs, what has
//! just finished, drops of late, footer. Shows what it is given; rows are reused.
class PanelView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxJobs = 50; //!< more are told as a number
    static constexpr int maxEnded = 3;
    static constexpr int maxServers = 5; //!< lines beside the strip
    static constexpr int maxQueues = 3;
    static constexpr int rowsBeforeScrolling = 8;

    explicit PanelView(QWidget *parent = nullptr);

    void showServers(const ServerList &servers);

    //! Who knows of notifications, so that they can be snoozed and a mute taken back. Both outlive it.
    void setTold(ToldList *told, ServerList *servers);

    //! What became of an action; it stays until it is closed or a newer one comes.
    void tell(const QString &outcome, Tone tone);

    //! How high it wants to be at its width, at most `most`: the lists scroll then.
    int fittingHeight(int width, int most);
    //! What can be dragged to move the window.
    QWidget *header() const { return m_header; }
    //! What is listed now.
    const QList<JobRow *> &jobRows() const { return m_jobs.rows(); }
    const QList<EndedRow *> &endedRows() const { return m_ended.rows(); }
    const QList<DropRow *> &dropRows() const { return m_drops.rows(); }
    //! The worst link's; none without servers.
    const QList<LinkStrip *> &linkStrips() const { return m_links.rows(); }
    const QList<ServerRow *> &serverRows() const { return m_servers.rows(); }
    const QList<QueueRow *> &queueRows() const { return m_queueLines.rows(); }
    QString note() const;
    //! Something of it is another one a second later.
    bool countsSeconds() const { return m_countsSeconds; }

Q_SIGNALS:
    void collapseRequested();
    void windowRequested();
    //! For a new server.
    void settingsRequested();
    void serverSettingsRequested(const QString &server);
    void queuesRequested();
    //! Pause or Resume.
    void queueActionChosen(Pollux::ActionKind kind, const QString &server, const QString &queue);
    //! Something of it came or went by itself: it may want another height.
    void heightChanged();
    void jobRequested(const Pollux::Ui::JobRef &job);
    void linkRequested(const QString &server);
    void checkRequested(const QString &server);
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
    void showQueues(const ServerList &servers, const QueueFigures &figures);
    void showNote(const ServerList &servers);
    void showLists(const ServerList &servers);
    void showFooter(const ServerList &servers, const QueueFigures &figures);

    ToldNotes *m_notes;
    QWidget *m_header;
    PlainLabel *m_title;
    PlainLabel *m_counts;
    RowStack<LinkStrip, LinkLine, QString> m_links;
    RowStack<ServerRow, LinkLine, QString> m_servers;
    QPushButton *m_moreServers;
    QueueStrip *m_queues;
    RowStack<QueueRow, QueueLine, QString> m_queueLines;
    QPushButton *m_moreQueues;
    OutcomeNote *m_outcome;
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
    QPushButton *m_settings;
    PlainLabel *m_rate;
    PlainLabel *m_median;
    QString m_worst; // the server that m_retry, m_check and m_settings are about
    bool m_countsSeconds = false;
};

} // namespace Pollux::Ui
