// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

namespace Pollux {

//! Deletes what deleteLater() has left in this thread, row by row: transports, probes and sockets leave that way, each with
//! the one that holds it. For a thread whose event loop has ended: nothing else may be on the stack.
POLLUX_BASE_EXPORT void deleteLeftovers();

//! Does the same when the QCoreApplication is destroyed, for its thread. Without it a QNetworkAccessManager whose owner went
//! after the last event loop would live on, and its thread run into what the process takes down at its end (OpenSSL).
//! Any thread; more than one call is one.
POLLUX_BASE_EXPORT void deleteLeftoversAtExit();

} // namespace Pollux
