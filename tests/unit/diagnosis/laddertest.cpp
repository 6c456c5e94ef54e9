// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/ladder.h"

#include "diagnosis/facts/checkids.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Qt::StringLiterals;

class LadderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsOfEachKind_data();
    void stepsOfEachKind();
    void blockers_data();
    void blockers();
};

void LadderTest::stepsOfEachKind_data()
{
    QTest::addColumn<LinkKind>("kind");
    QTest::addColumn<QString>("steps");
    QTest::newRow("Socket.IO") << LinkKind::SocketIo
                               << u"polling-handshake polling-post websocket-direct websocket-upgrade namespace dwell"_s;
    QTest::newRow("WebSocket") << LinkKind::WebSocket << u"websocket auth ping dwell"_s;
    QTest::newRow("Phoenix") << LinkKind::Phoenix << u"websocket join dwell"_s;
    QTest::newRow("REST") << LinkKind::Rest << u"snapshot"_s;
}

void LadderTest::stepsOfEachKind()
{
    QFETCH(LinkKind, kind);
    QFETCH(QString, steps);
    Profile profile;
    profile.link.kind = kind;
    QCOMPARE(ladderOf(profile).join(u' '), u"proxy dns tcp tls health "_s + steps);
}

void LadderTest::blockers_data()
{
    QTest::addColumn<LinkKind>("kind");
    QTest::addColumn<QString>("failed"); // "-…": does not apply
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("blocker");
    const auto row = [](const char *name, LinkKind kind, const QString &failed, const QString &step,
                        const QString &blocker) { QTest::newRow(name) << kind << failed << step << blocker; };
    const LinkKind socketIo = LinkKind::SocketIo;
    row("nothing has failed", socketIo, {}, CheckId::dwell, {});
    row("the first layer", socketIo, u"dns"_s, CheckId::dwell, u"dns"_s);
    row("the first of two", socketIo, u"tcp polling-handshake"_s, CheckId::pollingPost, u"polling-handshake"_s);
    row("health blocks nothing", socketIo, u"health"_s, CheckId::pollingHandshake, {});
    row("polling does not block WebSockets", socketIo, u"polling-handshake"_s, CheckId::webSocketDirect, {});
    row("polling blocks the upgrade", socketIo, u"polling-handshake"_s, CheckId::webSocketUpgrade,
        u"polling-handshake"_s);
    row("one way in is left: WebSocket", socketIo, u"polling-handshake"_s, CheckId::nsp, {});
    row("one way in is left: polling", socketIo, u"websocket-direct websocket-upgrade"_s, CheckId::nsp, {});
    row("no way in", socketIo, u"polling-post websocket-direct"_s, CheckId::nsp, u"polling-post"_s);
    row("the only way that the profile takes", socketIo, u"polling-handshake -websocket-direct"_s, CheckId::nsp,
        u"polling-handshake"_s);
    row("a way that the profile does not take", socketIo, u"-websocket-direct"_s, CheckId::nsp, {});
    row("not let in", socketIo, u"namespace"_s, CheckId::dwell, u"namespace"_s);
    row("a plain WebSocket", LinkKind::WebSocket, u"websocket"_s, CheckId::ping, u"websocket"_s);
    row("no answer to pings", LinkKind::WebSocket, u"ping"_s, CheckId::dwell, u"ping"_s);
    row("not joined", LinkKind::Phoenix, u"join"_s, CheckId::dwell, u"join"_s);
    row("TLS and REST", LinkKind::Rest, u"tls"_s, CheckId::snapshot, u"tls"_s);
}

void LadderTest::blockers()
{
    QFETCH(LinkKind, kind);
    QFETCH(QString, failed);
    QFETCH(QString, step);
    Profile profile;
    profile.link.kind = kind;
    QList<CheckResult> results;
    for (const QString &id : ladderOf(profile)) {
        CheckResult result;
        result.id = id;
        result.status = CheckStatus::Pass;
        if (failed.split(u' ').contains(id))
            result.status = CheckStatus::Fail;
        else if (failed.split(u' ').contains(u'-' + id) || !blockerOf(id, results).isEmpty())
            result.status = CheckStatus::Skip;
        results += result;
    }
    QTEST(blockerOf(step, results), "blocker");
}

QTEST_APPLESS_MAIN(LadderTest)
#include "laddertest.moc"
