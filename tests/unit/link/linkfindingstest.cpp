// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkfindings.h"

#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <random>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 3, 4), QTime(10, 0, 2), QTimeZone::utc());

// A link that is up but for two seconds after each drop.
class Story
{
public:
    Story() { connected(start.addSecs(-60)); }

    //! What there is to say once it has dropped.
    std::optional<LinkFinding> drop(const QDateTime &time, Milliseconds pause = Milliseconds(2'000))
    {
        LinkStateChange down;
        down.state = LinkState::Disconnected;
        down.reason = u"transport close"_s;
        down.cause = Error();
        m_timeline.add({time, down});
        const auto found = m_findings.look(m_timeline);
        connected(time.addMSecs(pause.count()));
        return found;
    }

    std::optional<LinkFinding> look() { return m_findings.look(m_timeline); }

private:
    void connected(const QDateTime &time)
    {
        LinkStateChange up;
        up.state = LinkState::Connected;
        up.transport = u"websocket"_s;
        m_timeline.add({time, up});
    }

    LinkTimeline m_timeline;
    LinkFindings m_findings;
};

} // namespace

class LinkFindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAPeriodicRestartOnce();
    void tellsAnotherIntervalAnew();
    void tellsAnIdleTimeoutOnce();
    void aClockIsNoIdleTimeout();
    void drivesNobodyMadAtRandom();
    void randomAgesAreNoIdleTimeout_data();
    void randomAgesAreNoIdleTimeout();
};

void LinkFindingsTest::tellsAPeriodicRestartOnce()
{
    Story story;
    QList<LinkFinding> told;
    for (int i = 0; i < 20; ++i) {
        if (const auto found = story.drop(start.addSecs(300 * i)))
            told.append(*found);
        QVERIFY(!story.look());
    }
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].code, u"periodic-restart"_s);
    QCOMPARE(told[0].text, u"5 of 5 drops come every 300 s (± 0.0 s), first in the hour at 00:02: something restarts the "
                           "server or cuts the connection by a timer"_s);
}

void LinkFindingsTest::tellsAnotherIntervalAnew()
{
    Story story;
    QList<Milliseconds> told;
    QDateTime time = start;
    for (const int interval : {300, 60}) {
        for (int i = 0; i < 60; ++i) {
            time = time.addSecs(interval);
            if (const auto found = story.drop(time))
                told.append(found->period.interval);
        }
    }
    QCOMPARE(told, (QList<Milliseconds>{Milliseconds(300'000), Milliseconds(60'000)}));
}

// A proxy that cuts after 60 s, and pauses between connections that add up.
void LinkFindingsTest::tellsAnIdleTimeoutOnce()
{
    for (const int age : {60, 100, 1'000}) {
        Story story;
        std::mt19937_64 random{quint64(age)};
        QList<LinkFinding> told;
        QDateTime time = start;
        for (int i = 0; i < 20; ++i) {
            const int pause = 1'000 + int(random() % 3'000);
            if (const auto found = story.drop(time, Milliseconds(pause)))
                told.append(*found);
            time = time.addMSecs(age * 1'000 + pause);
        }
        QStringList texts;
        for (const LinkFinding &finding : std::as_const(told))
            texts += finding.text;
        QVERIFY2(told.size() == 1, qPrintable(texts.join(u'\n')));
        QCOMPARE(told[0].code, u"idle-timeout"_s);
        QVERIFY(told[0].age);
        QVERIFY(std::abs(told[0].age->count() - age * 1'000) <= 4'000);
        QVERIFY(told[0].text.contains(u"ended after"_s));
    }
}

void LinkFindingsTest::aClockIsNoIdleTimeout()
{
    Story story;
    for (int i = 0; i < 40; ++i) {
        if (const auto found = story.drop(start.addSecs(300 * i)))
            QCOMPARE(found->code, u"periodic-restart"_s);
    }
}

void LinkFindingsTest::randomAgesAreNoIdleTimeout_data()
{
    QTest::addColumn<int>("mean"); // s
    for (const int mean : {10, 20, 60, 300, 900, 7'200})
        QTest::addRow("%d s", mean) << mean;
}

void LinkFindingsTest::randomAgesAreNoIdleTimeout()
{
    QFETCH(const int, mean);
    constexpr int series = 1'000;
    constexpr int drops = 30;
    std::mt19937_64 random{quint64(mean) + 20261122};
    int found = 0;
    int read = 0;
    for (int i = 0; i < series; ++i) {
        LinkTimeline timeline;
        QDateTime time = start;
        bool isFound = false;
        for (int drop = 0; drop < drops; ++drop) {
            LinkStateChange up;
            up.state = LinkState::Connected;
            up.transport = u"websocket"_s;
            timeline.add({time, up});
            const double chance = std::generate_canonical<double, 53>(random);
            time = time.addMSecs(qint64(-std::log(1 - chance) * mean * 1'000));
            LinkStateChange down;
            down.state = LinkState::Disconnected;
            down.reason = u"transport close"_s;
            timeline.add({time, down});
            isFound = isFound || idleTimeoutIn(timeline.drops());
            time = time.addSecs(1);
        }
        found += isFound;
        read += readingOf(timeline.drops(), 20).kind == DropClass::IdleTimeout;
    }
    qInfo("%d series of %d drops, %d s apart on average: %.1f %% with a finding, %.1f %% of drops read so", series, drops, mean,
          100.0 * found / series, 100.0 * read / series);
    QVERIFY(found <= series / 100);
    QVERIFY(read <= series * 3 / 100);
}

// Asked at every drop, chance has many goes at it.
void LinkFindingsTest::drivesNobodyMadAtRandom()
{
    constexpr int days = 300;
    constexpr int drops = 30;
    std::mt19937_64 random(20261121);
    int found = 0;
    for (int day = 0; day < days; ++day) {
        Story story;
        QDateTime time = start;
        bool isFound = false;
        for (int i = 0; i < drops; ++i) {
            const double chance = std::generate_canonical<double, 53>(random);
            time = time.addMSecs(3'000 + qint64(-std::log(1 - chance) * 900'000));
            isFound = story.drop(time).has_value() || isFound;
        }
        found += isFound;
    }
    qInfo("%d days of %d drops at random: %.1f %% with a finding", days, drops, 100.0 * found / days);
    QVERIFY(found <= days / 100);
}

QTEST_APPLESS_MAIN(LinkFindingsTest)
#include "linkfindingstest.moc"
