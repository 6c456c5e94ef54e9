// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/desktopnotification.h"

#include <QStringList>
#include <QVariantList>

namespace Pollux {

//! What Notify() of org.freedesktop.Notifications is called with, for a service of these capabilities: what it does
//! not understand is left out, and where it reads markup the text is escaped. `replaces` is the service's id; 0: none.
QVariantList notifyArguments(const DesktopNotification &notification, const QStringList &capabilities,
                             const QString &applicationName, const QString &desktopEntry, quint32 replaces);

} // namespace Pollux
