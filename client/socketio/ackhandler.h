// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/result.h"

#include <QCborArray>

#include <functional>

namespace Pollux::SocketIo {

//! What became of an acknowledgement: the server's arguments, or why there are none.
using AckResult = Result<QCborArray, Error>;
//! Called exactly once: answer, timeout or drop; not at all when the socket is destroyed before. It may destroy the
//! socket. Thread of the socket.
using AckHandler = std::function<void(const AckResult &)>;

} // namespace Pollux::SocketIo
