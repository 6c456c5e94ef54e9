// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checkup.h"
#include "support/fakeengine.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <functional>
#include <memory>

namespace Pollux::Test {

//! A check-up and the Socket.IO server that it looks at. Time is a ManualClock's, and stands still but where a step waits
//! for it: when TLS or a plain WebSocket settles, and in the dwell.
class CheckUpScenario
{
public:
    CheckUpScenario();

    //! Makes it, and starts it. Settings and profile are those of now.
    void start();
    //! Until its end; false: it has not come within 30 s of real time. With `silent`, a step whose deadline is awaited, time
    //! moves on where nothing has come from the check-up for a while.
    bool run(const QString &silent = {});

    Diagnosis::CheckResult result(const QString &id) const;
    //! "proxy skip, dns pass, …"
    QString outcome() const;
    QJsonObject facts(const QString &id) const { return result(id).data; }
    //! The step that is Running; empty: none is.
    QString running() const;

    FakeEngine engine;
    FakeServer &server = engine.server();
    ManualClock clock;
    SequenceRandom random{{0.0}};
    Profile profile;
    ConnectionSettings settings;
    Diagnosis::CheckUpOptions options;
    std::unique_ptr<Diagnosis::CheckUp> checkUp;
    QStringList told; // "dns running", "dns pass", …
    int finished = 0;
    //! Called while the check-up runs, at each turn of the event loop.
    std::function<void()> onTurn;

private:
    void letTimePass(const QString &silent);

    qsizetype m_seen = 0;
    int m_quietTurns = 0;
};

} // namespace Pollux::Test
