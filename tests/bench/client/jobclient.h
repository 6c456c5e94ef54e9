// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/client.h"
#include "feed/monitor.h"

#include <QJsonObject>

namespace Pollux::Bench {

//! All that polluxctl does with an event but printing it: from the frame to the job's change in the store.
class JobClient final : public Client
{
    Q_OBJECT
public:
    JobClient(const QUrl &url, const QJsonObject &go);

private:
    void take(const QList<JobDelta> &deltas);

    Monitor m_monitor;
};

} // namespace Pollux::Bench
