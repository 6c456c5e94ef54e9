// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "feed/actionoutcome.h"
#include "feed/jobfeed.h"
#include "feed/restclient.h"
#include "profile/profile.h"
#include "queue/job.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace Pollux {

struct ConnectionSettings;

//! Does to a server's jobs and queues what a person asks for, as the profile maps it: over the link, or over REST. Each
//! request leaves at most once; nothing is ever tried again by itself. May be destroyed at any moment, also by a handler.
class ActionRunner final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const ActionOutcome &)>;

    //! Requests under way; more are refused.
    static constexpr qsizetype maxUnderWay = 200;

    //! `feed` and `clock` outlive it.
    ActionRunner(const Profile &profile, const ConnectionSettings &settings, JobFeed *feed, Clock *clock,
                 QObject *parent = nullptr);
    ~ActionRunner() override;

    //! `use` is called once, never before run() returns, unless the runner is destroyed. `job`
    //! is nullptr where it is not known: the server decides then. Not possible, and nothing sent: read-only; the profile has no such action; the job's state does not allow
    //! it; the same is under way for the same job; a variable has no value; there is no connection.
    void run(const ActionRequest &request, const Job *job, const Handler &use);

private:
    struct Task
    {
        ActionRequest request;
        Call call;
        Variables values;
        Instant begin;
        Handler use;
    };

    std::optional<Error> obstacle(const ActionRequest &request, const Action *action, const Job *job) const;
    std::optional<Error> askOverLink(const Task &task);
    std::optional<Error> askOverRest(const Task &task);
    void finish(const Task &task, ActionOutcome::Result result, const std::optional<Error> &cause);

    const QList<Action> m_actions;
    const Variables m_variables;
    const bool m_isAllowed;
    JobFeed *const m_feed;
    Clock *const m_clock;
    RestClient m_rest; // its own: no snapshot is in its way
    QSet<QString> m_underWay;
};

} // namespace Pollux
