// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/support/stallwatch.h"

#include <QTest>

#include <ctime>
#include <thread>

using namespace Pollux::Test;
using namespace std::chrono_literals;

class StallWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aThreadThatIsAwayIsStalled_data();
    void aThreadThatIsAwayIsStalled();
};

void StallWatchTest::aThreadThatIsAwayIsStalled_data()
{
    QTest::addColumn<bool>("isBusy");
    QTest::newRow("busy") << true;
    QTest::newRow("waiting for something") << false;
}

void StallWatchTest::aThreadThatIsAwayIsStalled()
{
    QFETCH(const bool, isBusy);
    StallWatch stalls;
    QTRY_VERIFY(stalls.longest() > 0us); // it knocks
    stalls.reset();
    const std::clock_t begin = std::clock(); // of the processor's time, which others cannot take
    if (isBusy) {
        while (std::clock() - begin < CLOCKS_PER_SEC / 5)
            ;
    } else {
        std::this_thread::sleep_for(200ms);
    }
    QTRY_VERIFY2(stalls.longest() >= 100ms, qPrintable(QString::number(stalls.longest().count())));
}

QTEST_GUILESS_MAIN(StallWatchTest)
#include "stallwatchtest.moc"
