// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"

#include <QNetworkProxy>
#include <QUrl>

#include <optional>

namespace Pollux::EngineIo {

//! The proxy at http://HOST:PORT or socks5://HOST:PORT (without a port: 8080, 1080); nothing for any other URL, and for one
//! with a user name or password, which belong elsewhere. Pure.
POLLUX_ENGINEIO_EXPORT std::optional<QNetworkProxy> proxyAt(const QUrl &url);

} // namespace Pollux::EngineIo
