// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/backoff.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::SocketIo::Backoff)

namespace {

// The largest number below 1.
constexpr double almostOne = 1 - std::numeric_limits<double>::epsilon() / 2;

} // namespace

class BackoffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsToTheMaximum_data();
    void growsToTheMaximum();
    void jitterComesAfterTheCap();
    void neverLeavesItsBounds();
    void spreadsBehindWhatTheServerAskedFor_data();
    void spreadsBehindWhatTheServerAskedFor();
    void survivesBadSettings_data();
    void survivesBadSettings();
};

void BackoffTest::growsToTheMaximum_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("latest");
    QTest::addColumn<qint64>("earliest");
    QTest::newRow("first") << 0 << qint64(1'000) << qint64(250);
    QTest::newRow("second") << 1 << qint64(2'000) << qint64(500);
    QTest::newRow("fifth") << 4 << qint64(16'000) << qint64(4'000);
    QTest::newRow("sixth: capped") << 5 << qint64(30'000) << qint64(7'500);
    QTest::newRow("1,018th, where the reference falls to 0") << 1'018 << qint64(30'000) << qint64(7'500);
    QTest::newRow("last") << std::numeric_limits<int>::max() << qint64(30'000) << qint64(7'500);
    QTest::newRow("negative counts as first") << -1 << qint64(1'000) << qint64(250);
}

void BackoffTest::growsToTheMaximum()
{
    QFETCH(const int, attempt);
    QTEST(qint64(Backoff().delay(attempt, 0).count()), "latest");
    QTEST(qint64(Backoff().delay(attempt, almostOne).count()), "earliest");
}

void BackoffTest::jitterComesAfterTheCap()
{
    // In the reference every client waits exactly the maximum from attempt 5 on: a storm in step.
    const Backoff backoff;
    QVERIFY(backoff.delay(20, 0.25) != backoff.delay(20, 0.75));
}

void BackoffTest::neverLeavesItsBounds()
{
    const Backoff backoff;
    for (int attempt = 0; attempt < 2'000; ++attempt) {
        for (const double unit : {0.0, 0.3, 0.999, almostOne}) {
            const Milliseconds delay = backoff.delay(attempt, unit);
            QVERIFY(delay >= 250ms && delay <= 30s);
        }
    }
}

void BackoffTest::spreadsBehindWhatTheServerAskedFor_data()
{
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<qint64>("earliest");
    QTest::addColumn<qint64>("latest");
    QTest::newRow("at once: the back-off's own wait") << qint64(0) << qint64(1'000) << qint64(1'000);
    QTest::newRow("1 s") << qint64(1'000) << qint64(1'000) << qint64(2'000);
    QTest::newRow("7 s: over as long again") << qint64(7'000) << qint64(7'000) << qint64(14'000);
    QTest::newRow("2 min: over the maximum") << qint64(120'000) << qint64(120'000) << qint64(150'000);
}

void BackoffTest::spreadsBehindWhatTheServerAskedFor()
{
    QFETCH(const qint64, asked);
    QTEST(qint64(Backoff().delayAfter(Milliseconds(asked), 0, 0).count()), "earliest");
    QTEST(qint64(Backoff().delayAfter(Milliseconds(asked), 0, almostOne).count()), "latest");
    // A later attempt's own wait may be longer than what was asked for.
    QVERIFY(Backoff().delayAfter(Milliseconds(asked), 5, 0) >= 30s);
}

void BackoffTest::survivesBadSettings_data()
{
    QTest::addColumn<Backoff>("backoff");
    QTest::newRow("zero") << Backoff{0ms, 0ms, 0, 0};
    QTest::newRow("negative") << Backoff{-1s, -1s, -2, -1};
    QTest::newRow("maximum below minimum") << Backoff{10s, 1s, 2, 0.5};
    QTest::newRow("infinite factor") << Backoff{1s, 30s, std::numeric_limits<double>::infinity(), 0.5};
    QTest::newRow("all jitter") << Backoff{1ms, 1ms, 1, 5};
}

void BackoffTest::survivesBadSettings()
{
    QFETCH(const Backoff, backoff);
    for (const int attempt : {0, 1, 10, 10'000}) {
        for (const double unit : {0.0, 0.5, almostOne}) {
            const Milliseconds delay = backoff.delay(attempt, unit);
            QVERIFY(delay >= 1ms && delay <= std::max(backoff.maximum, 1ms));
            for (const Milliseconds asked : {-1ms, 0ms, 5'000ms})
                QVERIFY(backoff.delayAfter(asked, attempt, unit) >= std::max(asked, 1ms));
        }
    }
}

QTEST_APPLESS_MAIN(BackoffTest)
#include "backofftest.moc"
