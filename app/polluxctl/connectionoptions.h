// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/connectionsettings.h"
#include "polluxctl/commandline.h"
#include "profile/profile.h"

namespace Pollux::Ctl {

//! What the connection options come to.
struct Connection
{
    Profile profile;
    ConnectionSettings settings;
    bool isDemo = false; //!< the embedded backend; `settings.url` is still empty then
};

//! Which kinds of link a command can use.
enum class ForKinds { SocketIo, All };

//! The options that the commands share which connect.
void addConnectionOptions(CommandLine &line);

//! Reads the options, and the files that they name. `url` may be empty where the profile or --demo knows better.
Result<Connection, Refusal> readConnection(const CommandLine &line, const QString &url,
                                           ForKinds kinds = ForKinds::SocketIo);

//! What --var says, of any command that has it.
Result<Variables, Refusal> readVariables(const CommandLine &line);

//! NAME=VALUE, or why not.
Result<std::pair<QString, QString>, QString> parseVariable(const QString &text);

//! The server's URL as given; refused where it cannot be one, or holds a secret.
Result<QUrl, Refusal> parseServerUrl(const QString &text);

} // namespace Pollux::Ctl
