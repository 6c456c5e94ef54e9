// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/whatfailed.h"

namespace Pollux {

QString whatFailed(const Job &job)
{
    if (job.stack.isEmpty() || job.error.contains(job.stack))
        return job.error;
    if (job.stack.startsWith(job.error) || job.stack.section(u'\n', 0, 0).contains(job.error))
        return job.stack;
    return job.error + u'\n' + job.stack;
}

} // namespace Pollux
