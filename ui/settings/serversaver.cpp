// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serversaver.h"

#include "base/plaintext.h"
#include "platform/secretstore.h"
#include "settings/settingsstore.h"
#include "ui/models/texts.h"

#include <algorithm>

namespace Pollux::Ui {

namespace {

using Status = SecretAnswer::Status;

QString writtenText(const SecretAnswer &answer)
{
    switch (answer.status) {
    case Status::Found:
        return ServerSaver::tr("The token is in the keychain.");
    case Status::Locked:
        return ServerSaver::tr(
            "The keychain is locked: the server is saved, the token is not. Unlock it and save again.");
    case Status::Unavailable:
        return ServerSaver::tr("There is no keychain on this desktop: the server is saved, the token is not. "
                               "Start one, such as GNOME Keyring or KWallet, and save again.");
    case Status::NotFound:
    case Status::Failed:
        break;
    }
    return ServerSaver::tr("The server is saved, the token is not: %1").arg(isolated(plainLine(answer.detail)));
}

QString keptText(const SecretAnswer &answer)
{
    switch (answer.status) {
    case Status::Locked:
        return ServerSaver::tr("The keychain is locked: the token is still in it. Unlock it and try again.");
    case Status::Unavailable:
        return ServerSaver::tr("There is no keychain on this desktop: the token cannot be removed from it.");
    default:
        return ServerSaver::tr("The token could not be removed: %1").arg(isolated(plainLine(answer.detail)));
    }
}

} // namespace

ServerSaver::ServerSaver(SettingsStore *settings, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_secrets(secrets)
{
    connect(secrets, &SecretStore::writeFinished, this, &ServerSaver::onWritten);
    connect(secrets, &SecretStore::removeFinished, this, &ServerSaver::onRemoved);
    connect(secrets, &SecretStore::unlocked, this, &ServerSaver::onUnlocked);
}

// The server first: a keychain may wait for its password for as long as it likes. hasSecret is set although the token
// is not stored yet, for a server that wants one must not be reached without.
void ServerSaver::save(ServerEntry entry, const QString &token)
{
    entry.hasSecret = entry.hasSecret || !token.isEmpty();
    const QString problem = put(entry);
    if (!problem.isEmpty())
        Q_EMIT told(entry.id, plainLine(problem), Tone::Bad);
    else if (token.isEmpty())
        Q_EMIT told(entry.id, tr("Saved."), Tone::Ok);
    else
        Q_EMIT told(entry.id, tr("Saved. Waiting for the keychain to take the token…"), Tone::Muted);
    if (token.isEmpty())
        return;
    m_unstored.insert(entry.id, token);
    m_secrets->write(entry.id, token);
}

void ServerSaver::removeToken(const QString &id)
{
    m_unstored.remove(id);
    m_removingTokens.insert(id);
    Q_EMIT told(id, tr("Waiting for the keychain…"), Tone::Muted);
    m_secrets->remove(id);
}

void ServerSaver::removeServer(const ServerEntry &entry)
{
    m_settings->removeServer(entry.id);
    m_unstored.remove(entry.id);
    if (!entry.hasSecret)
        return;
    m_removedServers.insert(entry.id, entry.title);
    m_secrets->remove(entry.id);
}

// What the store could not do, it tells while it is at it.
QString ServerSaver::put(const ServerEntry &entry)
{
    QString problem;
    const auto listening =
        connect(m_settings, &SettingsStore::problemFound, this, [&problem](const QString &text) { problem = text; });
    m_settings->putServer(entry);
    disconnect(listening);
    return problem;
}

void ServerSaver::onWritten(const QString &id, const SecretAnswer &answer)
{
    if (!m_unstored.contains(id))
        return; // somebody else's
    if (answer.status == Status::Found) {
        const QString token = m_unstored.take(id);
        Q_EMIT tokenStored(id, token);
    }
    Q_EMIT told(id, writtenText(answer), answer.status == Status::Found ? Tone::Ok : Tone::Warn);
}

void ServerSaver::onRemoved(const QString &id, const SecretAnswer &answer)
{
    const bool isGone = answer.status == Status::NotFound || answer.status == Status::Found;
    if (m_removedServers.contains(id)) {
        const QString title = isolated(plainLine(m_removedServers.take(id), 60));
        if (!isGone)
            Q_EMIT told(id, tr("%1 is removed, but its token is still in the keychain.").arg(title), Tone::Warn);
        return;
    }
    if (!m_removingTokens.remove(id))
        return;
    if (!isGone) {
        Q_EMIT told(id, keptText(answer), Tone::Warn);
        return;
    }
    forgetToken(id);
    Q_EMIT told(id, tr("The token is removed from the keychain."), Tone::Ok);
}

void ServerSaver::onUnlocked()
{
    const auto unstored = m_unstored;
    for (auto it = unstored.cbegin(); it != unstored.cend(); ++it)
        m_secrets->write(it.key(), it.value());
}

void ServerSaver::forgetToken(const QString &id)
{
    const auto servers = m_settings->servers();
    const auto found =
        std::find_if(servers.cbegin(), servers.cend(), [&](const ServerEntry &entry) { return entry.id == id; });
    if (found == servers.cend())
        return;
    ServerEntry entry = *found;
    entry.hasSecret = false;
    m_settings->putServer(entry);
}

} // namespace Pollux::Ui
