// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "polluxctl/refusal.h"

#include <QNetworkProxy>

#include <optional>

namespace Pollux::Ctl {

//! --proxy: "system" is nothing (the system decides), "none", or the URL of an http or socks5 proxy. A URL with a
//! password is refused: arguments are seen by everybody on the machine.
Result<std::optional<QNetworkProxy>, Refusal> parseProxy(const QString &text);

} // namespace Pollux::Ctl
