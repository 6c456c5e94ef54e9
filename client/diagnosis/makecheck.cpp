// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/makecheck.h"

#include "diagnosis/checkids.h"
#include "diagnosis/dnscheck.h"
#include "diagnosis/doorcheck.h"
#include "diagnosis/dwellcheck.h"
#include "diagnosis/healthcheck.h"
#include "diagnosis/pingcheck.h"
#include "diagnosis/pollinghandshakecheck.h"
#include "diagnosis/pollingpostcheck.h"
#include "diagnosis/proxycheck.h"
#include "diagnosis/snapshotcheck.h"
#include "diagnosis/tcpcheck.h"
#include "diagnosis/tlscheck.h"
#include "diagnosis/websocketcheck.h"
#include "diagnosis/websocketdirectcheck.h"
#include "diagnosis/websocketupgradecheck.h"

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
