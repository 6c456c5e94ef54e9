// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"

#include <QByteArray>
#include <QObject>

namespace Pollux {

//! Hands on the next events of a feed as they came, for a person who writes a profile: so many and for so long, without
//! secrets, and none that would fill the screen. Costs nothing while it rests.
class EventTap final : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxEvents = 200;
    static constexpr Milliseconds duration{30'000};
    static constexpr qsizetype maxBytes = 16 * 1024; //!< an event; a longer one is left out

    //! `clock` outlives it.
    explicit EventTap(Clock *clock, QObject *parent = nullptr);

    //! Also while it runs: from the beginning.
    void start();
    bool isRunning() const { return m_left > 0; }
    //! An event that arrived, JSON text; an empty one counts for nothing.
    void take(const QByteArray &payload);

Q_SIGNALS:
    //! The values of secret members are replaced (see redactJson()).
    void captured(const QByteArray &event);
    //! Once for each start() that is not followed by another.
    void ended();

private:
    void end();

    Timer m_end;
    int m_left = 0; // events that are still wanted
};

} // namespace Pollux
