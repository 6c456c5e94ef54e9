// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/manualclock.h"
#include "ui/health/linkpage.h"
#include "ui/health/plot.h"
#include "ui/health/roundtripcard.h"
#include "ui/health/stripcard.h"
#include "ui/health/timeaxis.h"
#include "ui/health/trafficcard.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QTest>

#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;

namespace {

// Of the processor: what else runs on the machine does not count.
class Stopwatch
{
public:
    void start() { m_begin = std::clock(); }
    double milliseconds() const { return double(std::clock() - m_begin) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_begin = 0;
};

constexpr int every = 24; // seconds: a heartbeat
constexpr double peak = 400; // ms, one sample's
constexpr int rounds = 20;

} // namespace

// What the pictures over time cost, when a sample has come: 16 ms are a frame.
class LinkPageBench : public QObject
{
    Q_OBJECT

private:
    QList<LinkSample> samplesUntil(const QDateTime &end, int count) const;
    static const Plot *plotOf(const QWidget &owner, const QString &name);
    static double highest(const PlotPicture &picture);
    static double total(const PlotPicture &picture);

    Theme m_theme;
    Test::ManualClock m_clock;

private Q_SLOTS:
    void pictures_data();
    void pictures();
    void page();
};

// Round trips and lateness are noise, and one of them stands out.
QList<LinkSample> LinkPageBench::samplesUntil(const QDateTime &end, int count) const
{
    QList<LinkSample> samples;
    samples.reserve(count);
    for (int i = 0; i < count; ++i) {
        LinkSample sample;
        sample.time = end.addSecs(-every * (count - 1 - i));
        sample.transport = i % 50 == 7 ? u"polling"_s : u"websocket"_s;
        sample.roundTrip = Microseconds(20'000 + i * 7'919 % 30'000);
        sample.pingLateness = Microseconds(i * 104'729LL % 9'000);
        sample.bytesReceived = 1'000 + i % 500;
        samples.append(sample);
    }
    samples[count / 2].roundTrip = Microseconds(int(peak * 1000));
    return samples;
}

const Plot *LinkPageBench::plotOf(const QWidget &owner, const QString &name)
{
    const auto plots = owner.findChildren<Plot *>();
    const auto found =
        std::find_if(plots.begin(), plots.end(), [&](const Plot *plot) { return plot->accessibleName() == name; });
    return found == plots.end() ? nullptr : *found;
}

double LinkPageBench::highest(const PlotPicture &picture)
{
    double most = 0;
    for (const PlotLine &line : picture.lines) {
        for (const QPointF &point : line.points)
            most = std::isnan(point.y()) ? most : std::max(most, point.y());
    }
    return most;
}

double LinkPageBench::total(const PlotPicture &picture)
{
    double sum = 0;
    for (const PlotBars &bars : picture.bars) {
        for (const QPointF &bar : bars.bars)
            sum += bar.y();
    }
    return sum;
}

void LinkPageBench::pictures_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("hours");
    QTest::newRow("2 hours") << 300 << 2;
    QTest::newRow("a day") << 3'600 << 24;
    QTest::newRow("a week") << 25'000 << 7 * 24;
}

void LinkPageBench::pictures()
{
    QFETCH(int, count);
    QFETCH(int, hours);
    const QDateTime end = m_clock.wallTime();
    const auto samples = samplesUntil(end, count);
    TimeAxis axis;
    axis.setSpan(std::chrono::hours(hours));
    QWidget window;
    StripCard strip(&axis, &window);
    RoundTripCard roundTrip(&axis, &window);
    TrafficCard traffic(&axis, &window);
    window.resize(900, 600);
    strip.setGeometry(0, 0, 900, 90);
    roundTrip.setGeometry(0, 100, 900, 220);
    traffic.setGeometry(0, 330, 900, 180);
    window.show();

    // A drop of a few seconds, now and then.
    QList<LinkSpan> spans;
    QDateTime begin = end.addSecs(-3'600 * hours);
    for (int i = 1; i <= 200; ++i) {
        const QDateTime next = end.addSecs(-3'600 * hours + qint64(18) * hours * i);
        spans.append({begin, next.addSecs(-5), LinkCondition::WebSocket});
        spans.append({next.addSecs(-5), next, LinkCondition::Disconnected});
        begin = next;
    }
    double data = 0;
    double paint = 0;
    Stopwatch timer;
    for (int i = 0; i <= rounds; ++i) {
        timer.start();
        axis.setNow(end.addMSecs(i)); // a picture of its own, each time
        strip.show(spans);
        roundTrip.show(samples, spans);
        traffic.show(samples);
        data += i > 0 ? timer.milliseconds() : 0; // the first lays out
        timer.start();
        QCoreApplication::processEvents(); // lays out, and asks for the pixels
        QCoreApplication::processEvents();
        paint += i > 0 ? timer.milliseconds() : 0;
    }
    qInfo("%d samples: the data %.2f ms, the pixels %.2f ms", count, data / rounds, paint / rounds);

    const Plot *const plot = plotOf(window, u"Round trip and ping lateness, ms"_s);
    QVERIFY(plot);
    QCOMPARE(highest(plot->picture()), peak);
    for (const PlotLine &line : plot->picture().lines) // two a pixel, and a gap for each drop within one
        QVERIFY(line.points.size() <= 2 * plot->area().width() + 3 * spans.size() / 2);
    // The peak is painted, where it belongs.
    const QImage image = const_cast<Plot *>(plot)->grab().toImage();
    const QRect area = plot->area();
    const int at = plot->pixelOf(double(samples[count / 2].time.toMSecsSinceEpoch()) / 1000);
    const int high = area.bottom() - int(0.9 * peak / plot->picture().top * area.height());
    int coloured = 0;
    for (int x = at - 2; x <= at + 2; ++x)
        coloured += image.pixelColor(x, high) != m_theme.tokens().surface && image.pixelColor(x, high) != m_theme.tokens().line;
    QVERIFY(coloured > 0);
    qint64 bytes = 0;
    for (const LinkSample &sample : samples)
        bytes += sample.time >= axis.from() ? sample.bytesReceived : 0;
    QCOMPARE(total(plotOf(window, u"Traffic by transport"_s)->picture()), double(bytes));
}

// The whole page, as a sample comes, of a link that has as many of them as are kept.
void LinkPageBench::page()
{
    ServerList servers;
    auto *const server = new ServerState(u"a"_s, u"A"_s, &m_clock);
    servers.add(server);
    LinkPage page(&servers);
    page.resize(900, 900);
    WatchBatch batch;
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = u"websocket"_s;
    batch.links = {{m_clock.wallTime().addSecs(-25'000 * every), change}};
    batch.samples = samplesUntil(m_clock.wallTime(), 25'000);
    server->apply(batch);
    page.show();
    auto *const range = page.findChild<QComboBox *>();
    const Plot *const traffic = plotOf(page, u"Traffic by transport"_s);
    Stopwatch timer;
    for (int choice = 0; choice < range->count(); ++choice) {
        range->setCurrentIndex(choice);
        QTest::qWait(0);
        double taken = 0;
        for (int i = 0; i < rounds; ++i) {
            m_clock.advance(std::chrono::seconds(every));
            WatchBatch more;
            more.samples = samplesUntil(m_clock.wallTime(), 1);
            const double before = traffic->picture().right;
            server->apply(more);
            timer.start();
            QTRY_VERIFY(traffic->picture().right > before);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            taken += timer.milliseconds();
        }
        qInfo("%s: the page %.2f ms a sample", qPrintable(range->currentText()), taken / rounds);
    }
    QCOMPARE(server->samples().last().time, m_clock.wallTime());
}

QTEST_MAIN(LinkPageBench)
#include "linkpagebench.moc"
