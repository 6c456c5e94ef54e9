// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/ladder.h"

#include "diagnosis/facts/checkids.h"

#include <QHash>

namespace Pollux::Diagnosis {

namespace {

using Ids = QStringList;

// Each of these has to hold.
const QHash<QString, Ids> &needs()
{
    static const QHash<QString, Ids> all{
        {CheckId::dns, {CheckId::proxy}},
        {CheckId::tcp, {CheckId::dns}},
        {CheckId::tls, {CheckId::tcp}},
        {CheckId::health, {CheckId::tls}},
        {CheckId::pollingHandshake, {CheckId::tls}},
        {CheckId::pollingPost, {CheckId::pollingHandshake}},
        {CheckId::webSocketDirect, {CheckId::tls}},
        {CheckId::webSocketUpgrade, {CheckId::pollingPost}},
        {CheckId::webSocket, {CheckId::tls}},
        {CheckId::auth, {CheckId::webSocket}},
        {CheckId::ping, {CheckId::auth}},
        {CheckId::join, {CheckId::webSocket}},
        {CheckId::snapshot, {CheckId::tls}},
    };
    return all;
}

// One of these has to hold: the ways in.
const QHash<QString, Ids> &ways()
{
    static const QHash<QString, Ids> all{
        {CheckId::nsp, {CheckId::pollingPost, CheckId::webSocketDirect}},
        {CheckId::dwell, {CheckId::nsp, CheckId::ping, CheckId::join}},
    };
    return all;
}

QString blockerIn(const QString &need, const QList<CheckResult> &results)
{
    const CheckResult *const result = resultOf(results, need);
    if (!result)
        return {};
    return result->status == CheckStatus::Fail ? need : blockerOf(need, results);
}

} // namespace

QStringList ladderOf(const Profile &profile)
{
    Ids ids{CheckId::proxy, CheckId::dns, CheckId::tcp, CheckId::tls, CheckId::health};
    switch (profile.link.kind) {
    case LinkKind::SocketIo:
        ids += {CheckId::pollingHandshake, CheckId::pollingPost, CheckId::webSocketDirect, CheckId::webSocketUpgrade,
                CheckId::nsp,              CheckId::dwell};
        break;
    case LinkKind::WebSocket:
        ids += {CheckId::webSocket, CheckId::auth, CheckId::ping, CheckId::dwell};
        break;
    case LinkKind::Phoenix:
        ids += {CheckId::webSocket, CheckId::join, CheckId::dwell};
        break;
    case LinkKind::Rest:
        ids += CheckId::snapshot;
        break;
    }
    return ids;
}

QList<CheckResult> pendingLadder(const Profile &profile)
{
    QList<CheckResult> checks;
    for (const QString &id : ladderOf(profile))
        checks += CheckResult{id, CheckStatus::Pending, {}, {}, {}, {}};
    return checks;
}

QString blockerOf(const QString &id, const QList<CheckResult> &results)
{
    for (const QString &need : needs().value(id)) {
        if (const QString blocker = blockerIn(need, results); !blocker.isEmpty())
            return blocker;
    }
    QString first;
    for (const QString &way : ways().value(id)) {
        const CheckResult *const result = resultOf(results, way);
        if (!result)
            continue;
        const QString blocker = blockerIn(way, results);
        if (blocker.isEmpty() && result->status == CheckStatus::Skip)
            continue; // not a way that the profile takes
        if (blocker.isEmpty())
            return {};
        if (first.isEmpty())
            first = blocker;
    }
    return first;
}

} // namespace Pollux::Diagnosis
