// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/summary.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

QString summary(const Error &cause)
{
    return layerName(cause.layer) + u' ' + cause.code + (cause.transient ? u" transient"_s : u" persistent"_s);
}

QString summary(const QString &reason, const Error &cause)
{
    return reason + u": "_s + summary(cause);
}

} // namespace Pollux::Test
