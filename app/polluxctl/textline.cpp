// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/textline.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView parameterOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Quiet:
        return "2"_L1;
    case Tone::Good:
        return "32"_L1;
    case Tone::Attention:
        return "33"_L1;
    case Tone::Bad:
        return "31"_L1;
    }
    return {};
}

} // namespace

QString inColour(const QString &text, Tone tone, bool coloured)
{
    if (!coloured || tone == Tone::Plain || text.isEmpty())
        return text;
    return u"\x1b[%1m%2\x1b[0m"_s.arg(parameterOf(tone), text);
}

} // namespace Pollux::Ctl
