// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/objectreader.h"
#include "profile/profile.h"

namespace Pollux {

//! A profile's "link". What only another kind of link could use is a flaw.
Link parseLink(const QJsonValue &value, const QString &pointer, Flaws &flaws);

} // namespace Pollux
