// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/desktopnotification.h"

#include <QObject>

#include <memory>

namespace Pollux {

//! The desktop's notification service: org.freedesktop.Notifications on the session bus (Desktop Notifications 1.2).
//! Never blocks: every call is asynchronous. Replacing works also while the service has not answered for the first
//! one yet. Signals of the service about other programs' notifications are ignored. A service that restarts has
//! forgotten everything: what replaces something is then shown as new.
class NotificationService : public QObject
{
    Q_OBJECT
public:
    //! `applicationName` is shown to the person, `desktopEntry` is the .desktop file's name without suffix, and the
    //! icon's name.
    NotificationService(const QString &applicationName, const QString &desktopEntry, QObject *parent = nullptr);
    ~NotificationService() override;

    //! While the service has not answered for what is replaced, only the newest waits; the others were outdated before
    //! they could be seen, and nothing more is told of them.
    void show(const DesktopNotification &notification);
    //! Only the newest of what replaces each other; closed() follows, from within this call if it never was shown.
    void close(quint64 id);

Q_SIGNALS:
    //! The person used an action. `activationToken` (xdg-activation, or a start-up id) lets our window come forward;
    //! may be empty.
    void actionInvoked(quint64 id, const QString &key, const QString &activationToken);
    //! It is gone: expired, dismissed or closed.
    void closed(quint64 id);
    //! It could not be shown: no service, or it refused. `reason` is one plain line. Told for each notification, and
    //! never from within show().
    void failed(quint64 id, const QString &reason);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux
