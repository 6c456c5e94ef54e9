// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationstorm.h"

#include "notify/notificationkind.h"
#include "notify/notificationtexts.h"

#include <algorithm>

namespace Pollux {

namespace {

constexpr std::chrono::minutes window{1};

} // namespace

bool NotificationStorm::holds(const Notification &notification, int limit, Instant now)
{
    while (!m_shown.empty() && now - m_shown.front() >= window)
        m_shown.pop_front();
    const auto most = std::size_t(std::max(limit, 0));
    if (most == 0 || (m_sum && m_shown.size() <= most / 2))
        m_sum.reset();
    if (notification.replaces == 0)
        m_shown.push_back(now);
    if (m_shown.size() > 2 * most + 1)
        m_shown.pop_front(); // more do not make it more of one
    return most != 0 && (m_sum || m_shown.size() > most);
}

NotificationStorm::Summary NotificationStorm::sumUp(const QString &server, const Notification &newest,
                                                    const QList<JobEnd> &ends)
{
    Summary summary;
    summary.isFirst = !m_sum;
    if (!m_sum)
        m_sum = Sum();
    if (isAboutEnds(newest.kind))
        count(server, ends);
    else
        ++m_sum->others;
    const int failed = failures();
    Notification &told = summary.notification;
    told.kind = failed > 0 ? Notification::Kind::JobsFailed : m_sum->count > 0 ? Notification::Kind::JobsDone : newest.kind;
    const bool isUrgent = newest.urgency == Notification::Urgency::Critical;
    told.urgency = summary.isFirst || isUrgent ? newest.urgency : Notification::Urgency::Low;
    const auto [title, body] = stormText(int(m_sum->count) - failed, failed, m_sum->others, newest.title);
    told.title = title;
    told.body = body;
    return summary;
}

void NotificationStorm::count(const QString &server, const QList<JobEnd> &ends)
{
    QHash<JobKey, JobState> &jobs = m_sum->jobs[server];
    for (const JobEnd &end : ends) {
        const bool isNew = !jobs.contains(end.key);
        if (isNew && m_sum->count >= mostSummed)
            continue;
        m_sum->count += isNew ? 1 : 0;
        jobs.insert(end.key, end.state);
    }
}

int NotificationStorm::failures() const
{
    qsizetype failed = 0;
    for (const auto &jobs : m_sum->jobs)
        failed += std::count(jobs.begin(), jobs.end(), JobState::Failed);
    return int(failed);
}

} // namespace Pollux
