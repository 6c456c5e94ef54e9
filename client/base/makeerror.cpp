// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/makeerror.h"

namespace Pollux {

Error makeError(Layer layer, const QString &code, const QString &detail, bool transient)
{
    Error error;
    error.layer = layer;
    error.code = code;
    error.detail = detail;
    error.transient = transient;
    return error;
}

} // namespace Pollux
