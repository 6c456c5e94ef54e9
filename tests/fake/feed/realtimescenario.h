// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "fake/feed/fakephoenix.h"
#include "feed/realtimefeed.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <memory>

namespace Pollux::Test {

//! A RealtimeFeed on a FakePhoenix, and what it has told. Its profile joins "realtime:jobs" with the database's
//! changes, and "realtime:<room>" where there is a room. Time is a ManualClock's.
class RealtimeScenario
{
public:
    static constexpr Milliseconds patience{15'000};
    static const QString jobs; //!< the topic

    explicit RealtimeScenario(const QString &secret = QStringLiteral("key-1"), const QString &room = {});

    void make();
    void start();
    bool reach(const QString &state);
    bool hears(const QString &event, int times = 1);
    QString code() const { return last.cause ? last.cause->code : QString(); }

    FakePhoenix server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    ConnectionSettings settings;
    std::unique_ptr<RealtimeFeed> feed;
    QStringList states;
    LinkStateChange last;
    QStringList problems;
    QList<Change> received;
    QByteArrayList events;
    int stopped = 0;
};

bool isJoin(const PhoenixMessage &message);

} // namespace Pollux::Test
