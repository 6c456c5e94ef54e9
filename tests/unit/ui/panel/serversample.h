// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/manualclock.h"
#include "ui/models/serverlist.h"

#include <initializer_list>

namespace Pollux::Test {

//! Texts that want to be more than text: markup that would load something, right-to-left overrides, control characters,
//! and a name of 100 kB.
inline QStringList hostileTexts()
{
    using namespace Qt::StringLiterals;
    return {u"<b>bold</b><img src='http://127.0.0.1:9/x.png'>"_s,
            u"<html><body onload=alert(1)>&amp;&lt;"_s,
            u"\u202egnp.exe\u2067 שלום עולם \u2066"_s,
            u"line\nbreak\ttab\u0007bell\u001b[31mred\u2028more"_s,
            QString(100'000, u'W'),
            QString(50'000, u'字') + u"<script>"_s};
}

//! Plays a server into a ServerState, as a Watch would.
class ServerSample
{
public:
    ServerSample(Ui::ServerList *list, ManualClock *clock, const QString &id, const QString &title)
        : m_clock(clock)
        , m_state(new Ui::ServerState(id, title, clock))
    {
        list->add(m_state);
    }

    Ui::ServerState *state() const { return m_state; }

    void link(LinkState state, const QString &transport = {}, const std::optional<Error> &cause = {},
              std::optional<Milliseconds> delay = {}, std::optional<int> attempt = {})
    {
        LinkStateChange change;
        change.state = state;
        change.transport = transport;
        change.cause = cause;
        change.delay = delay;
        change.attempt = attempt;
        WatchBatch batch;
        batch.links = {LinkEvent{m_clock->wallTime(), change}};
        m_state->apply(batch);
    }

    void connected(const QString &transport = QStringLiteral("websocket"))
    {
        link(LinkState::Connecting, {}, {}, {}, 1);
        link(LinkState::Connected, transport);
    }

    //! Connected before, the next try in `delay`.
    void waiting(Milliseconds delay, int attempt = 1)
    {
        Error cause;
        cause.layer = Layer::Tcp;
        cause.code = QStringLiteral("connection-refused");
        link(LinkState::Disconnected, {}, cause);
        link(LinkState::Waiting, {}, cause, delay, attempt);
    }

    void put(Job job)
    {
        const Job *const before = m_state->job(job.key);
        job.updated = job.updated.isValid() ? job.updated : m_clock->wallTime();
        WatchBatch batch;
        batch.jobs = {JobDelta{before ? JobDelta::Kind::Updated : JobDelta::Kind::Inserted, job,
                               before ? before->state : JobState::Unknown, ChangeSource::Event}};
        m_state->apply(batch);
    }

    void put(const QString &id, JobState state, std::optional<double> progress = {}, const QString &name = {})
    {
        Job job;
        job.key = {QStringLiteral("audio"), id};
        job.state = state;
        job.progress = progress;
        job.name = name;
        if (isTerminal(state))
            job.finished = m_clock->wallTime();
        put(job);
    }

    void remove(const QString &id)
    {
        const JobKey key{QStringLiteral("audio"), id};
        const Job job = *m_state->job(key);
        WatchBatch batch;
        batch.jobs = {JobDelta{JobDelta::Kind::Removed, job, job.state, ChangeSource::Event}};
        m_state->apply(batch);
    }

    //! What its profile knows how to do, and whether the person lets it be done.
    void knows(const QList<ActionKind> &kinds, bool isAllowed)
    {
        Ui::ServerActions::Server server;
        for (const ActionKind kind : kinds) {
            Action action;
            action.kind = kind;
            action.call.event = actionName(kind);
            server.profile.actions += action;
        }
        server.isAllowed = isAllowed;
        m_state->actions()->setServer(server);
    }

    void queue(const Queue &queue)
    {
        WatchBatch batch;
        batch.queues = {queue};
        m_state->apply(batch);
    }

    void worker(const Worker &worker)
    {
        WatchBatch batch;
        batch.workers = {worker};
        m_state->apply(batch);
    }

private:
    ManualClock *m_clock;
    Ui::ServerState *m_state;
};

} // namespace Pollux::Test
