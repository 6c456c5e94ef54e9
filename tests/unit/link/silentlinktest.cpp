// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/silentlink.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant begin{std::chrono::hours(1'000)};

LinkStateChange connected(const QString &transport)
{
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = transport;
    return change;
}

} // namespace

class SilentLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tells_data();
    void tells();
    void tellsItOnce();
    void aChangeOfTransportIsNoNewConnection();
    void saysWhenALookIsWorthIt();
    void isSilentUntilAnEventComes();
    void aSleepIsNoSilence();
};

// A word a minute: c connected, r over REST, d dropped, e an event; j a running job is known, - none is.
void SilentLinkTest::tells_data()
{
    QTest::addColumn<QString>("first");   // what happens in the first minutes
    QTest::addColumn<QString>("then");    // and in each later one
    QTest::addColumn<int>("minute");      // of the finding; -1: none in three hours
    QTest::newRow("silent") << u"c"_s << u"j"_s << 11;
    QTest::newRow("nothing runs") << u"c"_s << u"-"_s << -1;
    QTest::newRow("not connected") << u"d"_s << u"j"_s << -1;
    QTest::newRow("over REST") << u"r"_s << u"j"_s << -1;
    QTest::newRow("events come") << u"c"_s << u"jjjje"_s << -1;
    QTest::newRow("an event, long ago") << u"ce"_s << u"j"_s << 62;
    QTest::newRow("jobs run now and then") << u"c"_s << u"jjjjj-"_s << -1;
    QTest::newRow("drops begin anew") << u"c"_s << u"jjjjjjdc"_s << -1;
    QTest::newRow("polling") << u"p"_s << u"j"_s << 11;
}

void SilentLinkTest::tells()
{
    QFETCH(const QString, first);
    QFETCH(const QString, then);
    QFETCH(const int, minute);
    SilentLink silent;
    qsizetype running = 0;
    int told = -1;
    for (int at = 0; at < 180 && told < 0; ++at) {
        const Instant now = begin + std::chrono::minutes(at);
        const QChar word = at < first.size() ? first[at] : then[(at - first.size()) % then.size()];
        if (word == u'c' || word == u'r' || word == u'p')
            silent.onLink(connected(word == u'c' ? u"websocket"_s : word == u'r' ? u"rest"_s : u"polling"_s), now);
        else if (word == u'd')
            silent.onLink({}, now);
        else if (word == u'e')
            silent.onEvent(now);
        else
            running = word == u'j' ? 2 : 0;
        if (const auto finding = silent.look(running, now)) {
            told = at;
            QCOMPARE(finding->code, u"connected-but-silent"_s);
            QVERIFY(finding->text.contains(u"2 jobs"_s));
        }
    }
    QCOMPARE(told, minute);
}

void SilentLinkTest::tellsItOnce()
{
    SilentLink silent;
    silent.onLink(connected(u"websocket"_s), begin);
    int told = 0;
    const auto pass = [&](int from, int to) {
        for (int at = from; at < to; ++at)
            told += silent.look(1, begin + std::chrono::minutes(at)).has_value();
    };
    pass(0, 300);
    QCOMPARE(told, 1);
    silent.onEvent(begin + 300min);
    pass(300, 600);
    QCOMPARE(told, 2); // it has been heard, and fell silent again
}

void SilentLinkTest::aChangeOfTransportIsNoNewConnection()
{
    SilentLink silent;
    silent.onLink(connected(u"polling"_s), begin);
    QVERIFY(!silent.look(1, begin));
    silent.onLink(connected(u"websocket"_s), begin + 9min);
    const auto finding = silent.look(1, begin + 10min);
    QVERIFY(finding);
    QCOMPARE(finding->silent, Milliseconds(10min));
}

void SilentLinkTest::saysWhenALookIsWorthIt()
{
    SilentLink silent;
    QVERIFY(!silent.due());
    silent.onLink(connected(u"websocket"_s), begin);
    QVERIFY(!silent.due()); // nothing runs
    QVERIFY(!silent.look(1, begin + 1min));
    QCOMPARE(silent.due(), std::optional(begin + 11min));
    silent.onEvent(begin + 5min);
    QCOMPARE(silent.due(), std::optional(begin + 65min));
    QVERIFY(silent.look(1, begin + 65min));
    QVERIFY(!silent.due()); // only an event is of interest now
}

void SilentLinkTest::isSilentUntilAnEventComes()
{
    SilentLink silent;
    silent.onLink(connected(u"websocket"_s), begin);
    QVERIFY(!silent.look(1, begin));
    QVERIFY(silent.look(1, begin + 10min));
    QVERIFY(silent.isSilent());
    silent.onLink({}, begin + 11min); // jobs are unknown meanwhile
    QVERIFY(!silent.look(0, begin + 11min));
    silent.onLink(connected(u"websocket"_s), begin + 12min);
    QVERIFY(!silent.look(1, begin + 30min));
    QVERIFY(silent.isSilent());
    silent.onEvent(begin + 31min);
    QVERIFY(!silent.isSilent());
}

void SilentLinkTest::aSleepIsNoSilence()
{
    SilentLink silent;
    silent.onLink(connected(u"websocket"_s), begin);
    QVERIFY(!silent.look(1, begin));
    silent.onResume(begin + 8h);
    QVERIFY(!silent.look(1, begin + 8h));
    QCOMPARE(silent.due(), std::optional(begin + 8h + 10min));
}

QTEST_APPLESS_MAIN(SilentLinkTest)
#include "silentlinktest.moc"
