// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/sampleseries.h"
#include "ui/health/samplewords.h"

#include <QTest>

#include <cmath>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 5, 4), QTime(4, 0), Qt::UTC);

QDateTime at(int seconds)
{
    return noon.addSecs(seconds);
}

LinkSample sample(int seconds, std::optional<Microseconds> roundTrip = 20ms, qint64 bytes = 0,
                  const QString &transport = u"websocket"_s)
{
    LinkSample made;
    made.time = at(seconds);
    made.transport = transport;
    made.roundTrip = roundTrip;
    made.bytesReceived = bytes;
    return made;
}

QList<LinkSample> everyMinute(const QList<int> &minutes)
{
    QList<LinkSample> samples;
    for (const int minute : minutes)
        samples.append(sample(minute * 60));
    return samples;
}

SampleLine lineOf(const QList<LinkSample> &samples, const QList<LinkSpan> &spans = {}, double pixel = 0)
{
    return sampleLine(samples, {0, samples.size()}, &LinkSample::roundTrip, spans, pixel);
}

// "p" for a point, "|" for a gap.
QString shape(const SampleLine &line)
{
    QString text;
    for (const QPointF &point : line.points)
        text += std::isnan(point.y()) ? u'|' : u'p';
    return text;
}

} // namespace

class SampleSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAStretch_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::newRow("all") << -10 << 1000 << 0 << 4;
        QTest::newRow("both ends belong to it") << 60 << 120 << 1 << 3;
        QTest::newRow("between two") << 61 << 119 << 2 << 2;
        QTest::newRow("before") << -20 << -10 << 0 << 0;
        QTest::newRow("after") << 500 << 600 << 4 << 4;
    }

    void findsAStretch()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, begin);
        QFETCH(int, end);
        const auto samples = everyMinute({0, 1, 2, 3});
        QCOMPARE(samplesBetween(samples, at(from), at(to)), (SampleRange{begin, end}));
        QCOMPARE(samplesBetween({}, at(from), at(to)), (SampleRange{0, 0}));
    }

    void aGapIsAGap_data()
    {
        QTest::addColumn<QList<LinkSample>>("samples");
        QTest::addColumn<QList<LinkSpan>>("spans");
        QTest::addColumn<QString>("expected");
        const LinkSpan up{at(0), at(3600), LinkCondition::WebSocket};
        QTest::newRow("none") << QList<LinkSample>{} << QList<LinkSpan>{} << QString();
        QTest::newRow("one") << everyMinute({0}) << QList<LinkSpan>{} << u"p"_s;
        QTest::newRow("regular") << everyMinute({0, 1, 2, 3}) << QList<LinkSpan>{up} << u"pppp"_s;
        QTest::newRow("two are missing") << everyMinute({0, 1, 2, 5, 6}) << QList<LinkSpan>{up} << u"ppppp"_s;
        QTest::newRow("three are missing") << everyMinute({0, 1, 2, 6, 7}) << QList<LinkSpan>{up} << u"ppp|pp"_s;
        QTest::newRow("a drop between two") << everyMinute({0, 1, 2, 3})
                                            << QList<LinkSpan>{{at(0), at(70), LinkCondition::WebSocket},
                                                               {at(70), at(73), LinkCondition::Disconnected},
                                                               {at(73), at(3600), LinkCondition::Polling}}
                                            << u"pp|pp"_s;
        QTest::newRow("nobody watched between two")
            << everyMinute({0, 1, 2, 3})
            << QList<LinkSpan>{{at(0), at(70), LinkCondition::WebSocket}, {at(110), at(3600), LinkCondition::WebSocket}}
            << u"pp|pp"_s;
        QList<LinkSample> unmeasured = everyMinute({0, 1, 2});
        unmeasured[1].roundTrip.reset();
        QTest::newRow("a sample without the value is no gap") << unmeasured << QList<LinkSpan>{up} << u"pp"_s;
        QTest::newRow("five seconds apart, and half a minute is no gap")
            << QList<LinkSample>{sample(0), sample(5), sample(10), sample(40), sample(45)} << QList<LinkSpan>{up}
            << u"ppppp"_s;
    }

    void aGapIsAGap()
    {
        QFETCH(QList<LinkSample>, samples);
        QFETCH(QList<LinkSpan>, spans);
        QFETCH(QString, expected);
        QCOMPARE(shape(lineOf(samples, spans)), expected);
    }

    void knowsItsRange()
    {
        const SampleLine line = lineOf({sample(0, 20ms), sample(20, 5ms), sample(40, 80ms), sample(60, {})});
        QCOMPARE(line.lowest, 5.0);
        QCOMPARE(line.highest, 80.0);
        QCOMPARE(line.measured, 3);
        QVERIFY(lineOf({sample(0, {})}).isEmpty());
    }

    // Thousands in a pixel become two, and a peak of one sample is still there.
    void thinsToPixelsAndKeepsPeaks()
    {
        QList<LinkSample> samples;
        for (int i = 0; i < 25'000; ++i)
            samples.append(sample(24 * i, i == 12'345 ? 900ms : Microseconds(20'000 + i % 7)));
        const double pixel = 24.0 * 25'000 / 800;
        const SampleLine line = lineOf(samples, {}, pixel);
        QVERIFY2(line.points.size() <= 2 * 801, qPrintable(QString::number(line.points.size())));
        QCOMPARE(line.measured, 25'000);
        const auto peak = std::max_element(line.points.begin(), line.points.end(),
                                           [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
        QCOMPARE(peak->y(), 900.0);
        QCOMPARE(peak->x(), plotTime(at(24 * 12'345)));
        QVERIFY(std::is_sorted(line.points.begin(), line.points.end(),
                               [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    }

    void thinsWithGaps()
    {
        QList<LinkSample> samples;
        for (int i = 0; i < 1'000; ++i)
            samples.append(sample(i < 500 ? i : i + 4'000));
        const SampleLine line = lineOf(samples, {}, 100);
        QCOMPARE(shape(line).count(u'|'), 1);
    }

    void ranksRoundTrips()
    {
        QList<LinkSample> samples;
        for (int i = 100; i >= 1; --i)
            samples.append(sample(100 - i, Milliseconds(i)));
        QCOMPARE(roundTripShares(samples, {0, 100}), (RoundTripShares{50ms, 95ms, 100}));
        QCOMPARE(roundTripShares(samples, {99, 100}), (RoundTripShares{1ms, 1ms, 1}));
        QVERIFY(!roundTripShares(samples, {0, 0}));
        QVERIFY(!roundTripShares({sample(0, {})}, {0, 1}));
    }

    void findsTheNearest()
    {
        const auto samples = everyMinute({0, 1, 2});
        const SampleRange all{0, 3};
        QCOMPARE(sampleNear(samples, all, at(65), 1min)->time, at(60));
        QCOMPARE(sampleNear(samples, all, at(95), 1min)->time, at(120));
        QCOMPARE(sampleNear(samples, all, at(500), 1min), nullptr);
        QCOMPARE(sampleNear(samples, {0, 2}, at(120), 1h)->time, at(60));
        QCOMPARE(sampleNear({}, {}, at(0), 1h), nullptr);
    }

    void saysWhatASampleIs()
    {
        qputenv("TZ", "CST-8");
        LinkSample one = sample(10, 24ms);
        one.pingLateness = 3ms;
        QCOMPARE(sampleText(one), u"12:00:10\nRound trip 24 ms\nPing 3.0 ms late\nWebSocket"_s);
        one.pingLateness = -3ms;
        one.roundTrip.reset();
        one.transport = u"<b>x</b>\u0007"_s;
        QCOMPARE(sampleText(one), u"12:00:10\nPing 3.0 ms early\n<b>x</b>"_s);
    }

    void sumsTraffic()
    {
        const QList<LinkSample> samples{sample(0, {}, 100), sample(10, {}, 50), sample(20, {}, 30, u"polling"_s),
                                        sample(70, {}, 1'000, u"polling"_s), sample(80, {}, 0)};
        const Traffic traffic = trafficOf(samples, {0, samples.size()}, 1min);
        QCOMPARE(traffic.transports.size(), 2);
        QCOMPARE(traffic.transports.at(0).transport, u"polling"_s);
        QCOMPARE(traffic.transports.at(0).received, 1'030);
        QCOMPARE(traffic.transports.at(1).received, 150);
        QCOMPARE(traffic.transports.at(1).pieces, (QList<QPointF>{{plotTime(at(30)), 150}}));
        QCOMPARE(traffic.transports.at(0).pieces, (QList<QPointF>{{plotTime(at(30)), 30}, {plotTime(at(90)), 1'000}}));
        QCOMPARE(traffic.most, 1'000.0);
        QCOMPARE(trafficText(traffic.transports.at(1)), u"WebSocket: 150 bytes received, 0 bytes sent"_s);
        QVERIFY(trafficOf({}, {}, 1min).transports.isEmpty());
    }

    void piecesAreRound_data()
    {
        QTest::addColumn<Milliseconds>("span");
        QTest::addColumn<Milliseconds>("expected");
        QTest::newRow("an hour") << Milliseconds(1h) << Milliseconds(30s);
        QTest::newRow("two hours") << Milliseconds(2h) << Milliseconds(60s);
        QTest::newRow("a day") << Milliseconds(24h) << Milliseconds(15min);
        QTest::newRow("a week") << Milliseconds(168h) << Milliseconds(2h);
        QTest::newRow("a year") << Milliseconds(8760h) << Milliseconds(4h);
    }

    void piecesAreRound()
    {
        QFETCH(Milliseconds, span);
        QFETCH(Milliseconds, expected);
        QCOMPARE(pieceLength(span, 120), expected);
    }
};

QTEST_GUILESS_MAIN(SampleSeriesTest)
#include "sampleseriestest.moc"
