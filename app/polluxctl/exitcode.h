// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Pollux::Ctl {

//! What polluxctl tells the shell; the numbers are sysexits.h's where it has one. Scripts rely on them.
enum class ExitCode {
    Ok = 0,           //!< done as asked
    JobFailed = 1,    //!< with --exit-when: a job failed
    Degraded = 1,     //!< diagnose: the link works, and something is wrong
    Down = 2,         //!< diagnose: no link
    Usage = 64,       //!< wrong arguments
    NoInput = 66,     //!< a file cannot be read, or not as what it should be
    Unavailable = 69, //!< not connected at the end
    Internal = 70,    //!< standard output cannot be written
    Refused = 77,     //!< the server or a proxy wants other credentials, or refuses the namespace
    BadProfile = 78,  //!< a profile that is none
};

} // namespace Pollux::Ctl
