// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/facts/checkresult.h"
#include "link/linktimeline.h"

namespace Pollux::Diagnosis {

//! What check-ups of one link, one after the other, have seen of its drops: those while they stayed connected, and one
//! wherever a check-up finds the link down that the one before has found up. Bounded: the oldest go. Pure.
class SeenDrops
{
public:
    static constexpr qsizetype most = LinkTimeline::maxDrops;

    //! The next check-up, and when it began (UTC). One that was stopped early may say neither up nor down.
    void add(const QList<CheckResult> &checks, const QDateTime &began);
    //! In order.
    const QList<LinkDrop> &list() const { return m_drops; }

private:
    void addOfDwell(const CheckResult &dwell);
    void addOfDown(const CheckResult &failed, const QDateTime &began);
    void heal(const QDateTime &time);

    QList<LinkDrop> m_drops;
    QDateTime m_upSince; // found up by the last check-up, and by all before it since then; invalid: not
};

//! Two stories of one link in order of time. What both tell (within half a minute) stands there once, as `kept` has it.
QList<LinkDrop> joinedDrops(const QList<LinkDrop> &kept, const QList<LinkDrop> &seen);

} // namespace Pollux::Diagnosis
