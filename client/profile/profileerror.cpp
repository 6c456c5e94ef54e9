// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profileerror.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QString ProfileError::toString() const
{
    if (kind != Kind::Invalid)
        return u"%1: %2"_s.arg(file, expected);
    return u"%1: %2: expected %3"_s.arg(file, pointer.isEmpty() ? u"(whole file)"_s : pointer, expected);
}

} // namespace Pollux
