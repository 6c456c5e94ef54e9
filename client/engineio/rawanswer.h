// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/causes.h"

#include <optional>

namespace Pollux::EngineIo {

//! At most so many bytes of an answer are looked at: head, and what fits of the body.
inline constexpr qsizetype mostRawAnswerBytes = 64 * 1024;

//! False as soon as what has come cannot become an HTTP answer any more.
bool mayBeRawAnswer(const QByteArray &bytes);

//! Reads an HTTP/1 answer (RFC 9112) off what has come so far: nothing while it is not all there, or is no HTTP. With
//! `isAll` nothing more will come, and a body that was cut is taken as it is. Interim answers but 101 are passed over.
std::optional<HttpAnswer> readRawAnswer(const QByteArray &bytes, bool isAll);

} // namespace Pollux::EngineIo
