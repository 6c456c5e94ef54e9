// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"
#include "ui/style/tokens.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <vector>

class QMessageBox;

namespace Pollux::Ui {

//! Has things done to jobs and queues, on a person's word: asks first where something is lost by it, and says in one line
//! what became of it. Several rounds may be under way at once.
class JobActions : public QObject
{
    Q_OBJECT
public:
    //! Jobs in one round.
    static constexpr qsizetype maxJobs = 100;

    //! `servers` outlives it; the question stands above `window`.
    JobActions(ServerList *servers, QWidget *window);

    //! Those of `jobs` that `kind` fits and that nothing of the kind is under way for; more than maxJobs are refused.
    void run(ActionKind kind, const QList<JobRef> &jobs);
    //! Pause or Resume.
    void run(ActionKind kind, const QString &server, const QString &queue);

    //! Those that run() would do it to.
    QList<JobRef> fitting(ActionKind kind, const QList<JobRef> &jobs) const;

Q_SIGNALS:
    //! One plain line: what became of a round, or why it was not begun.
    void told(const QString &text, Pollux::Ui::Tone tone);

private:
    struct Round
    {
        QString name;                        //!< of the one job, or the queue
        QSet<QPair<QString, quint64>> waits; //!< server and number of each request
        QList<ActionOutcome> outcomes;
    };

    void listenTo(ServerState *server);
    void ask(const QString &question, const QString &button, const std::function<void()> &then);
    void begin(ActionKind kind, const QList<JobRef> &targets, const QString &name);
    void onFinished(const QString &server, const ActionOutcome &outcome);

    ServerList *const m_servers;
    QWidget *const m_window;
    QPointer<QMessageBox> m_question;
    std::vector<Round> m_rounds;
};

} // namespace Pollux::Ui
