// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/serverstate.h"

namespace Pollux::Test {

//! A job of the queue "audio", last changed at `now`.
Job jobOf(const QString &id, JobState state, const QDateTime &now);

JobDelta deltaOf(JobDelta::Kind kind, const Job &job);

//! As one batch.
void apply(Ui::ServerState *server, const QList<JobDelta> &deltas);

//! Jobs that are new or changed, as one batch.
void put(Ui::ServerState *server, const QList<Job> &jobs);

} // namespace Pollux::Test
