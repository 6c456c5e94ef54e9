// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/restartwindow.h"

#include "linkscript.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

class RestartWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void learnsWhenAndForHowLong();
    void explainsWhatIsInStep_data();
    void explainsWhatIsInStep();
    void learnsNothingAtRandom();
};

namespace {

// Every five minutes, each down for a second more.
LinkTimeline everyFiveMinutes(int drops)
{
    QString script = u"0 websocket"_s;
    for (int i = 1; i <= drops; ++i)
        script += u",%1 drop,%2 websocket"_s.arg(300 * i).arg(300 * i + i);
    return timelineOf(script);
}

} // namespace

void RestartWindowTest::learnsWhenAndForHowLong()
{
    QVERIFY(!restartWindowOf({}));
    QVERIFY(!restartWindowOf(everyFiveMinutes(3)));
    const auto window = restartWindowOf(everyFiveMinutes(12));
    QVERIFY(window);
    QCOMPARE(window->period.interval, Milliseconds(300'000));
    QCOMPARE(window->longest, Milliseconds(12'000));
}

void RestartWindowTest::explainsWhatIsInStep_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("isExplained");
    QTest::newRow("the next") << 300 * 13 << true;
    QTest::newRow("a second early") << 300 * 13 - 1 << true;
    QTest::newRow("two seconds late") << 300 * 13 + 2 << true;
    QTest::newRow("long after") << 300 * 500 << true;
    QTest::newRow("one of those") << 300 * 4 << true;
    QTest::newRow("before all") << -300 << true;
    QTest::newRow("in between") << 300 * 13 + 150 << false;
    QTest::newRow("a minute late") << 300 * 13 + 60 << false;
}

void RestartWindowTest::explainsWhatIsInStep()
{
    QFETCH(const int, second);
    const auto window = restartWindowOf(everyFiveMinutes(12));
    QVERIFY(window);
    QTEST(window->explains(at(second)), "isExplained");
    QVERIFY(!RestartWindow().explains(at(second)));
}

void RestartWindowTest::learnsNothingAtRandom()
{
    constexpr int series = 300;
    std::mt19937_64 random(20261122);
    int learned = 0;
    for (int i = 0; i < series; ++i) {
        LinkTimeline timeline = timelineOf(u"0 websocket"_s);
        double second = 0;
        for (int drop = 0; drop < 20; ++drop) {
            second += 10 - 600 * std::log(1 - std::generate_canonical<double, 53>(random));
            addTo(timeline, u"%1 drop,%2 websocket"_s.arg(int(second)).arg(int(second) + 3));
        }
        learned += restartWindowOf(timeline).has_value();
    }
    qInfo("%d random series: %.1f %% with a window", series, 100.0 * learned / series);
    QVERIFY(learned <= series / 50);
}

QTEST_APPLESS_MAIN(RestartWindowTest)
#include "restartwindowtest.moc"
