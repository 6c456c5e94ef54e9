// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Pollux::Ui {

// Writing of the person's own profiles (see userProfileFolder()).

//! Their names, sorted.
QStringList userProfileNames();
//! Where the one of that name is, or would be.
QString userProfilePath(const QString &name);

//! Why it cannot be a profile's name, for the person; empty where it can: a file's name everywhere, in lower case, with
//! digits and "-".
QString profileNameProblem(const QString &name);
//! Replaces the file as a whole. Returns why it could not, for the person; empty: it is written.
QString saveOwnProfile(const QString &name, const QByteArray &json);
//! The same for taking it away.
QString removeOwnProfile(const QString &name);

} // namespace Pollux::Ui
