// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"
#include "engineio/options.h"

#include <QNetworkRequest>

class QNetworkCookieJar;
class QNetworkReply;

namespace Pollux::EngineIo {

//! A request with everything that HTTP and WebSocket share: extra headers, Origin, TLS settings.
//! Redirects are not followed: they could carry credentials to another host.
//! `jar`: what the server has set; ws and wss count as http and https, so that a sticky balancer sees the same cookie on
//! the WebSocket as on polling.
POLLUX_ENGINEIO_EXPORT QNetworkRequest makeRequest(const ConnectionOptions &options, const QUrl &url,
                                                   const QNetworkCookieJar &jar);

//! To be called as soon as the request is out, by whoever reads the body as it comes and stops above `most` bytes. Qt
//! receives in a thread of its own, ahead of the reader and without a limit: a body that comes faster than it is read
//! would be stopped by the end of memory.
POLLUX_ENGINEIO_EXPORT void limitWhatWaits(QNetworkReply &reply, qint64 most);

} // namespace Pollux::EngineIo
