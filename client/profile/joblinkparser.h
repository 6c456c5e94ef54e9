// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/objectreader.h"
#include "profile/profile.h"

namespace Pollux {

//! One item of a profile's "links". A template that can never be an http or https URL is a flaw.
JobLink parseJobLink(const QJsonValue &value, const QString &pointer, Flaws &flaws);

} // namespace Pollux
