// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/makecheck.h"

#include "diagnosis/checkids.h"
#include "diagnosis/dnscheck.h"
#include "diagnosis/pollinghandshakecheck.h"
#include "diagnosis/proxycheck.h"
#include "diagnosis/tcpcheck.h"
#include "diagnosis/tlscheck.h"

#include <QHash>

namespace Pollux::Diagnosis {

namespace {

using Maker = Check *(*)(const CheckContext &, QObject *);

template<typename T>
Check *make(const CheckContext &context, QObject *parent)
{
    return new T(context, parent);
}

class NotYetCheck final : public Check
{
public:
    using Check::Check;

protected:
    void run() override { skip(QStringLiteral("not looked at yet")); }
    void onDeadline() override {}
};

} // namespace

Check *makeCheck(const QString &id, const CheckContext &context, QObject *parent)
{
    static const QHash<QString, Maker> makers{
        {CheckId::proxy, make<ProxyCheck>},
        {CheckId::dns, make<DnsCheck>},
        {CheckId::tcp, make<TcpCheck>},
        {CheckId::tls, make<TlsCheck>},
        {CheckId::pollingHandshake, make<PollingHandshakeCheck>},
    };
    return makers.value(id, make<NotYetCheck>)(context, parent);
}

} // namespace Pollux::Diagnosis
