// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobstate.h"
#include "store/historyserver.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QVariant>

namespace Pollux::Store {

//! Which jobs or notifications are wanted. What is left empty filters nothing.
struct HistoryFilter
{
    QList<HistoryServer> servers; //!< of these; an empty address: whichever it had
    QDateTime from;               //!< that ended, or were told, then or later
    QDateTime to;                 //!< before then
    QString text;                 //!< anywhere in what a person can read of it
    QString queue;                //!< jobs of this queue alone
    QList<JobState> states;       //!< jobs in these alone
    QStringList kinds;            //!< notifications of these kinds alone

    bool operator==(const HistoryFilter &) const = default;
};

//! Behind which entry a page begins: entries come newest first. The default is the very beginning.
struct HistoryPlace
{
    QDateTime time;
    qint64 number = 0;

    bool operator==(const HistoryPlace &) const = default;
};

//! A condition of SQL and what stands for its "?".
struct HistoryCondition
{
    QStringList terms;
    QVariantList values;

    void add(const QString &term, const QVariantList &itsValues);
    //! " WHERE …", or nothing.
    QString where() const;
};

//! The part of a filter that is the same for all kinds of entries: `time` and `texts` are names of columns. Pure.
HistoryCondition conditionOf(const HistoryFilter &filter, const QString &time, const QStringList &texts);
//! Only what stands behind a place.
void addPlace(HistoryCondition &condition, const HistoryPlace &place, const QString &time);

} // namespace Pollux::Store
