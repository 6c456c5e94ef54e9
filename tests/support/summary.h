// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QString>

namespace Pollux::Test {

//! What a scenario asserts of a cause, in one line: "http http-502 transient", "client invalid-url persistent".
QString summary(const Error &cause);

//! The same with the reason before it: "transport error: http http-502 transient".
QString summary(const QString &reason, const Error &cause);

} // namespace Pollux::Test
