// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/linksampler.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime begin = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

JobFeed::Health on(const QString &transport)
{
    JobFeed::Health health;
    health.transport = transport;
    return health;
}

} // namespace

class LinkSamplerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsNothingWithoutAMeasurement();
    void aHeartbeatAndItsRoundTripAreOne();
    void aHeartbeatWithoutARoundTripIsToldAtTheNext();
    void aBurstIsOne();
    void bytesOfATransportThatIsLeftAreTold();
    void everyByteIsToldOnce();
    void anotherConnectionBeginsAnew();
    void aClockThatGoesBackStopsNothing();

private:
    QList<LinkSample> look(int seconds) { return m_sampler.look(begin.addSecs(seconds), m_health, m_traffic); }

    LinkSampler m_sampler;
    JobFeed::Health m_health;
    JobFeed::TrafficByTransport m_traffic;
};

void LinkSamplerTest::init()
{
    m_sampler = {};
    m_health = on(u"websocket"_s);
    m_traffic = {};
}

void LinkSamplerTest::tellsNothingWithoutAMeasurement()
{
    m_traffic[u"websocket"_s] = {100, 50};
    QVERIFY(look(0).isEmpty());
    m_health.transport.clear();
    m_health.roundTrips = 3; // of the session before
    QCOMPARE(look(1).size(), 1); // its bytes alone
    QVERIFY(look(2).isEmpty());
}

void LinkSamplerTest::aHeartbeatAndItsRoundTripAreOne()
{
    m_health.pings = 1;
    m_health.pingLateness = 3ms;
    QVERIFY(look(25).isEmpty());
    m_health.roundTrips = 1;
    m_health.newestRoundTrip = 20ms;
    m_traffic[u"websocket"_s] = {100, 50, 3, 2};
    const QList<LinkSample> expected{{begin.addSecs(25), u"websocket"_s, 20ms, 3ms, 100, 50, 3, 2}};
    QCOMPARE(look(25), expected);
    QVERIFY(look(26).isEmpty());
}

void LinkSamplerTest::aHeartbeatWithoutARoundTripIsToldAtTheNext()
{
    m_health.pings = 1;
    m_health.pingLateness = 3ms;
    QVERIFY(look(25).isEmpty());
    QVERIFY(look(30).isEmpty());
    m_health.pings = 2;
    m_health.pingLateness = 5ms;
    const auto samples = look(50);
    QCOMPARE(samples.size(), 1);
    QCOMPARE(samples.constFirst().pingLateness, Microseconds(5ms));
    QVERIFY(!samples.constFirst().roundTrip);
}

void LinkSamplerTest::aBurstIsOne()
{
    qsizetype told = 0;
    for (int i = 1; i <= 20; ++i) {
        m_health.roundTrips = i;
        m_health.newestRoundTrip = Milliseconds(i);
        told += m_sampler.look(begin.addMSecs(i * 10), m_health, m_traffic).size();
    }
    QCOMPARE(told, 1);
    const auto later = look(2);
    QCOMPARE(later.size(), 1); // the newest of them is not lost
    QCOMPARE(later.constFirst().roundTrip, Microseconds(20ms));
}

void LinkSamplerTest::bytesOfATransportThatIsLeftAreTold()
{
    m_health = on(u"polling"_s);
    m_health.roundTrips = 1;
    m_health.newestRoundTrip = 40ms;
    m_traffic[u"polling"_s] = {10, 5};
    QCOMPARE(look(0).size(), 1);
    m_health.transport = u"websocket"_s;
    m_health.roundTrips = 2;
    m_health.newestRoundTrip = 20ms;
    m_traffic[u"polling"_s] = {110, 6};
    m_traffic[u"websocket"_s] = {7, 6};
    const QList<LinkSample> expected{{begin.addSecs(0), u"polling"_s, {}, {}, 100, 1},
                                     {begin.addSecs(0), u"websocket"_s, 20ms, {}, 7, 6}};
    QCOMPARE(look(0), expected); // at once: it is another transport
}

void LinkSamplerTest::everyByteIsToldOnce()
{
    qint64 told = 0;
    qint64 gone = 0;
    const QStringList transports{u"polling"_s, u"websocket"_s, QString(), u"rest"_s};
    for (int i = 0; i < 400; ++i) {
        m_health.transport = transports[(i / 7) % 4];
        m_health.roundTrips = i;
        for (const QString &name : {u"polling"_s, u"websocket"_s, u"rest"_s}) {
            if (name == m_health.transport) {
                m_traffic[name].received += i;
                gone += i;
            }
        }
        for (const LinkSample &sample : look(i))
            told += sample.bytesReceived;
    }
    m_health.transport.clear();
    for (const LinkSample &sample : look(500))
        told += sample.bytesReceived;
    QCOMPARE(told, gone);
}

void LinkSamplerTest::anotherConnectionBeginsAnew()
{
    m_health.roundTrips = 1;
    m_health.newestRoundTrip = 20ms;
    QCOMPARE(look(0).size(), 1);
    m_health = on({});
    QVERIFY(look(10).isEmpty());
    m_health = on(u"websocket"_s);
    QVERIFY(look(11).isEmpty());
    m_health.roundTrips = 1; // counted per session
    m_health.newestRoundTrip = 30ms;
    const auto samples = look(20);
    QCOMPARE(samples.size(), 1);
    QCOMPARE(samples.constFirst().roundTrip, Microseconds(30ms));
}

void LinkSamplerTest::aClockThatGoesBackStopsNothing()
{
    m_health.roundTrips = 1;
    QCOMPARE(look(3600).size(), 1);
    m_health.roundTrips = 2;
    QCOMPARE(look(25).size(), 1);
}

QTEST_APPLESS_MAIN(LinkSamplerTest)
#include "linksamplertest.moc"
