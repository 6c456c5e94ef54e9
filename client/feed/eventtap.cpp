// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/eventtap.h"

#include "base/redact.h"

#include <QPointer>

namespace Pollux {

EventTap::EventTap(Clock *clock, QObject *parent) : QObject(parent), m_end(clock)
{
    connect(&m_end, &Timer::expired, this, &EventTap::end);
}

void EventTap::start()
{
    m_left = maxEvents;
    m_end.start(duration);
}

void EventTap::take(const QByteArray &payload)
{
    if (!isRunning() || payload.isEmpty() || payload.size() > maxBytes)
        return;
    --m_left;
    const QPointer<EventTap> alive(this);
    Q_EMIT captured(redactJson(payload));
    if (alive && m_left == 0)
        end();
}

void EventTap::end()
{
    m_left = 0;
    m_end.stop();
    Q_EMIT ended();
}

} // namespace Pollux
