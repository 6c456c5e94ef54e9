// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/websocketfeed.h"
#include "support/fakeserver.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <functional>
#include <memory>

namespace Pollux::Test {

//! Jobs in messages {"type":"job","id","state"} at /ws; back-off from 1 s.
Profile plainProfile();

//! {"type":name}
QJsonValue typed(const QString &name);

//! A WebSocketFeed and the plain WebSocket server that it talks to. Time is a ManualClock's.
class PlainScenario
{
public:
    explicit PlainScenario(const Profile &profile = plainProfile(), const QString &secret = {});

    //! Takes the handshake.
    void accept(const Exchange &exchange);
    //! Starts, and is connected by the server's first message.
    bool open();
    void say(const QByteArray &text) { peer->sendText(text); }
    //! Whether the last that was told begins like this, in time.
    bool reach(const QString &state);
    //! Whether the feed has said just this, in time.
    bool sees(const QByteArrayList &texts);

    FakeServer server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    std::unique_ptr<WebSocketFeed> feed;
    QPointer<FakeConnection> peer; // the newest
    std::function<void()> onAccept;
    QStringList told; // link states: "waiting 1: tcp connection-closed"
    QStringList problems;
    QStringList jobs; // ids, as they came
    QByteArrayList events;
    QByteArrayList seen;   // texts of the feed
    QByteArrayList closes; // payloads of its close frames
    int stopped = 0;
};

} // namespace Pollux::Test
