// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "profile/profile.h"
#include "profile/profileerror.h"

#include <QByteArray>

namespace Pollux {

//! Reads a profile as resources/profiles/profile.schema.json describes it. A member that the schema does not
//! know is an error, so that a typo does not pass silently. `fileName` is only for the error.
Result<Profile, ProfileError> parseProfile(const QByteArray &json, const QString &fileName);

} // namespace Pollux
