// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "profile/profile.h"
#include "profile/profileerror.h"

#include <QStringList>

namespace Pollux {

//! The names of the profiles that are built in, sorted.
QStringList builtInProfileNames();

//! The name of the one that works for any `<ns>:progress|complete|completed|failed` server.
QString genericProfileName();

//! The text of a built-in profile; empty if there is none of that name.
QByteArray builtInProfileText(const QString &name);

//! A built-in profile's name, or the path of a file (anything with a "/" or that ends in ".json").
Result<Profile, ProfileError> loadProfile(const QString &nameOrPath);

} // namespace Pollux
