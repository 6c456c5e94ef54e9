// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profilecatalog.h"

#include "profile/profileparser.h"

#include <QDir>
#include <QFile>

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

Result<Profile, ProfileError> loadProfile(const QString &nameOrPath)
{
    const QString path = isPath(nameOrPath) ? nameOrPath : builtInPath(nameOrPath);
    if (!isPath(nameOrPath) && !QFile::exists(path)) {
        const QString known = builtInProfileNames().join(u", "_s);
        return Failure{unreadable(nameOrPath, u"no such built-in profile; there are %1"_s.arg(known))};
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Failure{unreadable(nameOrPath, file.errorString())};
    const QByteArray json = file.read(maxFileBytes + 1);
    if (file.error() != QFile::NoError)
        return Failure{unreadable(nameOrPath, file.errorString())};
    if (json.size() > maxFileBytes)
        return Failure{ProfileError{ProfileError::Kind::Malformed, nameOrPath, {}, u"longer than 1 MiB"_s}};
    return parseProfile(json, nameOrPath);
}

} // namespace Pollux
