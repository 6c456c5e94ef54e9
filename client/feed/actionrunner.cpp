// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/actionrunner.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "feed/actionanswer.h"
#include "feed/connectionsettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

#include <algorithm>
#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;
using End = ActionOutcome::Result;

namespace {

Error clientCause(const QString &code, const QString &detail, bool transient = false)
{
    Error cause = makeError(Layer::Client, code, detail, transient);
    cause.phase = u"action"_s;
    return cause;
}

Error refusalCause(const QString &words, int httpStatus = 0)
{
    Error cause = makeError(Layer::Application, u"refused"_s, words, false);
    cause.phase = u"action"_s;
    cause.httpStatus = httpStatus;
    return cause;
}

// One at a time for each: a second click while the first is under way is no second wish.
QString nameOf(const ActionRequest &request)
{
    return actionName(request.kind) + QChar(u'\0') + request.job.queue + QChar(u'\0') + request.job.id;
}

bool tellsOfTime(const Error &cause)
{
    return cause.code.contains("timeout"_L1) || cause.code.contains("timed-out"_L1);
}

// Without an answer over the link: only what our own side says has surely not been sent.
End resultOfLink(const Error &cause)
{
    if (cause.layer == Layer::Application)
        return End::Refused; // a reply that says no
    if (cause.layer == Layer::Client)
        return End::NotPossible;
    return tellsOfTime(cause) ? End::TimedOut : End::Interrupted;
}

// Without an answer over REST: there the connection is made for the request, so that a failure to make it is told apart.
End resultOfRest(const Error &cause)
{
    static constexpr std::array before{Layer::Client, Layer::Dns, Layer::Proxy, Layer::Tls};
    if (std::find(before.begin(), before.end(), cause.layer) != before.end() || cause.code == "connection-refused"_L1
        || cause.code == "host-unreachable"_L1)
        return End::NotPossible;
    return tellsOfTime(cause) ? End::TimedOut : End::Interrupted;
}

// A gateway that got no answer knows as little as we do.
bool isOfGateway(int status)
{
    return status == 502 || status == 504;
}

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

Error missing(const MissingVariable &variable)
{
    return clientCause(u"variable-missing"_s, u"{%1} has no value"_s.arg(variable.name));
}

} // namespace

ActionRunner::ActionRunner(const Profile &profile, const ConnectionSettings &settings, JobFeed *feed, Clock *clock,
                           QObject *parent)
    : QObject(parent)
    , m_actions(profile.actions)
    , m_variables(withDefaults(profile, settings.variables))
    , m_isAllowed(settings.actionsAllowed)
    , m_feed(feed)
    , m_clock(clock)
    , m_rest(profile, settings, clock)
{}

ActionRunner::~ActionRunner() = default;

void ActionRunner::run(const ActionRequest &request, const Job *job, const Handler &use)
{
    const auto action = std::find_if(m_actions.begin(), m_actions.end(),
                                     [&](const Action &known) { return known.kind == request.kind; });
    const Action *const found = action == m_actions.end() ? nullptr : &*action;
    Task task{request, found ? found->call : Call(), m_variables, m_clock->now(), use};
    if (job)
        task.values.insert(u"name"_s, job->name);
    task.values.insert(request.values);
    task.values.insert(u"queue"_s, request.job.queue);
    task.values.insert(u"id"_s, request.job.id);
    auto problem = obstacle(request, found, job);
    if (!problem) {
        m_underWay.insert(nameOf(request));
        problem = task.call.event.isEmpty() ? askOverRest(task) : askOverLink(task);
        if (problem)
            m_underWay.remove(nameOf(request));
    }
    if (problem) {
        QMetaObject::invokeMethod(
            this, [task, problem] { task.use({task.request, End::NotPossible, problem, {}}); }, Qt::QueuedConnection);
    }
}

std::optional<Error> ActionRunner::obstacle(const ActionRequest &request, const Action *action, const Job *job) const
{
    if (!m_isAllowed)
        return clientCause(u"read-only"_s, u"actions are not allowed on this server"_s);
    if (!action || action->call.isEmpty())
        return clientCause(u"no-such-action"_s, u"the profile does not say how to %1"_s.arg(actionName(request.kind)));
    if (request.job.id.isEmpty() && !isOfQueue(request.kind))
        return clientCause(u"no-job"_s, u"%1 needs a job"_s.arg(actionName(request.kind)));
    const QList<JobState> states = action->states.isEmpty() ? defaultStates(request.kind) : action->states;
    if (job && !isOfQueue(request.kind) && !states.contains(job->state))
        return clientCause(u"state-does-not-allow"_s, u"the job is %1"_s.arg(jobStateName(job->state)));
    if (m_underWay.contains(nameOf(request)))
        return clientCause(u"under-way"_s, u"the same is under way already"_s, true);
    if (m_underWay.size() >= maxUnderWay)
        return clientCause(u"too-many"_s, u"%1 actions are under way"_s.arg(m_underWay.size()), true);
    return std::nullopt;
}

std::optional<Error> ActionRunner::askOverLink(const Task &task)
{
    const auto arguments = fillArguments(task.call.arguments, task.values);
    if (!arguments)
        return missing(arguments.error());
    // The feed may outlive the runner, its handlers then find nobody.
    m_feed->ask(task.call.event, *arguments, task.call.timeout,
                [self = QPointer<ActionRunner>(this), task](const JobFeed::Answer &answer) {
                    if (!self)
                        return;
                    if (!answer)
                        return self->finish(task, resultOfLink(answer.error()), answer.error());
                    const auto words = refusalInAnswer(*answer, task.call.error);
                    self->finish(task, words ? End::Refused : End::Done,
                                 words ? std::optional(refusalCause(*words)) : std::nullopt);
                });
    return std::nullopt;
}

std::optional<Error> ActionRunner::askOverRest(const Task &task)
{
    const auto path = fillPath(task.call.path, task.values);
    if (!path)
        return missing(path.error());
    RestRequest request;
    request.method = task.call.method;
    request.path = *path;
    request.phase = u"action"_s;
    request.timeout = task.call.timeout;
    request.silence = task.call.timeout;
    if (!task.call.body.isUndefined()) {
        const auto body = fillArguments(QJsonArray{task.call.body}, task.values);
        if (!body)
            return missing(body.error());
        request.body = jsonText(body->first());
    }
    m_rest.send(request, [this, task](const RestAnswer &answer) {
        if (!answer.cause) {
            const auto words = refusalInBody(answer.body, task.call.error);
            return finish(task, words ? End::Refused : End::Done,
                          words ? std::optional(refusalCause(*words, answer.status)) : std::nullopt);
        }
        if (answer.status == 0)
            return finish(task, resultOfRest(*answer.cause), answer.cause);
        const auto words = wordsInBody(answer.body, task.call.error);
        Error cause = words ? refusalCause(*words, answer.status) : *answer.cause;
        finish(task, isOfGateway(answer.status) ? End::Interrupted : End::Refused, cause);
    });
    return std::nullopt;
}

// The handler may destroy the runner.
void ActionRunner::finish(const Task &task, End result, const std::optional<Error> &cause)
{
    m_underWay.remove(nameOf(task.request));
    ActionOutcome outcome{task.request, result, cause, toMilliseconds(m_clock->now() - task.begin)};
    if (outcome.cause)
        outcome.cause->detail = plainLine(outcome.cause->detail);
    task.use(outcome);
}

} // namespace Pollux
