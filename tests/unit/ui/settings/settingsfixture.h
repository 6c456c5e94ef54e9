// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/secretstore.h"
#include "settings/settingsstore.h"
#include "ui/style/theme.h"

#include <QTemporaryDir>

namespace Pollux::Test {

//! Settings in a file of their own, and a keychain that is not there: its answers are given by the test.
struct SettingsFixture
{
    SettingsFixture() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }

    //! A server in the settings.
    ServerEntry add(const QString &title, const QString &url, bool hasSecret = false)
    {
        ServerEntry entry;
        entry.id = settings.freshId();
        entry.title = title;
        entry.url = QUrl(url);
        entry.profile = QStringLiteral("generic");
        entry.hasSecret = hasSecret;
        settings.putServer(entry);
        return entry;
    }

    ServerEntry saved(const QString &id) const
    {
        const auto servers = settings.servers();
        for (const ServerEntry &entry : servers) {
            if (entry.id == id)
                return entry;
        }
        return {};
    }

    void answerWrite(const QString &id, SecretAnswer::Status status)
    {
        Q_EMIT secrets.writeFinished(id, {status, {}, {}});
    }
    void answerRemove(const QString &id, SecretAnswer::Status status)
    {
        Q_EMIT secrets.removeFinished(id, {status, {}, {}});
    }

    QTemporaryDir folder;
    SettingsStore settings{folder.filePath(QStringLiteral("pollux.conf"))};
    SecretStore secrets{QStringLiteral("pollux-test")};
};

} // namespace Pollux::Test
