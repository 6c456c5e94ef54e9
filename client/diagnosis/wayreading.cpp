// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checkids.h"
#include "diagnosis/finding.h"

namespace Pollux::Diagnosis {

QList<Finding> readWay(const Case &given)
{
    QList<Finding> found;
    for (const QString &id : {CheckId::proxy, CheckId::dns, CheckId::tcp, CheckId::tls}) {
        const CheckResult *const result = resultOf(given.checks, id);
        if (isBad(result))
            found += readRefusal(*result, given);
    }
    return found;
}

} // namespace Pollux::Diagnosis
