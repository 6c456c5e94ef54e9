// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"

#include <QTest>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;

void keepsWhatIsEmittedWhileDown(const Column &column)
{
    Client client(optionsFor(column));
    Answer answer;
    bool accepted = false;
    QObject::connect(client.socket, &Socket::disconnected, client.socket, [&] {
        accepted = client.emits(u"echo"_s, {u"kept"_s})
            && client.socket->emitEvent(u"answer-me"_s, {u"answered"_s}, answer.handler(), patience);
    });
    QVERIFY(client.connects());
    QVERIFY(client.emits(u"cut-me"_s));
    QVERIFY(eventually([&] { return client.events.size() == 1; }));
    QVERIFY(accepted);
    QCOMPARE(client.event(0).arguments(), QCborArray{u"kept"_s});
    QVERIFY(eventually([&] { return answer.isThere(); }));
    QCOMPARE(answer.values(), QCborArray{u"answered"_s});
}

} // namespace Pollux::Test
