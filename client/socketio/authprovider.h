// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCborMap>

#include <functional>

namespace Pollux::SocketIo {

//! Gives the answer to an AuthProvider's question, at once or later, in the socket's thread. Only the first call counts,
//! and none once the deadline has passed or the socket has been closed or destroyed.
using AuthAnswer = std::function<void(QCborMap)>;
//! Called before each CONNECT; answers by calling `answer`, under ManagerOptions::authTimeout.
using AuthProvider = std::function<void(AuthAnswer answer)>;

} // namespace Pollux::SocketIo
