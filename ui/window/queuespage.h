// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <QHash>

class QStackedWidget;
class QVBoxLayout;

namespace Pollux::Ui {

class JobActions;
class OutcomeNote;
class QueuesCard;
class ServerList;
class ServerState;

//! Queues and workers of the servers that tell of them, a card a server, the worst link first. Queues are paused and
//! resumed here where that is allowed.
class QueuesPage : public QWidget
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit QueuesPage(ServerList *servers, QWidget *parent = nullptr);

    //! Only this one's; empty: all.
    void setServer(const QString &id);
    //! Whether any server tells of any.
    static bool hasAny(const ServerList &servers);

Q_SIGNALS:
    void queueChosen(const QString &server, const QString &queue);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    QueuesCard *cardOf(const QString &id);

    ServerList *const m_servers;
    QString m_server;
    JobActions *m_actions;
    OutcomeNote *m_outcome;
    QVBoxLayout *m_column;
    QStackedWidget *m_stack;
    QHash<QString, QueuesCard *> m_cards;
    QTimer m_settle;
};

} // namespace Pollux::Ui
