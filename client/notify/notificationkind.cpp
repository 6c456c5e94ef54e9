// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationkind.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QString notificationKindName(Notification::Kind kind)
{
    switch (kind) {
    case Notification::Kind::JobsDone:
        return u"jobs-done"_s;
    case Notification::Kind::JobsFailed:
        return u"jobs-failed"_s;
    case Notification::Kind::LinkOutage:
        return u"link-outage"_s;
    case Notification::Kind::LinkBack:
        return u"link-back"_s;
    case Notification::Kind::LinkRefused:
        return u"link-refused"_s;
    case Notification::Kind::LinkSilent:
        return u"link-silent"_s;
    case Notification::Kind::LinkHeard:
        return u"link-heard"_s;
    case Notification::Kind::HealthAlarm:
        return u"health-alarm"_s;
    case Notification::Kind::HealthBack:
        return u"health-back"_s;
    case Notification::Kind::JobsSilent:
        return u"jobs-silent"_s;
    case Notification::Kind::JobsHeard:
        return u"jobs-heard"_s;
    case Notification::Kind::QueueStuck:
        return u"queue-stuck"_s;
    case Notification::Kind::QueueMoves:
        return u"queue-moves"_s;
    case Notification::Kind::WorkersGone:
        return u"workers-gone"_s;
    case Notification::Kind::WorkersBack:
        return u"workers-back"_s;
    }
    return {};
}

bool isAboutEnds(Notification::Kind kind)
{
    return kind == Notification::Kind::JobsDone || kind == Notification::Kind::JobsFailed;
}

bool isAboutQueues(Notification::Kind kind)
{
    return kind == Notification::Kind::QueueStuck || kind == Notification::Kind::QueueMoves
        || kind == Notification::Kind::WorkersGone || kind == Notification::Kind::WorkersBack;
}

bool isEndOfAlarm(Notification::Kind kind)
{
    return kind == Notification::Kind::LinkBack || kind == Notification::Kind::LinkHeard
        || kind == Notification::Kind::HealthBack || kind == Notification::Kind::JobsHeard
        || kind == Notification::Kind::QueueMoves || kind == Notification::Kind::WorkersBack;
}

bool isAboutJobs(Notification::Kind kind)
{
    return isAboutEnds(kind) || kind == Notification::Kind::JobsSilent || kind == Notification::Kind::JobsHeard;
}

} // namespace Pollux
