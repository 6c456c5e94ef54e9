// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/jobentry.h"
#include "store/linkrecord.h"
#include "store/notificationentry.h"

#include <QList>

namespace Pollux::Store {

//! What is written together.
struct HistoryBatch
{
    QList<LinkRecord> links{};
    QList<JobEntry> jobs{};
    QList<NotificationEntry> notifications{};

    bool isEmpty() const { return links.isEmpty() && jobs.isEmpty() && notifications.isEmpty(); }
    qsizetype size() const { return links.size() + jobs.size() + notifications.size(); }
    HistoryBatch &operator+=(const HistoryBatch &other)
    {
        links += other.links;
        jobs += other.jobs;
        notifications += other.notifications;
        return *this;
    }
};

} // namespace Pollux::Store
