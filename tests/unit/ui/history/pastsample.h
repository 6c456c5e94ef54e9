// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/jobentry.h"
#include "store/notificationentry.h"

#include <QTemporaryDir>

namespace Pollux::Test {

//! A history on the disk, that a test fills. Entries are as many seconds old as they say.
class PastSample
{
public:
    QString file() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }
    void write(const QList<Store::JobEntry> &jobs, const QList<Store::NotificationEntry> &notifications = {});

    static Store::JobEntry job(const QString &id, int secondsAgo, JobState state = JobState::Succeeded,
                               const QString &server = QStringLiteral("one"));
    static Store::NotificationEntry told(const QString &title, int secondsAgo, Notification::Kind kind);

private:
    QTemporaryDir m_folder;
};

} // namespace Pollux::Test
