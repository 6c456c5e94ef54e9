// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ladderscript.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"

#include <algorithm>

namespace Pollux::Test {

using namespace Diagnosis;
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(LinkKind kind)
{
    const QStringList way{CheckId::proxy, CheckId::dns, CheckId::tcp, CheckId::tls, CheckId::health};
    switch (kind) {
    case LinkKind::SocketIo:
        return way + QStringList{CheckId::pollingHandshake, CheckId::pollingPost, CheckId::webSocketDirect,
                                 CheckId::webSocketUpgrade, CheckId::nsp,         CheckId::dwell};
    case LinkKind::WebSocket:
        return way + QStringList{CheckId::webSocket, CheckId::auth, CheckId::ping, CheckId::dwell};
    case LinkKind::Phoenix:
        return way + QStringList{CheckId::webSocket, CheckId::join, CheckId::dwell};
    case LinkKind::Rest:
        return way + QStringList{CheckId::snapshot};
    }
    return {};
}

CheckResult stepOf(const QString &id, CheckStatus status, const QJsonObject &facts)
{
    CheckResult result;
    result.id = id;
    result.status = status;
    result.detail = id + u' ' + checkStatusName(status);
    result.data = facts;
    return result;
}

bool isDoor(const QString &id)
{
    return id.startsWith("polling"_L1) || id.startsWith("websocket"_L1);
}

} // namespace

CheckResult failed(const QString &id, Layer layer, const QString &code, const QJsonObject &facts, const QString &detail)
{
    CheckResult result = stepOf(id, CheckStatus::Fail, facts);
    Error cause = makeError(layer, code, detail);
    cause.httpStatus = facts.value(Fact::status).toInt();
    result.cause = cause;
    return result;
}

CheckResult passed(const QString &id, const QJsonObject &facts)
{
    return stepOf(id, CheckStatus::Pass, facts);
}

CheckResult warned(const QString &id, const QString &code, const QJsonObject &facts)
{
    CheckResult result = stepOf(id, CheckStatus::Warn, facts);
    if (!code.isEmpty())
        result.cause = makeError(Layer::Http, code, {});
    return result;
}

CheckResult skipped(const QString &id)
{
    return stepOf(id, CheckStatus::Skip, {});
}

Case caseWith(LinkKind kind, Steps steps)
{
    Case made;
    made.url = QUrl(u"https://queue.example.com"_s);
    made.kind = kind;
    made.path = u"/socket.io/"_s;
    made.nsp = u"/"_s;
    bool isBlocked = false;    // the way there, or the application
    bool isPollingBad = false; // a door; the other may be open
    bool isWebSocketBad = false;
    for (const QString &id : idsOf(kind)) {
        const auto *const told =
            std::find_if(steps.begin(), steps.end(), [&](const CheckResult &step) { return step.id == id; });
        const bool isEither = kind == LinkKind::SocketIo && isDoor(id);
        const bool isShut =
            kind == LinkKind::SocketIo ? isPollingBad && isWebSocketBad : isWebSocketBad || isPollingBad;
        const bool isUpgrade = id == CheckId::webSocketUpgrade || id == CheckId::pollingPost;
        if (told != steps.end())
            made.checks += *told;
        else if (isBlocked || (!isEither && isShut) || (isUpgrade && isPollingBad) || id == CheckId::proxy
                 || id == CheckId::tls || id == CheckId::health)
            made.checks += skipped(id);
        else
            made.checks += passed(id);
        if (made.checks.constLast().status != CheckStatus::Fail || id == CheckId::health)
            continue;
        isPollingBad = isPollingBad || id.startsWith("polling"_L1);
        isWebSocketBad = isWebSocketBad || id == CheckId::webSocketDirect || id == CheckId::webSocket;
        isBlocked = isBlocked || !isDoor(id);
    }
    return made;
}

} // namespace Pollux::Test
