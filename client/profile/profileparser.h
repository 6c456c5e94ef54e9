// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "profile/profile.h"
#include "profile/profileerror.h"

#include <QByteArray>
#include <QList>

namespace Pollux {

//! Small letters a–z, digits and "-", of which the last is not the first: so no name leads out of a folder.
bool isProfileName(const QString &name);

//! Reads a profile as resources/profiles/profile.schema.json describes it. A member that the schema does not
//! know is an error, so that a typo does not pass silently, and so is what contradicts itself. `fileName` is only for
//! the error, which is the first one found.
Result<Profile, ProfileError> parseProfile(const QByteArray &json, const QString &fileName);

//! All that is wrong with it, in the order of finding (at most Flaws::maxFlaws); empty if it is good. Not JSON at all:
//! one.
QList<ProfileError> profileFlaws(const QByteArray &json, const QString &fileName);

} // namespace Pollux
