// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/monitor.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace Pollux::Test {

//! Watches a monitor for what must never happen, and keeps what did.
class Witness : public QObject
{
public:
    explicit Witness(Monitor &monitor);

    QList<LinkState> states;
    QList<UpgradeOutcome::Result> upgrades;
    QStringList problems;
    QStringList setbacks;     //!< progress that went backwards within an attempt
    QHash<JobKey, int> ends;  //!< how often each job ended
    QSet<JobKey> gaps;        //!< jobs whose end was only learned after a drop

    //! Of `ids`, those that did not end exactly once, each with all that was told of it.
    QStringList notEndedOnce(const QString &queue, const QStringList &ids) const;
    //! All that was told of a job, in order.
    QString story(const JobKey &key) const { return m_stories.value(key).join(QStringLiteral(", ")); }

private:
    void look(const JobDelta &delta);

    QHash<JobKey, Job> m_last;
    QHash<JobKey, QStringList> m_stories;
};

} // namespace Pollux::Test
