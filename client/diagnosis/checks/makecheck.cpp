// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/makecheck.h"

#include "diagnosis/checks/dnscheck.h"
#include "diagnosis/checks/doorcheck.h"
#include "diagnosis/checks/dwellcheck.h"
#include "diagnosis/checks/healthcheck.h"
#include "diagnosis/checks/pingcheck.h"
#include "diagnosis/checks/pollinghandshakecheck.h"
#include "diagnosis/checks/pollingpostcheck.h"
#include "diagnosis/checks/proxycheck.h"
#include "diagnosis/checks/snapshotcheck.h"
#include "diagnosis/checks/tcpcheck.h"
#include "diagnosis/checks/tlscheck.h"
#include "diagnosis/checks/websocketcheck.h"
#include "diagnosis/checks/websocketdirectcheck.h"
#include "diagnosis/checks/websocketupgradecheck.h"
#include "diagnosis/facts/checkids.h"

#include <QHash>

namespace Pollux::Diagnosis {

namespace {

using Maker = Check *(*)(const CheckContext &, QObject *);

template<typename T>
Check *make(const CheckContext &context, QObject *parent)
{
    return new T(context, parent);
}

} // namespace

Check *makeCheck(const QString &id, const CheckContext &context, QObject *parent)
{
    static const QHash<QString, Maker> makers{
        {CheckId::proxy, make<ProxyCheck>},
        {CheckId::dns, make<DnsCheck>},
        {CheckId::tcp, make<TcpCheck>},
        {CheckId::tls, make<TlsCheck>},
        {CheckId::health, make<HealthCheck>},
        {CheckId::pollingHandshake, make<PollingHandshakeCheck>},
        {CheckId::pollingPost, make<PollingPostCheck>},
        {CheckId::webSocketDirect, make<WebSocketDirectCheck>},
        {CheckId::webSocketUpgrade, make<WebSocketUpgradeCheck>},
        {CheckId::nsp, make<DoorCheck>},
        {CheckId::webSocket, make<WebSocketCheck>},
        {CheckId::auth, make<DoorCheck>},
        {CheckId::join, make<DoorCheck>},
        {CheckId::ping, make<PingCheck>},
        {CheckId::snapshot, make<SnapshotCheck>},
        {CheckId::dwell, make<DwellCheck>},
    };
    const Maker maker = makers.value(id);
    return maker ? maker(context, parent) : nullptr;
}

} // namespace Pollux::Diagnosis
