// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/objectreader.h"
#include "profile/profile.h"

namespace Pollux {

//! A profile's "snapshot". `linkHasEvents` as CallRules::hasEvents.
Snapshot parseSnapshot(const QJsonValue &value, const QString &pointer, bool linkHasEvents, Flaws &flaws);

} // namespace Pollux
