// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/linkwords.h"
#include "support/manualclock.h"
#include "ui/models/texts.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;
using Pollux::Test::ManualClock;

namespace {

Error errorOf(Layer layer, const QString &code, const QString &detail, const QString &phase = {},
              const QString &transport = {}, int httpStatus = 0)
{
    Error error;
    error.layer = layer;
    error.code = code;
    error.detail = detail;
    error.phase = phase;
    error.transport = transport;
    error.httpStatus = httpStatus;
    return error;
}

const Error refused =
    errorOf(Layer::Tcp, u"connection-refused"_s, u"nothing listens at 127.0.0.1:3000"_s, u"handshake"_s, u"polling"_s);

LinkEvent state(const QDateTime &time, LinkState state, const QString &transport = {},
                const std::optional<Error> &cause = {}, std::optional<int> attempt = {},
                std::optional<Milliseconds> delay = {})
{
    LinkStateChange change;
    change.state = state;
    change.transport = transport;
    change.cause = cause;
    change.attempt = attempt;
    change.delay = delay;
    return {time, change};
}

} // namespace

class LinkWordsTest : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    QDateTime now() const { return m_clock.wallTime(); }

    void tell(ServerState *server, const QList<LinkEvent> &events)
    {
        WatchBatch batch;
        batch.links = events;
        server->apply(batch);
    }

private Q_SLOTS:
    void headlines()
    {
        ServerState server(u"a"_s, u"A"_s, &m_clock);
        QCOMPARE(headline(server), u"Connecting for the first time"_s);
        tell(&server, {state(now(), LinkState::Connected, u"polling"_s)});
        QCOMPARE(headline(server), u"Connected over polling"_s);
        tell(&server, {LinkEvent{now(), UpgradeOutcome{UpgradeOutcome::Result::Upgraded, Milliseconds(80), {}}}});
        QCOMPARE(headline(server), u"Connected over WebSocket"_s);
        tell(&server, {state(now(), LinkState::Disconnected, {}, refused)});
        QCOMPARE(headline(server), u"Disconnected"_s);
        tell(&server, {state(now(), LinkState::Failed, {}, refused)});
        QCOMPARE(headline(server), u"The connection was refused"_s);
        server.setTrouble(ServerState::Trouble::KeychainLocked, u"Unlock it."_s);
        QCOMPARE(headline(server), u"The keychain is locked"_s);
        QCOMPARE(explanation(server, now()), QStringList{u"Unlock it."_s});
    }

    void anOutageSaysWhatIsKnown()
    {
        ServerState server(u"a"_s, u"A"_s, &m_clock);
        tell(&server, {state(now(), LinkState::Connected, u"websocket"_s),
                       state(now().addSecs(10), LinkState::Disconnected, {}, refused),
                       state(now().addSecs(60), LinkState::Waiting, {}, refused, 7, Milliseconds(4000))});
        const auto lines = explanation(server, now().addSecs(62));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains(causeText(refused)));
        QVERIFY(lines.at(1).startsWith(u"Outage for 52 s. 7 "));
        QVERIFY(lines.at(1).endsWith(u"in 2 s."));
        QVERIFY(explanation(server, now().addSecs(70)).last().endsWith(u"now."));
        QCOMPARE(*causeOf(server.link()), refused);
    }

    void technical()
    {
        QCOMPARE(technicalText(refused),
                 u"tcp connection-refused: nothing listens at 127.0.0.1:3000 · handshake · polling"_s);
        const Error error = errorOf(Layer::Http, u"http-502"_s, u"Bad\nGateway \u202E"_s, {}, {}, 502);
        QCOMPARE(technicalText(error), u"http http-502: Bad Gateway · HTTP 502"_s);
    }

    void upgrades_data()
    {
        using Result = UpgradeOutcome::Result;
        QTest::addColumn<UpgradeOutcome>("outcome");
        QTest::addColumn<QString>("expected");
        QTest::newRow("upgraded") << UpgradeOutcome{Result::Upgraded, Milliseconds(120), {}}
                                  << u"Began with polling, changed to WebSocket within 120 ms"_s;
        QTest::newRow("failed") << UpgradeOutcome{Result::Failed, {}, {}} << u"Stays on polling, WebSocket failed"_s;
        QTest::newRow("skipped") << UpgradeOutcome{Result::Skipped, {}, {}} << u"Stays on polling"_s;
        QTest::newRow("with its cause") << UpgradeOutcome{Result::Failed, {}, refused}
                                        << u"Stays on polling, WebSocket failed: %1"_s.arg(
                                               isolated(causeText(refused)));
    }

    void upgrades()
    {
        QFETCH(UpgradeOutcome, outcome);
        LinkTimeline link;
        QCOMPARE(upgradeText(link), QString());
        link.add(state(now(), LinkState::Connected, u"polling"_s));
        link.add({now(), outcome});
        QTEST(upgradeText(link), "expected");
        QCOMPARE(causeOf(link) != nullptr, outcome.cause.has_value());
    }

    void recovery()
    {
        QCOMPARE(recoveryText(Milliseconds(6240)), u"6.2 s"_s);
        QCOMPARE(recoveryText(std::chrono::seconds(12)), u"12 s"_s);
        QCOMPARE(recoveryText(std::chrono::minutes(2)), u"2 min"_s);
    }

    void story()
    {
        QCOMPARE(storyText({}), QString());
        const QList<LinkSpan> spans{{now(), now().addSecs(95), LinkCondition::WebSocket},
                                    {now().addSecs(95), now().addSecs(100), LinkCondition::Disconnected}};
        QCOMPARE(storyText(spans), u"WebSocket 95.0 %, Disconnected 5.0 %"_s);
    }
};

QTEST_GUILESS_MAIN(LinkWordsTest)
#include "linkwordstest.moc"
