// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/ordeal/ordealbackend.h"
#include "live/support/supervisedserver.h"

namespace Pollux::Test {

//! A backend of one process behind nginx, its queue in memory and in a journal (tests/backends/common/queue.js).
class JournalOrdeal final : public OrdealBackend
{
public:
    //! tests/backends/<folder>, watched with a built-in profile.
    JournalOrdeal(const QString &folder, const QString &profile);

    QString problem() const override { return m_server.problem(); }
    Profile profile() const override;
    ConnectionSettings settings() const override;
    void addJobs(int count) override;
    QHash<JobKey, JobState> truth() override;
    QList<OrdealDrop> drops() override;

private:
    const QString m_profile;
    SupervisedServer m_server;
    int m_added = 0;
};

} // namespace Pollux::Test
