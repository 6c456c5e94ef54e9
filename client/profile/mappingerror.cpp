// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/mappingerror.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QString MappingError::toString() const
{
    return what.isEmpty() ? message : what + u": "_s + message;
}

} // namespace Pollux
