// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"
#include "engineio/options.h"
#include "engineio/rawquestion.h"

namespace Pollux::EngineIo {

// Qt tells of an HTTP proxy that will not connect only that it will not, or even that the server was not found. So the
// proxy is asked once more, over a socket where its answer can be read.

//! True where a failure may be the refusal of an HTTP proxy to connect (CONNECT): before any HTTP answer came, or a 401
//! while the proxy was given a password.
POLLUX_ENGINEIO_EXPORT bool mayBeProxyRefusal(const QNetworkProxy &proxy, const Error &cause);

//! CONNECT to where `url` leads, to be asked of `proxy`; with its user and password as Basic (RFC 7617).
POLLUX_ENGINEIO_EXPORT RawQuestion *makeProxyQuestion(const QNetworkProxy &proxy, const QUrl &url, Clock *clock,
                                                      QObject *parent);

//! What `before` is by the proxy's answer: `proxy proxy-refused` with its status, the answer as what led to it; with 401,
//! which some proxies say to a wrong password, `proxy-auth-required`. Where the proxy would connect, or asks for a
//! password that Qt may have given in another way, `before` as it was. Pure.
POLLUX_ENGINEIO_EXPORT Error proxyRefusalCause(const Error &before, const HttpAnswer &answer);

} // namespace Pollux::EngineIo
