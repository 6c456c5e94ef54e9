// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "feed/connectionsettings.h"
#include "profile/profile.h"
#include "settings/serverentry.h"

namespace Pollux::Desktop {

//! What a Watch needs of a server as the person has set it up.
struct EntryConnection
{
    Profile profile;
    ConnectionSettings settings; //!< without the secret
};

//! The error is one line for the person: what cannot be used, and why.
Result<EntryConnection, QString> connectionOf(const ServerEntry &entry);

} // namespace Pollux::Desktop
