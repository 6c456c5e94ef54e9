// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/serverentry.h"
#include "ui/style/tokens.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Pollux {
class SecretStore;
class SettingsStore;
struct SecretAnswer;
} // namespace Pollux

namespace Pollux::Ui {

//! Puts what a form says where it belongs: the server into the settings, its token into the keychain. Tells in plain
//! words what became of it. A token that the keychain does not take is kept in memory, and offered to it again when
//! the keychain is opened.
class ServerSaver : public QObject
{
    Q_OBJECT
public:
    //! Both outlive it.
    ServerSaver(SettingsStore *settings, SecretStore *secrets, QObject *parent = nullptr);

    //! The server at once, a token that is not empty when the keychain has answered.
    void save(ServerEntry entry, const QString &token);
    //! The server stays, and is then reached without a token.
    void removeToken(const QString &id);
    //! The server, and its token with it.
    void removeServer(const ServerEntry &entry);

    //! What the keychain has not taken yet; empty if there is nothing.
    QString unstoredToken(const QString &id) const { return m_unstored.value(id); }
    //! It is not wanted any more.
    void dropUnstoredToken(const QString &id) { m_unstored.remove(id); }

Q_SIGNALS:
    //! One or two sentences about this server, for the person. `tone`: Ok, Muted (under way), Warn or Bad.
    void told(const QString &id, const QString &text, Pollux::Ui::Tone tone);
    void tokenStored(const QString &id, const QString &token);

private:
    QString put(const ServerEntry &entry);
    void onWritten(const QString &id, const SecretAnswer &answer);
    void onRemoved(const QString &id, const SecretAnswer &answer);
    void onUnlocked();
    void forgetToken(const QString &id);

    SettingsStore *const m_settings;
    SecretStore *const m_secrets;
    QHash<QString, QString> m_unstored;       // tokens by server, until the keychain has them
    QSet<QString> m_removingTokens;           // of servers that stay
    QHash<QString, QString> m_removedServers; // titles of those whose token is being removed
};

} // namespace Pollux::Ui
