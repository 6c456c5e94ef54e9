// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/linkhealth.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 7, 30), QTime(4, 0), Qt::UTC);

LinkEvent at(int seconds, LinkState state)
{
    LinkStateChange change;
    change.state = state;
    if (state == LinkState::Connected)
        change.transport = u"websocket"_s;
    return {start.addSecs(seconds), change};
}

LinkTimeline timelineOf(const QList<LinkEvent> &events)
{
    LinkTimeline timeline;
    for (const LinkEvent &event : events)
        timeline.add(event);
    return timeline;
}

} // namespace

class LinkHealthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsNothingBeforeTheFirstConnection();
    void tellsOfAHealthyLink();
    void roundsALossDown();
    void countsDropsOfTheLastHour();
    void newsIsAnotherGrade();
};

void LinkHealthTest::knowsNothingBeforeTheFirstConnection()
{
    const auto health = healthOf(timelineOf({at(0, LinkState::Connecting)}), {}, {}, start.addSecs(5));
    QCOMPARE(health, LinkHealth());
}

void LinkHealthTest::tellsOfAHealthyLink()
{
    LinkFigures figures;
    figures.roundTrip = 1'500us;
    figures.pingLateness = -20us;
    const auto health = healthOf(timelineOf({at(0, LinkState::Connected)}), {}, figures, start.addSecs(90));
    QCOMPARE(health.grade, LinkGrade::Excellent);
    QCOMPARE(health.roundTrip, std::optional<Microseconds>(1'500us));
    QCOMPARE(health.pingLateness, std::optional<Microseconds>(-20us));
    QCOMPARE(health.uptimePercent, std::optional<double>(100));
    QCOMPARE(health.dropsLastHour, 0);
}

void LinkHealthTest::roundsALossDown()
{
    const auto timeline =
        timelineOf({at(0, LinkState::Connected), at(3'000, LinkState::Disconnected), at(3'001, LinkState::Connected)});
    const auto health = healthOf(timeline, {}, {}, start.addSecs(3'600));
    QCOMPARE(health.uptimePercent, std::optional<double>(99.97)); // 99.972…
}

void LinkHealthTest::countsDropsOfTheLastHour()
{
    const auto timeline = timelineOf({at(0, LinkState::Connected), at(10, LinkState::Disconnected),
                                      at(20, LinkState::Connected), at(5'000, LinkState::Disconnected),
                                      at(5'010, LinkState::Connected)});
    QCOMPARE(healthOf(timeline, {}, {}, start.addSecs(5'020)).dropsLastHour, 1);
}

void LinkHealthTest::newsIsAnotherGrade()
{
    LinkHealth told;
    told.grade = LinkGrade::Good;
    LinkHealth now = told;
    now.dropsLastHour = 1;
    now.pingLateness = 5ms;
    now.roundTrip = 2ms;
    QVERIFY(!isNews(now, told));
    now.grade = LinkGrade::Fair;
    QVERIFY(isNews(now, told));
}

QTEST_GUILESS_MAIN(LinkHealthTest)
#include "linkhealthtest.moc"
