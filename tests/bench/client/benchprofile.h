// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/connectionsettings.h"
#include "profile/profile.h"

#include <QJsonObject>

namespace Pollux::Bench {

//! The built-in smartvoice, which asks the benchmarks' server for `go` and for nothing over REST.
Profile benchProfile(const QJsonObject &go);
//! WebSocket from the start, and no proxy.
ConnectionSettings benchSettings(const QUrl &url);

} // namespace Pollux::Bench
