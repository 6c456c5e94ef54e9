// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/dnscheck.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "diagnosis/facts/checkfacts.h"
#include "engineio/endpoint.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QJsonArray>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

DnsCheck::~DnsCheck()
{
    abortLookup();
}

void DnsCheck::run()
{
    if (const QString problem = EngineIo::endpointProblem(context().connection); !problem.isEmpty()) {
        fail(makeError(Layer::Client, u"invalid-url"_s, problem, false));
        return;
    }
    data().insert(Fact::host, context().host());
    data().insert(Fact::port, context().port());
    if (!context().isDirect()) {
        skip(SkipReason::ProxyLooksUp);
        return;
    }
    if (const QHostAddress address(context().host()); !address.isNull()) {
        data().insert(Fact::addresses, QJsonArray{address.toString()});
        pass(u"%1 is an address, nothing to look up"_s.arg(address.toString()));
        return;
    }
    m_lookup = QHostInfo::lookupHost(context().host(), this, [this](const QHostInfo &info) { onLookedUp(info); });
}

void DnsCheck::onLookedUp(const QHostInfo &info)
{
    m_lookup = -1;
    QStringList addresses;
    for (const QHostAddress &address : info.addresses())
        addresses += address.toString();
    data().insert(Fact::addresses, QJsonArray::fromStringList(addresses));
    if (addresses.isEmpty())
        fail(makeError(Layer::Dns, u"host-not-found"_s,
                       u"no address for \"%1\": %2"_s.arg(context().host(), plainLine(info.errorString()))));
    else
        pass(u"%1 → %2"_s.arg(context().host(), addresses.join(", "_L1)));
}

void DnsCheck::onDeadline()
{
    fail(makeError(Layer::Dns, u"dns-timeout"_s,
                   u"no address for \"%1\" within %2 s"_s.arg(context().host())
                       .arg(double(context().options.step.count()) / 1000)));
}

void DnsCheck::abortLookup()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    m_lookup = -1;
}

void DnsCheck::leave()
{
    abortLookup();
    left();
}

} // namespace Pollux::Diagnosis
