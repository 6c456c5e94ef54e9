// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "story.h"

namespace Pollux::Test {

void Story::job(Job job)
{
    if (!job.updated.isValid())
        job.updated = now();
    const Job *const known = m_server->job(job.key);
    const auto kind = known ? JobDelta::Kind::Updated : JobDelta::Kind::Inserted;
    WatchBatch batch;
    batch.jobs = {{kind, job, known ? known->state : JobState::Unknown, ChangeSource::Event}};
    m_server->apply(batch);
}

void Story::pastJob(const JobKey &key, const QString &name, int secondsAgo, int duration)
{
    const QDateTime present = now();
    Job past;
    past.key = key;
    past.name = name;
    past.state = JobState::Running;
    past.attempt = 1;
    past.started = present.addSecs(-secondsAgo);
    for (const int percent : {10, 30, 64, 90}) {
        past.progress = percent;
        past.updated = past.started.addSecs(duration * percent / 100);
        m_clock->setWallTime(past.updated);
        job(past);
    }
    past.state = JobState::Succeeded;
    past.progress = 100;
    past.finished = past.started.addSecs(duration);
    past.updated = past.finished;
    m_clock->setWallTime(past.updated);
    job(past);
    m_clock->setWallTime(present);
}

void Story::link(const LinkStateChange &change, int secondsAgo)
{
    WatchBatch batch;
    batch.links = {{now().addSecs(-secondsAgo), change}};
    m_server->apply(batch);
}

void Story::upgrade(const UpgradeOutcome &outcome, int secondsAgo)
{
    WatchBatch batch;
    batch.links = {{now().addSecs(-secondsAgo), outcome}};
    m_server->apply(batch);
}

void Story::connected(const QString &transport, int secondsAgo)
{
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = transport;
    link(change, secondsAgo);
}

void Story::drop(const QString &reason, const Error &cause, int secondsAgo, int milliseconds, const QString &transport)
{
    LinkStateChange change;
    change.state = LinkState::Disconnected;
    change.reason = reason;
    change.cause = cause;
    const QDateTime begin = now().addSecs(-secondsAgo);
    WatchBatch batch;
    batch.links = {{begin, change}};
    if (milliseconds > 0) {
        LinkStateChange back;
        back.state = LinkState::Connected;
        back.transport = transport;
        batch.links.append({begin.addMSecs(milliseconds), back});
    }
    m_server->apply(batch);
}

void Story::restart(const Error &cause, const QList<Error> &answers, int secondsAgo, int milliseconds,
                    const QString &transport)
{
    const QDateTime begin = now().addSecs(-secondsAgo);
    LinkStateChange change;
    change.state = LinkState::Disconnected;
    change.reason = QStringLiteral("transport error");
    change.cause = cause;
    WatchBatch batch;
    batch.links = {{begin, change}};
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const QDateTime answered = begin.addMSecs(milliseconds * (i + 1) / (answers.size() + 1));
        LinkStateChange tries;
        tries.state = LinkState::Connecting;
        tries.attempt = int(i) + 1;
        batch.links.append({answered.addMSecs(-40), tries});
        LinkStateChange wait = tries;
        wait.state = LinkState::Waiting;
        wait.cause = answers.at(i);
        wait.delay = Milliseconds(milliseconds / (answers.size() + 1));
        batch.links.append({answered, wait});
    }
    LinkStateChange back;
    back.state = LinkState::Connected;
    back.transport = transport;
    batch.links.append({begin.addMSecs(milliseconds), back});
    m_server->apply(batch);
}

void Story::samples(const QString &transport, int fromSecondsAgo, int toSecondsAgo, int milliseconds)
{
    constexpr int heartbeat = 25;
    WatchBatch batch;
    for (int ago = fromSecondsAgo; ago >= toSecondsAgo; ago -= heartbeat) {
        const int noise = (ago * 7'919 + ago / 11 * 104'729) % 1'000; // looks random, and is always the same
        LinkSample sample;
        sample.time = now().addSecs(-ago);
        sample.transport = transport;
        const int peak = noise > 960 ? 2 * milliseconds : 0;
        sample.roundTrip = std::chrono::microseconds(milliseconds * (800 + noise / 2) + peak * 1'000);
        sample.pingLateness = std::chrono::microseconds((noise % 97 - 20) * 100);
        sample.bytesReceived = 2'000 + noise * 12;
        sample.bytesSent = 300 + noise;
        batch.samples.append(sample);
    }
    m_server->apply(batch);
}

void Story::waiting(const Error &cause, int attempt, int seconds)
{
    LinkStateChange change;
    change.state = LinkState::Waiting;
    change.cause = cause;
    change.attempt = attempt;
    change.delay = std::chrono::seconds(seconds);
    link(change);
}

void Story::figures(const LinkFigures &figures)
{
    WatchBatch batch;
    batch.figures = figures;
    m_server->apply(batch);
}

void Story::queue(const Queue &queue)
{
    WatchBatch batch;
    batch.queues = {queue};
    m_server->apply(batch);
}

void Story::worker(const Worker &worker)
{
    WatchBatch batch;
    batch.workers = {worker};
    m_server->apply(batch);
}

} // namespace Pollux::Test
