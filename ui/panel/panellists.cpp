// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/panellists.h"

#include <algorithm>

namespace Pollux::Ui {

using namespace std::chrono_literals;

namespace {

QDateTime endOf(const Job &job)
{
    return job.finished.isValid() ? job.finished : job.updated;
}

bool isSeveral(const ServerList &servers)
{
    return servers.servers().size() > 1;
}

} // namespace

JobLines jobLines(const ServerList &servers, qsizetype most)
{
    JobLines result;
    for (const ServerState *server : servers.servers()) {
        for (const JobKey &key : server->active()) {
            const Job *const job = server->job(key);
            if (!job)
                continue;
            if (result.lines.size() >= most) {
                ++result.more;
                continue;
            }
            result.lines += jobLine(*server, *job, isSeveral(servers));
            // From then on the words differ from one second to the next.
            const auto remaining = server->remaining(*job);
            result.countsSeconds |= remaining && *remaining < 90s;
        }
    }
    return result;
}

QList<EndedLine> endedLines(const ServerList &servers, qsizetype most)
{
    struct Ended
    {
        const ServerState *server;
        const Job *job;
    };
    QList<Ended> ended;
    for (const ServerState *server : servers.servers()) {
        for (const JobKey &key : server->justEnded().mid(0, most)) {
            if (const Job *const job = server->job(key))
                ended += Ended{server, job};
        }
    }
    if (isSeveral(servers)) {
        std::stable_sort(ended.begin(), ended.end(),
                         [](const Ended &a, const Ended &b) { return endOf(*a.job) > endOf(*b.job); });
    }
    QList<EndedLine> lines;
    for (const Ended &one : ended.mid(0, most))
        lines += endedLine(*one.server, *one.job, isSeveral(servers));
    return lines;
}

QList<LinkLine> linkLines(const ServerList &servers)
{
    QList<LinkLine> lines;
    for (const ServerState *server : servers.worstFirst())
        lines += lines.isEmpty() ? linkLine(*server, isSeveral(servers)) : shortLinkLine(*server);
    return lines;
}

QList<DropLine> dropLines(const ServerList &servers)
{
    QList<DropLine> lines;
    for (const ServerState *server : servers.servers()) {
        if (const auto line = dropLine(*server, isSeveral(servers)))
            lines += *line;
    }
    return lines;
}

} // namespace Pollux::Ui
