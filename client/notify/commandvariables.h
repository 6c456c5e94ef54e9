// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/jobend.h"
#include "notify/notification.h"

#include <QMap>

namespace Pollux {

//! What a rule's command is told, as variables of its environment and in no other way: POLLUX_EVENT (see
//! notificationKindName()), POLLUX_SERVER, POLLUX_TITLE, POLLUX_BODY; of jobs POLLUX_COUNT, and of one of them (that failed,
//! if one did) POLLUX_JOB_QUEUE, _ID, _NAME, _STATE, _ERROR. Each is one plain line of bounded length. Pure.
//! `server`: its title.
QMap<QString, QString> commandVariables(const QString &server, const Notification &notification,
                                        const QList<JobEnd> &ends);

} // namespace Pollux
