// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/messages.h"

#include "base/plaintext.h"

#include <cstdio>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

void printMessage(const QString &text)
{
    const QString line = u"polluxctl: %1\n"_s.arg(plainLine(text, 2'000));
    std::fputs(line.toUtf8().constData(), stderr);
}

ExitCode refuse(const Refusal &refusal)
{
    printMessage(refusal.message);
    return refusal.code;
}

} // namespace Pollux::Ctl
