// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"
#include "engineio/options.h"

#include <QByteArray>

#include <optional>

namespace Pollux::EngineIo {

//! How many redirects are followed on the way to one handshake.
inline constexpr int mostRedirects = 5;

//! Where a redirect leads if it may be followed: `options` with another scheme, port or path, to be used for the whole
//! session. Nothing where headers, cookies or the query would reach somebody else, or travel less safely: another host,
//! another port (unless it goes from http to https), https to http, a user name in the URL, a status other than 301,
//! 302, 307, 308. `from` is the URL that was asked, `location` the header as it came; a query in it does not count, for
//! every request brings the session's own. Pure.
POLLUX_ENGINEIO_EXPORT std::optional<ConnectionOptions> redirected(const ConnectionOptions &options, const QUrl &from,
                                                                   int status, const QByteArray &location);

} // namespace Pollux::EngineIo
