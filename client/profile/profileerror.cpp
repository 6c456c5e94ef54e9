// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profileerror.h"

#include "base/plaintext.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxPointer = 200;

} // namespace

QString ProfileError::toString() const
{
    // A file's own names stand in it, and they may hold anything.
    if (kind != Kind::Invalid)
        return u"%1: %2"_s.arg(plainLine(file), plainLine(expected));
    const QString place = pointer.isEmpty() ? u"(whole file)"_s : plainLine(pointer, maxPointer);
    return u"%1: %2: expected %3"_s.arg(plainLine(file), place, plainLine(expected));
}

} // namespace Pollux
