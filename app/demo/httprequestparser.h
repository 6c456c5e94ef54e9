// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "demo/httprequest.h"
#include "demo/httpresponse.h"

#include <optional>

namespace Pollux::Demo {

//! What a request may weigh, in bytes.
struct HttpLimits
{
    qsizetype head = 16 * 1024;
    qsizetype target = 8 * 1024;
    qsizetype body = 1'000'000; //!< maxHttpBufferSize of the reference
};

//! A request's head (its body is still empty) and how many bytes it took.
struct HttpHead
{
    HttpRequest request;
    qsizetype size = 0;
};

//! Reads a request's head (RFC 9112 §2 to §6) from all that has arrived since the last request ended: the head,
//! nothing yet (more bytes are needed), or the status with which to refuse and close. Strict where leniency would let
//! two readers disagree: CRLF only, no folded lines, one Content-Length, no Transfer-Encoding. Pure.
Result<std::optional<HttpHead>, HttpStatus> parseHead(QByteArrayView received, const HttpLimits &limits = {});

} // namespace Pollux::Demo
