// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/serveractions.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

void ServerActions::setServer(const Server &server)
{
    m_server = server;
    Q_EMIT changed();
}

const Action *ServerActions::find(ActionKind kind) const
{
    const QList<Action> &known = m_server.profile.actions;
    const auto at =
        std::find_if(known.begin(), known.end(), [kind](const Action &action) { return action.kind == kind; });
    return at == known.end() ? nullptr : &*at;
}

bool ServerActions::knows(ActionKind kind) const
{
    return find(kind) != nullptr;
}

bool ServerActions::fits(ActionKind kind, const Job &job) const
{
    const Action *const action = find(kind);
    if (!action || isOfQueue(kind))
        return false;
    return (action->states.isEmpty() ? defaultStates(kind) : action->states).contains(job.state);
}

QList<ResolvedLink> ServerActions::links(const Job &job) const
{
    return jobLinks(m_server.profile, job, m_server.variables, m_server.url);
}

QStringList ServerActions::queues() const
{
    return m_server.profile.snapshot ? m_server.profile.snapshot->queues : QStringList();
}

void ServerActions::look(const Job &job)
{
    const auto &snapshot = m_server.profile.snapshot;
    const bool hasStacks = snapshot && !snapshot->job.isEmpty() && !snapshot->row.stack.isEmpty();
    if (hasStacks && job.state == JobState::Failed && job.stack.isEmpty())
        Q_EMIT looked(job.key);
}

bool ServerActions::isUnderWay(ActionKind kind, const JobKey &key) const
{
    return std::any_of(m_underWay.begin(), m_underWay.end(),
                       [&](const ActionRequest &request) { return request.kind == kind && request.job == key; });
}

quint64 ServerActions::request(ActionKind kind, const JobKey &key)
{
    if (!isAllowed() || !knows(kind))
        return 0;
    ActionRequest request;
    request.id = ++m_lastId;
    request.kind = kind;
    request.job = key;
    m_underWay.insert(request.id, request);
    Q_EMIT requested(request);
    Q_EMIT changed();
    return request.id;
}

void ServerActions::apply(const QList<ActionOutcome> &outcomes)
{
    const QPointer<ServerActions> alive(this);
    for (const ActionOutcome &outcome : outcomes) {
        if (alive && m_underWay.remove(outcome.request.id) > 0)
            Q_EMIT finished(outcome);
    }
    if (alive && !outcomes.isEmpty())
        Q_EMIT changed();
}

void ServerActions::forget()
{
    QList<ActionOutcome> outcomes;
    for (const ActionRequest &request : std::as_const(m_underWay)) {
        Error cause;
        cause.code = u"watch-ended"_s;
        cause.detail = u"the server is watched anew"_s;
        outcomes += ActionOutcome{request, ActionOutcome::Result::Interrupted, cause, {}};
    }
    apply(outcomes);
}

} // namespace Pollux::Ui
