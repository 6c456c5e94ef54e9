// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/commandline.h"

#include <optional>

namespace Pollux::Ctl {

//! Parses, and deals with what every command does alike: wrong arguments and --help. An exit code if that was all.
std::optional<ExitCode> parseOrExplain(CommandLine &line, const QStringList &arguments);

// The commands: `arguments` are those behind the command's name.
ExitCode runWatch(const QStringList &arguments);
ExitCode runListen(const QStringList &arguments);
ExitCode runEmit(const QStringList &arguments);
ExitCode runDiagnose(const QStringList &arguments);
ExitCode runAct(const QStringList &arguments);
ExitCode runHistory(const QStringList &arguments);
ExitCode runProfiles(const QStringList &arguments);
ExitCode runDemoServer(const QStringList &arguments);

} // namespace Pollux::Ctl
