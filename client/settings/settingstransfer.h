// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace Pollux {

class SettingsStore;

//! What an import has done.
struct SettingsImport
{
    int added = 0;        //!< servers
    int replaced = 0;     //!< servers that were there already, known by their id
    int withToken = 0;    //!< of these: those that want a token, which no file has
    QStringList problems; //!< lines about what could not be read
};

//! Writes the person's servers, appearance, proxy and rules of notifications to a file of the same kind as the settings file, for another machine or
//! for safekeeping: no secret, and nothing that belongs to this machine alone. An existing file is replaced as a whole, or
//! stays as it is. The error is one line for the person.
Result<void, QString> exportSettings(const SettingsStore &settings, const QString &file);

//! Adds the servers of such a file (one that has the id of another here, but leads elsewhere, as a new one), and takes over its appearance, its proxy and
//! its rules of notifications, if it has any: their commands are not allowed by that. Servers that it does not know stay.
//! The error is one line for the person; then nothing was changed.
Result<SettingsImport, QString> importSettings(SettingsStore &settings, const QString &file);

} // namespace Pollux
