// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/command.h"
#include "polluxctl/commandline.h"
#include "polluxctl/demohost.h"
#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"

#include "demo/demoserver.h"

namespace Pollux::Ctl {

//! What every command does that connects: parses, reads its options (a Result of a struct with a `connection`), has the
//! demo where that is wanted, and goes on with `run(options, output)`.
template<typename Read, typename Run>
ExitCode runConnected(CommandLine &line, const QStringList &arguments, Read read, Run run)
{
    if (const auto code = parseOrExplain(line, arguments))
        return *code;
    auto options = read(line);
    if (!options)
        return refuse(options.error());
    const auto demo = startDemo(options->connection);
    if (!demo)
        return refuse(demo.error());
    StandardOutput output;
    return run(*options, output);
}

} // namespace Pollux::Ctl
