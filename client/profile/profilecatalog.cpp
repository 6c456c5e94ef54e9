// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profilecatalog.h"

#include "profile/profileparser.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QStandardPaths>

// A resource in a static library is linked in only where something refers to it (Qt: "The Qt Resource System").
// The macro must be used outside of every namespace.
static void initializeProfiles()
{
    Q_INIT_RESOURCE(profiles);
}

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// No profile is longer; a device or a video given by mistake is.
constexpr qint64 maxFileBytes = 1024 * 1024;

QString builtInPath(const QString &name)
{
    initializeProfiles();
    return u":/profiles/%1.json"_s.arg(name);
}

bool isPath(const QString &nameOrPath)
{
    return nameOrPath.contains(u'/') || nameOrPath.endsWith(".json"_L1);
}

ProfileError unreadable(const QString &file, const QString &why)
{
    return {ProfileError::Kind::Unreadable, file, {}, why};
}

} // namespace

QStringList builtInProfileNames()
{
    initializeProfiles();
    QStringList names;
    for (const QString &file : QDir(u":/profiles"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(5));
    return names;
}

QString genericProfileName()
{
    return u"generic"_s;
}

QByteArray builtInProfileText(const QString &name)
{
    QFile file(builtInPath(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QString userProfileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/pollux/profiles"_s;
}

QList<ProfileEntry> profileEntries()
{
    const QStringList builtIn = builtInProfileNames();
    QMap<QString, ProfileEntry::Origin> origins;
    for (const QString &name : builtIn)
        origins.insert(name, ProfileEntry::Origin::BuiltIn);
    for (const QString &file : QDir(userProfileFolder()).entryList({u"*.json"_s}, QDir::Files)) {
        const QString name = file.chopped(5);
        if (isProfileName(name))
            origins.insert(name, builtIn.contains(name) ? ProfileEntry::Origin::YoursOverBuiltIn
                                                        : ProfileEntry::Origin::Yours);
    }
    QList<ProfileEntry> entries;
    for (auto origin = origins.cbegin(); origin != origins.cend(); ++origin)
        entries.append({origin.key(), origin.value()});
    return entries;
}

Result<QByteArray, ProfileError> readProfileFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Failure{unreadable(path, file.errorString())};
    const QByteArray json = file.read(maxFileBytes + 1);
    if (file.error() != QFile::NoError)
        return Failure{unreadable(path, file.errorString())};
    if (json.size() > maxFileBytes)
        return Failure{ProfileError{ProfileError::Kind::Malformed, path, {}, u"longer than 1 MiB"_s}};
    return json;
}

Result<QByteArray, ProfileError> profileText(const QString &name)
{
    const QString own = u"%1/%2.json"_s.arg(userProfileFolder(), name);
    if (isProfileName(name) && QFile::exists(own))
        return readProfileFile(own);
    const QByteArray text = isProfileName(name) ? builtInProfileText(name) : QByteArray();
    if (!text.isEmpty())
        return text;
    QStringList known;
    for (const ProfileEntry &entry : profileEntries())
        known.append(entry.name);
    return Failure{unreadable(name, u"no profile of that name; there are %1"_s.arg(known.join(u", "_s)))};
}

Result<Profile, ProfileError> loadProfile(const QString &nameOrPath)
{
    const auto text = isPath(nameOrPath) ? readProfileFile(nameOrPath) : profileText(nameOrPath);
    if (!text)
        return Failure{text.error()};
    return parseProfile(*text, nameOrPath);
}

} // namespace Pollux
