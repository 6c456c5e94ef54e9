// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/monitor.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace Pollux::Test {

//! Watches that a gap is told as one: at a drop every open job becomes unknown, and whatever settles it says so.
class GapWitness : public QObject
{
public:
    explicit GapWitness(Monitor &monitor);

    qint64 drops = 0;
    qint64 gaps = 0;              //!< drops that found open jobs
    qint64 madeUnknown = 0;       //!< jobs, once a drop
    qint64 settledByEvent = 0;    //!< unknown ones
    qint64 settledBySnapshot = 0; //!< unknown ones
    QStringList lies;             //!< what should never be

private:
    void onLink(const LinkEvent &event);
    void onJobs(const QList<JobDelta> &deltas);
    void look(const JobDelta &delta);

    Monitor &m_monitor;
    QSet<JobKey> m_open;    // at the drop that was told last; what the very next deltas have to make unknown
    QSet<JobKey> m_unknown;
};

} // namespace Pollux::Test
