// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/feed/bullmqbackend.h"
#include "live/ordeal/ordealbackend.h"

#include <QProcess>

namespace Pollux::Test {

//! The backend of tests/backends/bullmq under one profile: BullMQ's queues, or Bull's one.
class RedisOrdeal final : public OrdealBackend
{
public:
    RedisOrdeal(const QString &profile, const QStringList &queues);
    ~RedisOrdeal() override;

    QString problem() const override { return m_backend.server().problem(); }
    Profile profile() const override;
    ConnectionSettings settings() const override;
    void addJobs(int count) override;
    QHash<JobKey, JobState> truth() override;
    QList<OrdealDrop> drops() override;

private:
    const QString m_profile;
    const QStringList m_queues;
    BullMqBackend m_backend;
    QProcess m_producer; // adds jobs to Redis itself
    int m_orders = 0;
};

} // namespace Pollux::Test
