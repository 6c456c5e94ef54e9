// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/jobactions.h"

#include "base/plaintext.h"
#include "ui/models/actiontexts.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Pollux::Ui {

JobActions::JobActions(ServerList *servers, QWidget *window) : QObject(window), m_servers(servers), m_window(window)
{
    connect(servers, &ServerList::added, this, &JobActions::listenTo);
    for (ServerState *const server : servers->servers())
        listenTo(server);
}

void JobActions::listenTo(ServerState *server)
{
    connect(server->actions(), &ServerActions::finished, this,
            [this, id = server->id()](const ActionOutcome &outcome) { onFinished(id, outcome); });
}

QList<JobRef> JobActions::fitting(ActionKind kind, const QList<JobRef> &jobs) const
{
    QList<JobRef> found;
    for (const JobRef &ref : jobs) {
        const ServerState *const server = m_servers->find(ref.server);
        const Job *const job = server ? server->job(ref.key) : nullptr;
        if (job && server->actions()->fits(kind, *job) && !server->actions()->isUnderWay(kind, ref.key))
            found += ref;
    }
    return found;
}

void JobActions::run(ActionKind kind, const QList<JobRef> &jobs)
{
    const QList<JobRef> targets = fitting(kind, jobs);
    if (targets.isEmpty())
        return;
    if (targets.size() > maxJobs) {
        Q_EMIT told(tr("%1 jobs are too many at once: choose %2 at most.")
                        .arg(QLocale().toString(targets.size()), QLocale().toString(maxJobs)),
                    Tone::Warn);
        return;
    }
    const Job *const job = m_servers->job(targets.first());
    const QString name = job ? plainLine(jobName(*job), 100) : QString();
    const auto act = [this, kind, targets, name] { begin(kind, targets, name); };
    if (isLossy(kind))
        ask(actionQuestion(kind, name, targets.size()), actionText(kind), act);
    else
        act();
}

void JobActions::run(ActionKind kind, const QString &server, const QString &queue)
{
    const QString name = plainLine(queue, 100);
    const auto act = [this, kind, server, queue, name] { begin(kind, {JobRef{server, {queue, {}}}}, name); };
    if (isLossy(kind))
        ask(actionQuestion(kind, name, 1), actionText(kind), act);
    else
        act();
}

// What is lost cannot be had back, so the safe answer is the one that Return and Escape give.
void JobActions::ask(const QString &question, const QString &button, const std::function<void()> &then)
{
    if (m_question)
        return m_question->raise();
    m_question = new QMessageBox(m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWindowTitle(tr("Jobs"));
    m_question->setText(question);
    auto *const go = m_question->addButton(button, QMessageBox::DestructiveRole);
    setRole(go, Role::Danger);
    auto *const stay = m_question->addButton(tr("Leave it"), QMessageBox::RejectRole);
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(go, &QPushButton::clicked, this, then);
    m_question->open();
}

void JobActions::begin(ActionKind kind, const QList<JobRef> &targets, const QString &name)
{
    m_rounds.push_back({name, {}, {}});
    for (const JobRef &ref : targets) {
        ServerState *const server = m_servers->find(ref.server);
        const quint64 id = server ? server->actions()->request(kind, ref.key) : 0;
        if (id != 0)
            m_rounds.back().waits.insert({ref.server, id});
    }
    if (!m_rounds.back().waits.isEmpty())
        return;
    m_rounds.pop_back();
    Q_EMIT told(notAllowedText(), Tone::Warn);
}

void JobActions::onFinished(const QString &server, const ActionOutcome &outcome)
{
    const auto round = std::find_if(m_rounds.begin(), m_rounds.end(), [&](Round &candidate) {
        return candidate.waits.remove({server, outcome.request.id});
    });
    if (round == m_rounds.end())
        return;
    round->outcomes += outcome;
    if (!round->waits.isEmpty())
        return;
    const QList<ActionOutcome> outcomes = round->outcomes;
    const QString text = outcomeText(outcomes, round->name);
    m_rounds.erase(round);
    const bool isDone = std::all_of(outcomes.begin(), outcomes.end(), [](const ActionOutcome &one) {
        return one.result == ActionOutcome::Result::Done;
    });
    Q_EMIT told(text, isDone ? Tone::Ok : Tone::Bad);
}

} // namespace Pollux::Ui
