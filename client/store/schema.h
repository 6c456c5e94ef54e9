// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"

#include <QList>
#include <QStringList>

namespace Pollux::Store {

//! What leads from one version of the tables to the next: its statements. The first one begins with an empty file.
using Migration = QStringList;

//! All of them, in order: the version of a file (its user_version) is how many it has been through. One that has been
//! released is never changed; what is new comes behind it.
const QList<Migration> &migrations();

//! Brings the tables to the newest version, each step whole or not at all. "database-newer" where the file has been
//! through more of them, and then nothing is touched.
Result<void, Error> bringUpToDate(Database &database, const QList<Migration> &steps = migrations());

//! For who only reads: "database-newer" as above, "database-unusable" where the file is older and somebody who writes has
//! to open it first.
Result<void, Error> checkVersion(Database &database, const QList<Migration> &steps = migrations());

} // namespace Pollux::Store
