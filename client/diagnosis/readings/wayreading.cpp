// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/finding.h"

namespace Pollux::Diagnosis {

namespace {

// A proxy that refuses CONNECT may let plain HTTP through. This one does not: the same answer came to a plain request.
std::optional<Finding> readRefusingProxy(const Case &given)
{
    const CheckResult *const proxy = resultOf(given.checks, CheckId::proxy);
    const CheckResult *const handshake = resultOf(given.checks, CheckId::pollingHandshake);
    if (!isGood(proxy) || !proxy->cause || !isBad(handshake) || !proxy->data.contains(Fact::status))
        return {};
    for (const QString &fact : {Fact::status, Fact::server}) {
        if (proxy->data.value(fact) != handshake->data.value(fact))
            return {};
    }
    Finding finding = readRefusal(*proxy, given);
    finding.evidence += evidenceOf(*handshake);
    return finding;
}

} // namespace

QList<Finding> readWay(const Case &given)
{
    QList<Finding> found;
    for (const QString &id : {CheckId::proxy, CheckId::dns, CheckId::tcp, CheckId::tls}) {
        const CheckResult *const result = resultOf(given.checks, id);
        if (isBad(result))
            found += readRefusal(*result, given);
    }
    if (const auto refusing = readRefusingProxy(given))
        found += *refusing;
    return found;
}

} // namespace Pollux::Diagnosis
