// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/silencewatch.h"

#include <QPointer>

namespace Pollux {

SilenceWatch::SilenceWatch(Clock *clock, QObject *parent) : QObject(parent), m_clock(clock), m_next(clock)
{
    connect(&m_next, &Timer::expired, this, &SilenceWatch::look);
}

void SilenceWatch::onLink(const LinkEvent &event)
{
    const auto *const change = std::get_if<LinkStateChange>(&event.what);
    if (!change || m_isStopped)
        return;
    m_link.onLink(*change, m_clock->now());
    look();
}

void SilenceWatch::onEvent()
{
    if (m_isStopped)
        return;
    const bool wasSilent = m_link.isSilent();
    m_link.onEvent(m_clock->now());
    // The timer goes on as it is: at worst it wakes us once an hour to be set anew, while events may come by the thousand.
    if (!wasSilent)
        return;
    const QPointer<SilenceWatch> alive(this);
    Q_EMIT changed({{}, m_clock->wallTime()});
    if (alive)
        look();
}

void SilenceWatch::onJobs(qsizetype running)
{
    const bool isAsBefore = (running > 0) == (m_running > 0);
    m_running = running;
    if (!isAsBefore && !m_isStopped)
        look();
}

void SilenceWatch::onResume()
{
    m_link.onResume(m_clock->now());
    plan();
}

void SilenceWatch::stop()
{
    m_isStopped = true;
    m_next.stop();
}

void SilenceWatch::look()
{
    if (const auto finding = m_link.look(m_running, m_clock->now())) {
        const QPointer<SilenceWatch> alive(this);
        Q_EMIT found(*finding);
        if (!alive)
            return;
        const QDateTime now = m_clock->wallTime();
        Q_EMIT changed({now.addMSecs(-finding->silent.value_or(Milliseconds(0)).count()), now});
        if (!alive)
            return;
    }
    plan();
}

void SilenceWatch::plan()
{
    const auto next = m_link.due();
    if (next && !m_isStopped)
        m_next.startAt(*next);
    else
        m_next.stop();
}

} // namespace Pollux
