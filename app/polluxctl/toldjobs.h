// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/jobkey.h"

#include <QHash>

namespace Pollux::Ctl {

//! What was last told of each job, as a hash: a store's delta may be about what a line does not show.
class ToldJobs
{
public:
    //! True the first time, and whenever `told` differs from the time before.
    bool isNews(const JobKey &key, const QByteArray &told);
    void forget(const JobKey &key) { m_told.remove(key); }

private:
    QHash<JobKey, size_t> m_told;
};

} // namespace Pollux::Ctl
