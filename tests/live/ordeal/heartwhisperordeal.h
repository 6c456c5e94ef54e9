// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/ordeal/ordealbackend.h"
#include "live/support/supervisedserver.h"

namespace Pollux::Test {

//! The backend of tests/backends/heart-whisper: one process behind nginx, its queue in memory and in a journal.
class HeartWhisperOrdeal final : public OrdealBackend
{
public:
    HeartWhisperOrdeal();

    QString problem() const override { return m_server.problem(); }
    Profile profile() const override;
    ConnectionSettings settings() const override;
    void addJobs(int count) override;
    QHash<JobKey, JobState> truth() override;
    QList<OrdealDrop> drops() override;

private:
    SupervisedServer m_server;
    int m_added = 0;
};

} // namespace Pollux::Test
