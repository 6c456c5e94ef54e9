// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/ordeal/ordealbackend.h"
#include "live/support/supervisedserver.h"

namespace Pollux::Test {

//! The backend of tests/backends/celery: two workers on Redis, their events relayed by python-socketio behind nginx.
class CeleryOrdeal final : public OrdealBackend
{
public:
    CeleryOrdeal();
    ~CeleryOrdeal() override;

    QString problem() const override { return m_server.problem(); }
    Profile profile() const override;
    ConnectionSettings settings() const override;
    void addJobs(int count) override;
    QHash<JobKey, JobState> truth() override;
    QSet<JobKey> lost() const override { return m_lost; }
    int losable(const QString &drop) const override;
    QList<OrdealDrop> drops() override;

private:
    SupervisedServer m_server;
    QProcess m_producer; // publishes tasks to Redis itself
    QSet<JobKey> m_lost;
    int m_orders = 0;
};

} // namespace Pollux::Test
