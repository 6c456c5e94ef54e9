// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkids.h"
#include "diagnosis/facts/ladder.h"
#include "diagnosis/visit/phoenixvisit.h"
#include "diagnosis/visit/plainvisit.h"
#include "diagnosis/visit/socketiovisit.h"
#include "feed/connectionplan.h"

namespace Pollux::Diagnosis {

namespace {

bool isBroken(const CheckContext &context, const QString &id)
{
    const CheckResult *const result = resultOf(context.results, id);
    return result && (result->status == CheckStatus::Fail || !blockerOf(id, context.results).isEmpty());
}

// What is known not to work has had its own step, and is left out here: who lets us in is another question.
QStringList workingTransports(const CheckContext &context)
{
    const QStringList wanted = managerOptions(context.profile, context.settings).engine.transports;
    QStringList working = wanted;
    if (isBroken(context, CheckId::pollingHandshake) || isBroken(context, CheckId::pollingPost))
        working.removeAll(EngineIo::pollingName);
    const bool isDirectBroken = isBroken(context, CheckId::webSocketDirect);
    if (isDirectBroken && (isBroken(context, CheckId::webSocketUpgrade) || working.value(0) == EngineIo::webSocketName))
        working.removeAll(EngineIo::webSocketName);
    return working.isEmpty() ? wanted : working;
}

} // namespace

std::unique_ptr<Visit> makeVisit(const CheckContext &context)
{
    switch (context.profile.link.kind) {
    case LinkKind::WebSocket:
        return std::make_unique<PlainVisit>(context);
    case LinkKind::Phoenix:
        return std::make_unique<PhoenixVisit>(context);
    case LinkKind::SocketIo:
    case LinkKind::Rest:
        break;
    }
    return std::make_unique<SocketIoVisit>(context, workingTransports(context));
}

} // namespace Pollux::Diagnosis
