// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Pollux::Desktop {

//! What one start of the program was asked for.
struct StartOptions
{
    enum class Wish {
        Run,     //!< start, or bring the running one forward
        Show,    //!< the same, and show the window
        Check,   //!< the same, and check the link of the worst server
        Quit,    //!< end the running one
        Help,    //!< print help and end
        Version, //!< print the version and end
    };

    Wish wish = Wish::Run;
    bool demo = false; //!< watch the embedded demo queue and nothing else; leaves the settings alone

    bool operator==(const StartOptions &) const = default;
};

//! `arguments` without the program's name. The error is one line for standard error.
Result<StartOptions, QString> parseStartOptions(const QStringList &arguments);
//! The text of --help.
QString startOptionsHelp();

} // namespace Pollux::Desktop
