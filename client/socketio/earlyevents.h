// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/event.h"
#include "socketio/limits.h"

#include <QList>

namespace Pollux::SocketIo {

//! Events that raced with the answer to CONNECT, or that a server sends again before it (recovery). Bounded. Pure.
class EarlyEvents
{
public:
    explicit EarlyEvents(const BufferLimits &limits) : m_limits(limits) {}

    //! False: too many, or too large; nothing is kept then.
    bool add(const Event &event);
    //! Everything in order; nothing is left.
    QList<Event> takeAll();
    qsizetype size() const { return m_events.size(); }

private:
    BufferLimits m_limits;
    QList<Event> m_events;
    qsizetype m_bytes = 0;
};

} // namespace Pollux::SocketIo
