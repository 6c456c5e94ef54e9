// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/periodicity.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <random>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 3, 4), QTime(10, 0, 2), QTimeZone::utc());

QList<QDateTime> at(std::vector<double> seconds)
{
    std::sort(seconds.begin(), seconds.end());
    QList<QDateTime> times;
    for (const double second : seconds)
        times.append(start.addMSecs(qint64(second * 1000)));
    return times;
}

double uniform(std::mt19937_64 &random)
{
    return std::generate_canonical<double, 53>(random);
}

// 30 s to 1 h, each order of magnitude alike.
double anyInterval(std::mt19937_64 &random)
{
    return 30 * std::pow(120, uniform(random));
}

struct Clockwork
{
    bool restsOnTheLast = false; // the next interval begins at the last drop; else each keeps to the clock
    double jitter = 0;           // share of the interval, either way
    double missing = 0;          // share of the drops
    double extra = 0;            // the same
};

QList<QDateTime> series(std::mt19937_64 &random, const Clockwork &clockwork, double interval, std::size_t drops)
{
    std::vector<double> seconds;
    double last = 0;
    for (int step = 1; seconds.size() < drops; ++step) {
        const double off = (2 * uniform(random) - 1) * clockwork.jitter * interval;
        const double second = (clockwork.restsOnTheLast ? last + interval : step * interval) + off;
        last = second;
        if (uniform(random) >= clockwork.missing)
            seconds.push_back(second);
        if (uniform(random) < clockwork.extra)
            seconds.push_back((step - uniform(random)) * interval);
    }
    return at(seconds);
}

} // namespace

class PeriodicityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatItHasFound();
    void keepsNoWallClockTimeThatIsNotThere();
    void tooFewAreNothing_data();
    void tooFewAreNothing();
    void looksAtTheNewest();
    void findsClocks_data();
    void findsClocks();
    void randomDropsAreNone_data();
    void randomDropsAreNone();
};

// The 5-minute restart that the program was made for: one restart was missed, two drops have another cause.
void PeriodicityTest::tellsWhatItHasFound()
{
    const auto found = periodicityOf(at({0, 301, 420, 598, 902, 1200, 1800, 2099, 2222, 2401, 2700, 3003, 3298, 3600}));
    QVERIFY(found);
    QVERIFY2(std::abs(found->interval.count() - 300'000) < 3'000, QByteArray::number(qint64(found->interval.count())));
    QVERIFY(found->spread <= 4s);
    QCOMPARE(found->drops, 14);
    QCOMPARE(found->explained, 12);
    QCOMPARE(found->last, start.addSecs(3600));
    QVERIFY(found->phase);
    QVERIFY2(std::abs(found->phase->count() - 2'000) < 1'500, QByteArray::number(qint64(found->phase->count())));
}

// A restart that waits five minutes from the last one drifts away from the clock.
void PeriodicityTest::keepsNoWallClockTimeThatIsNotThere()
{
    for (const int interval : {22, 317, 420}) { // 22 s is close to the 164th of an hour, 7 minutes fit into none
        std::vector<double> seconds;
        for (int i = 0; i < 12; ++i)
            seconds.push_back(i * interval);
        const auto found = periodicityOf(at(seconds));
        QVERIFY(found);
        QCOMPARE(found->interval, Milliseconds(interval * 1000));
        QVERIFY2(!found->phase, QByteArray::number(interval));
    }
}

void PeriodicityTest::tooFewAreNothing_data()
{
    QTest::addColumn<QList<QDateTime>>("times");
    QTest::newRow("none") << QList<QDateTime>();
    QTest::newRow("one") << at({0});
    QTest::newRow("four, however exact") << at({0, 300, 600, 900});
    QTest::newRow("all at once") << at({0, 0, 0, 0, 0, 0});
    QTest::newRow("quicker than any restart") << at({0, 3, 6, 9, 12, 15, 18});
    QTest::newRow("not in order") << QList<QDateTime>{start, start.addSecs(300), start.addSecs(200), start.addSecs(600),
                                                      start.addSecs(900), start.addSecs(1200)};
}

void PeriodicityTest::tooFewAreNothing()
{
    QFETCH(const QList<QDateTime>, times);
    QVERIFY(!periodicityOf(times));
}

// A thousand drops of the past must not outvote, or slow down, what is going on now.
void PeriodicityTest::looksAtTheNewest()
{
    std::mt19937_64 random(1);
    std::vector<double> seconds;
    for (int i = 0; i < 1000; ++i)
        seconds.push_back(-100'000 * uniform(random));
    for (int i = 1; i <= int(mostPeriodicDrops); ++i)
        seconds.push_back(i * 60);
    const auto found = periodicityOf(at(seconds));
    QVERIFY(found);
    QCOMPARE(found->interval, Milliseconds(60'000));
    QCOMPARE(found->drops, mostPeriodicDrops);
}

void PeriodicityTest::findsClocks_data()
{
    QTest::addColumn<bool>("restsOnTheLast");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<double>("missing");
    QTest::addColumn<double>("extra");
    QTest::addColumn<int>("drops");
    for (const bool rests : {false, true}) {
        for (const double jitter : {0.0, 0.03, 0.1}) {
            const auto row = [&](const char *what, double missing, double extra, int drops) {
                QTest::addRow("%s, jitter %.0f %%, %s, %d drops", rests ? "from the last" : "by the clock",
                              jitter * 100, what, drops)
                    << rests << jitter << missing << extra << drops;
            };
            row("whole", 0, 0, 10);
            row("20 % missing", 0.2, 0, 16);
            row("20 % extra", 0, 0.2, 16);
            row("both", 0.2, 0.2, 30);
        }
    }
}

void PeriodicityTest::findsClocks()
{
    QFETCH(const bool, restsOnTheLast);
    QFETCH(const double, jitter);
    QFETCH(const double, missing);
    QFETCH(const double, extra);
    QFETCH(const int, drops);
    constexpr int rounds = 100;
    std::mt19937_64 random(20261121);
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        const double interval = anyInterval(random);
        const auto period = periodicityOf(
            series(random, {restsOnTheLast, jitter, missing, extra}, interval, std::size_t(drops)));
        if (period && std::abs(double(period->interval.count()) / 1000 / interval - 1) < 0.08)
            ++found;
    }
    qInfo("%s: %.1f %% found", QTest::currentDataTag(), 100.0 * found / rounds);
    QVERIFY(found >= rounds * 95 / 100);
}

void PeriodicityTest::randomDropsAreNone_data()
{
    QTest::addColumn<int>("drops");
    for (const int drops : {5, 6, 8, 10, 12, 16, 20, 30, 50})
        QTest::addRow("%d drops", drops) << drops;
}

// A Poisson series has gaps of every length, and a short one always has some that look alike.
void PeriodicityTest::randomDropsAreNone()
{
    QFETCH(const int, drops);
    constexpr int rounds = 500;
    std::mt19937_64 random(20261121);
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        const double mean = anyInterval(random);
        std::vector<double> seconds{0};
        for (int i = 1; i < drops; ++i)
            seconds.push_back(seconds.back() - std::log(1 - uniform(random)) * mean);
        if (periodicityOf(at(seconds)))
            ++found;
    }
    qInfo("%s at random: %.1f %% false findings", QTest::currentDataTag(), 100.0 * found / rounds);
    QVERIFY(found <= rounds / 100);
}

QTEST_APPLESS_MAIN(PeriodicityTest)
#include "periodicitytest.moc"
