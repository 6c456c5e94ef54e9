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

//! Where the person's own profiles lie: $XDG_CONFIG_HOME/pollux/profiles. NAME.json there is the profile NAME, and goes
//! before a built-in one of that name.
QString userProfileFolder();

//! A profile that can be named.
struct ProfileEntry
{
    enum class Origin {
        BuiltIn,
        Yours,
        YoursOverBuiltIn, //!< a file of the person's own takes the built-in one's place
    };

    QString name;
    Origin origin = Origin::BuiltIn;

    bool operator==(const ProfileEntry &) const = default;
};

//! All of them, sorted by name. A file whose name cannot be a profile's is not among them; one that is broken is.
QList<ProfileEntry> profileEntries();

//! The bytes of a profile file, of 1 MiB at most; a device or a video given by mistake is not read.
Result<QByteArray, ProfileError> readProfileFile(const QString &path);

//! The text of the profile of that name: the person's own, or the built-in one.
Result<QByteArray, ProfileError> profileText(const QString &name);

//! A profile's name, the person's own ones first, or the path of a file (anything with a "/" or that ends in ".json").
//! A broken file of the person's is an error, not a reason to take the built-in one.
Result<Profile, ProfileError> loadProfile(const QString &nameOrPath);

} // namespace Pollux
