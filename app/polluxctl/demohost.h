// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/connectionoptions.h"

#include <memory>

namespace Pollux::Demo {
class DemoServer;
}

namespace Pollux::Ctl {

//! The embedded backend where `connection` wants it (nothing otherwise), on a free port; its URL goes into
//! `connection`. Refused with ExitCode::Unavailable where no port can be had.
Result<std::unique_ptr<Demo::DemoServer>, Refusal> startDemo(Connection &connection);

} // namespace Pollux::Ctl
