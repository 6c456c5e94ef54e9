// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profilefiles.h"

#include "profile/profilecatalog.h"
#include "profile/profileparser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct ProfileFiles
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::ProfileFiles)
};

constexpr qsizetype longestName = 63;

} // namespace

QStringList userProfileNames()
{
    QStringList names;
    for (const ProfileEntry &entry : profileEntries()) {
        if (entry.origin != ProfileEntry::Origin::BuiltIn)
            names += entry.name;
    }
    return names;
}

QString userProfilePath(const QString &name)
{
    return u"%1/%2.json"_s.arg(userProfileFolder(), name);
}

QString profileNameProblem(const QString &name)
{
    if (name.isEmpty())
        return ProfileFiles::tr("A name is missing.");
    if (!isProfileName(name) || name.size() > longestName)
        return ProfileFiles::tr("A name has small letters a–z, digits and “-”, at most 63 of them.");
    return {};
}

QString saveOwnProfile(const QString &name, const QByteArray &json)
{
    if (!QDir().mkpath(userProfileFolder()))
        return ProfileFiles::tr("The folder %1 cannot be made.").arg(userProfileFolder());
    QSaveFile file(userProfilePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return ProfileFiles::tr("It could not be saved: %1").arg(file.errorString());
    return {};
}

QString removeOwnProfile(const QString &name)
{
    QFile file(userProfilePath(name));
    return file.remove() ? QString() : ProfileFiles::tr("It could not be removed: %1").arg(file.errorString());
}

} // namespace Pollux::Ui
