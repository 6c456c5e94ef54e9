// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/actwords.h"

#include "base/plaintext.h"
#include "polluxctl/exitrule.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using End = ActionOutcome::Result;

QString taskText(const ActionRequest &request)
{
    const QString queue = plainLine(request.job.queue);
    if (isOfQueue(request.kind))
        return u"%1 %2"_s.arg(actionName(request.kind), queue);
    return u"%1 job %2 of %3"_s.arg(actionName(request.kind), plainLine(request.job.id), queue);
}

QString whyNot(const ActionOutcome &outcome)
{
    const QString detail = outcome.cause ? outcome.cause->detail : QString();
    switch (outcome.result) {
    case End::Done:
        return {};
    case End::Refused:
        return u"refused: %1"_s.arg(detail);
    case End::TimedOut:
        return u"no answer in time, it may have been done: %1"_s.arg(detail);
    case End::Interrupted:
        return u"the answer was lost, it may have been done: %1"_s.arg(detail);
    case End::NotPossible:
        return u"not possible: %1"_s.arg(detail);
    }
    return {};
}

ExitCode exitCodeOf(const ActionOutcome &outcome)
{
    const QString code = outcome.cause ? outcome.cause->code : QString();
    switch (outcome.result) {
    case End::Done:
        return ExitCode::Ok;
    case End::Refused:
        return isRefusal(*outcome.cause) ? ExitCode::Refused : ExitCode::JobFailed;
    case End::TimedOut:
    case End::Interrupted:
        return ExitCode::Unavailable;
    case End::NotPossible:
        if (code == "variable-missing"_L1)
            return ExitCode::Usage;
        if (code == "no-such-action"_L1)
            return ExitCode::BadProfile;
        return code == "state-does-not-allow"_L1 ? ExitCode::JobFailed : ExitCode::Unavailable;
    }
    return ExitCode::Internal;
}

} // namespace Pollux::Ctl
