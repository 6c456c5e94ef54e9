// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/settingstransfer.h"

#include "base/plaintext.h"
#include "settings/settingsstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::SettingsStore)
};

constexpr qint64 mostBytes = 4 * 1024 * 1024;

QString shown(const QString &file)
{
    return plainLine(QDir::toNativeSeparators(file));
}

// POSIX replaces the file as a whole; QFile::rename() refuses where one is.
bool replace(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

// Neither the password, which no file has, nor a file that another machine may not have.
NetworkChoice portable(NetworkChoice network)
{
    network.hasProxyPassword = false;
    network.authorities.clear();
    return network;
}

// Nor may somebody else's settings say which file of this machine is sent to their server.
ServerEntry portable(ServerEntry server)
{
    server.secretFile.clear();
    return server;
}

std::optional<ServerEntry> serverOf(const SettingsStore &settings, const QString &id)
{
    const auto servers = settings.servers();
    const auto found =
        std::find_if(servers.begin(), servers.end(), [&](const ServerEntry &server) { return server.id == id; });
    return found == servers.end() ? std::nullopt : std::optional(*found);
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
}

} // namespace

Result<void, QString> exportSettings(const SettingsStore &settings, const QString &file)
{
    // Beside the target, so that it can take its place in one step.
    const QTemporaryDir beside(QFileInfo(file).absolutePath() + u"/.pollux-XXXXXX"_s);
    if (!beside.isValid())
        return Failure{Texts::tr("“%1” cannot be written: %2").arg(shown(file), plainLine(beside.errorString()))};
    const QString fresh = beside.filePath(u"pollux.conf"_s);
    QStringList problems;
    {
        SettingsStore copy(fresh);
        for (const ServerEntry &server : settings.servers())
            copy.putServer(portable(server));
        copy.setAppearance(settings.appearance());
        copy.setNetwork(portable(settings.network()));
        copy.setRetention(settings.retention());
        copy.setNotifications(settings.notifications());
        problems = copy.problems();
    }
    if (!problems.isEmpty() || !QFile::exists(fresh))
        return Failure{Texts::tr("“%1” cannot be written: %2").arg(shown(file), problems.value(0))};
    if (!replace(fresh, file))
        return Failure{Texts::tr("“%1” cannot be replaced.").arg(shown(file))};
    return {};
}

Result<SettingsImport, QString> importSettings(SettingsStore &settings, const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return Failure{Texts::tr("“%1” cannot be read.").arg(shown(file))};
    if (info.size() > mostBytes)
        return Failure{Texts::tr("“%1” is too large for a settings file.").arg(shown(file))};
    const SettingsStore other(file);
    SettingsImport result;
    result.problems = other.problems();
    if (other.servers().isEmpty())
        return Failure{Texts::tr("“%1” has no server in it: a file that Pollux has exported was expected.").arg(shown(file))};
    for (ServerEntry server : other.servers()) {
        const auto known = serverOf(settings, server.id);
        if (known && !(isSameOrigin(known->url, server.url) && isSameOrigin(known->proxyBase, server.proxyBase)))
            server.id = settings.freshId(); // or the token of the one would go to the other
        const bool isKnown = known && known->id == server.id;
        server.secretFile = isKnown ? known->secretFile : QString();
        ++(isKnown ? result.replaced : result.added);
        result.withToken += server.hasSecret && !isKnown ? 1 : 0;
        settings.putServer(server);
    }
    settings.setAppearance(other.appearance());
    NetworkChoice network = portable(other.network());
    network.authorities = settings.network().authorities;
    network.hasProxyPassword = settings.network().hasProxyPassword && network.proxyUrl == settings.network().proxyUrl;
    settings.setNetwork(network);
    settings.setRetention(other.retention());
    if (!other.notifications().isEmpty())
        settings.setNotifications(other.notifications());
    return result;
}

} // namespace Pollux
