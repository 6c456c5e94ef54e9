// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace Pollux::Test {

//! Whether this session's notification service is the one that writes down what it is asked for; else it is dunst, which
//! shows it ($POLLUX_TEST_NOTIFY).
bool isNotifyMock();
//! The calls of Notify that it has written down, one line each.
QStringList notifyCalls();
//! The last of them; empty where there was none yet.
QString lastNotifyCall();

} // namespace Pollux::Test
