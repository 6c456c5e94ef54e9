// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/command.h"

#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

std::optional<ExitCode> parseOrExplain(CommandLine &line, const QStringList &arguments)
{
    if (const auto parsed = line.parse(arguments); !parsed)
        return refuse(parsed.error());
    if (!line.isHelpWanted())
        return std::nullopt;
    StandardOutput().write(line.helpText().toUtf8());
    return ExitCode::Ok;
}

} // namespace Pollux::Ctl
