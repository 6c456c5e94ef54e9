// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jobfilter.h"

#include "ui/models/serverstate.h"

#include <algorithm>

namespace Pollux::Ui {

JobGroup groupOf(const Job &job)
{
    if (job.state == JobState::Failed)
        return JobGroup::Failed;
    if (isTerminal(job.state))
        return JobGroup::Done;
    return isActive(job) ? JobGroup::Active : JobGroup::Waiting;
}

QStringList JobFilter::wordsOf(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

bool JobFilter::matchesWords(const Job &job) const
{
    return std::all_of(words.begin(), words.end(), [&job](const QString &word) {
        return job.name.contains(word, Qt::CaseInsensitive) || job.key.id.contains(word, Qt::CaseInsensitive)
               || job.key.queue.contains(word, Qt::CaseInsensitive) || job.error.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace Pollux::Ui
