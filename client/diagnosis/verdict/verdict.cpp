// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/verdict/verdict.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return u"ok"_s;
    case Severity::Degraded:
        return u"degraded"_s;
    case Severity::Down:
        return u"down"_s;
    }
    return {};
}

std::optional<Severity> severityOf(QStringView name)
{
    for (const Severity severity : {Severity::Ok, Severity::Degraded, Severity::Down}) {
        if (name == severityName(severity))
            return severity;
    }
    return {};
}

} // namespace Pollux::Diagnosis
