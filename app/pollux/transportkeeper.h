// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "engineio/transportmemory.h"

#include <QObject>

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Desktop {

//! What the program knows of WebSockets by host, from one run to the next. Links that live in other threads learn it; it is
//! written in this one, at the end of the run and not more often than every `pause` before.
class TransportKeeper : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds pause = std::chrono::minutes(10);

    //! Both outlive it. Without settings nothing is kept beyond the run.
    TransportKeeper(SettingsStore *settings, Clock *clock, QObject *parent = nullptr);
    //! Nobody uses memory() any more.
    ~TransportKeeper() override;

    EngineIo::TransportMemory *memory() { return &m_memory; }

private:
    void restore();
    void save();

    SettingsStore *const m_settings;
    EngineIo::TransportMemory m_memory;
    Timer m_next; // until it is saved
};

} // namespace Pollux::Desktop
