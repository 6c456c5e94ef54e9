// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"
#include "engineio/options.h"

#include <QNetworkRequest>

class QNetworkCookieJar;

namespace Pollux::EngineIo {

//! A request with everything that HTTP and WebSocket share: extra headers, Origin, TLS settings.
//! Redirects are not followed: they could carry credentials to another host.
//! `jar`: what the server has set; ws and wss count as http and https, so that a sticky balancer sees the same cookie on
//! the WebSocket as on polling.
POLLUX_ENGINEIO_EXPORT QNetworkRequest makeRequest(const ConnectionOptions &options, const QUrl &url,
                                                   const QNetworkCookieJar &jar);

} // namespace Pollux::EngineIo
