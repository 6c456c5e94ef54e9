// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "settings/serverentry.h"

class QSettings;

namespace Pollux {

// One ServerEntry in a group of an INI file. Prefixes end in "/".

//! The entry, or why it cannot be used. What could not be read of a usable one is added to `doubts`; `number` is how
//! the person finds it.
Result<ServerEntry, QString> readServer(const QSettings &file, const QString &prefix, int number, QStringList &doubts);

//! Replaces what is known of the group; keys of others stay.
void writeServer(QSettings &file, const QString &prefix, const ServerEntry &server);

//! The entry as it may be written, without whatever may be a secret. Tells in `doubts` what was taken away.
ServerEntry withoutSecrets(const ServerEntry &server, QStringList &doubts);

} // namespace Pollux
