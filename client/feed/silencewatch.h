// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "link/linkevent.h"
#include "link/linksilence.h"
#include "link/silentlink.h"

#include <QObject>

namespace Pollux {

//! A SilentLink at work: fed with what a Monitor tells, it brings the time and looks when a look is due, never oftener.
//! May be destroyed at any moment, also by a listener.
class SilenceWatch final : public QObject
{
    Q_OBJECT
public:
    //! `clock` outlives it.
    explicit SilenceWatch(Clock *clock, QObject *parent = nullptr);

    // For Monitor's signals, or from a slot of them.
    void onLink(const Pollux::LinkEvent &event);
    void onEvent();
    //! `running`: jobs that run as far as is known, after each change of them.
    void onJobs(qsizetype running);
    //! The machine has slept: call it before anything else is fed.
    void onResume();
    //! Looks no more.
    void stop();

Q_SIGNALS:
    //! It has fallen silent; before changed().
    void found(const Pollux::LinkFinding &finding);
    //! It has fallen silent, or is heard again.
    void changed(const Pollux::LinkSilence &silence);

private:
    void look();
    void plan();

    Clock *const m_clock;
    SilentLink m_link;
    Timer m_next;
    qsizetype m_running = 0;
    bool m_isStopped = false;
};

} // namespace Pollux
