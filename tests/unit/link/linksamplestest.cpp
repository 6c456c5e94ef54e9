// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linksamples.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime begin = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

LinkSample sample(int seconds, const QString &transport = u"websocket"_s)
{
    return {begin.addSecs(seconds), transport, 20ms, 1ms, 3, 2, 1, 1};
}

} // namespace

class LinkSamplesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsADay();
    void thinsTheOlderHalf();
    void isBoundedWhateverComes();
    void theWorstLatenessStays();
};

void LinkSamplesTest::keepsADay()
{
    LinkSamples samples;
    for (int i = 0; i < 5'000; ++i)
        samples.add(sample(i * 25));
    QCOMPARE(samples.list().constLast(), sample(4'999 * 25));
    QCOMPARE(samples.list().size(), 24 * 3'600 / 25 + 1);
    QCOMPARE(samples.list().constFirst().time, begin.addSecs(4'999 * 25 - 24 * 3'600));
}

void LinkSamplesTest::thinsTheOlderHalf()
{
    LinkSamples samples;
    for (int i = 0; i <= LinkSamples::most; ++i)
        samples.add(sample(i));
    const auto &list = samples.list();
    QVERIFY(list.size() < LinkSamples::most);
    QVERIFY(list.size() >= LinkSamples::most * 3 / 4);
    qint64 bytes = 0;
    for (const LinkSample &kept : list)
        bytes += kept.bytesReceived;
    QCOMPARE(bytes, (LinkSamples::most + 1) * 3); // none is lost
    QCOMPARE(list[0].time.secsTo(list[1].time), 2);
    QCOMPARE(list[list.size() - 2].time.secsTo(list.constLast().time), 1);
    QVERIFY(std::is_sorted(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.time < b.time; }));
}

void LinkSamplesTest::isBoundedWhateverComes()
{
    LinkSamples samples;
    for (int i = 0; i < 3 * LinkSamples::most; ++i) {
        samples.add(sample(i, i % 2 ? u"websocket"_s : u"polling"_s)); // no two can be merged
        QVERIFY(samples.list().size() <= LinkSamples::most);
    }
    QCOMPARE(samples.list().constLast().time, begin.addSecs(3 * LinkSamples::most - 1));
}

void LinkSamplesTest::theWorstLatenessStays()
{
    LinkSamples samples;
    for (int i = 0; i <= LinkSamples::most; ++i) {
        LinkSample one = sample(i);
        if (i == 0)
            one.pingLateness = 900ms;
        if (i == 1)
            one.pingLateness.reset();
        if (i == 3)
            one.roundTrip.reset();
        samples.add(one);
    }
    QCOMPARE(samples.list()[0].pingLateness, Microseconds(900ms));
    QCOMPARE(samples.list()[1].roundTrip, Microseconds(20ms));
}

QTEST_APPLESS_MAIN(LinkSamplesTest)
#include "linksamplestest.moc"
