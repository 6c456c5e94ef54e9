// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/tray/trayimage.h"
#include "ui/style/theme.h"
#include "unit/ui/panel/serversample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;
using Pollux::Test::ManualClock;
using Pollux::Test::ServerSample;

namespace {

constexpr Mark allMarks[] = {Mark::Starting,   Mark::Connected,    Mark::Polling,
                             Mark::Connecting, Mark::Disconnected, Mark::Paused};

int differingPixels(const QImage &a, const QImage &b)
{
    int differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            differing += std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))) > 127;
    }
    return differing;
}

int pixelsLike(const QImage &image, const QColor &wanted)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            const int distance = std::abs(colour.red() - wanted.red()) + std::abs(colour.green() - wanted.green())
                                 + std::abs(colour.blue() - wanted.blue());
            count += colour.alpha() > 200 && distance < 60;
        }
    }
    return count;
}

} // namespace

class TrayImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesDifferByShape_data();
    void statesDifferByShape();
    void theBadgeTellsByColourAndNumber();
    void everySizeIsThere();
    void anIconKeepsNoPictures();
    void noLargerThanTheLargest();
    void seenOnLightAndDark();
    void looks();

private:
    Theme m_theme;
};

void TrayImageTest::statesDifferByShape_data()
{
    QTest::addColumn<int>("pixels");
    QTest::addColumn<int>("badge");
    QTest::newRow("16") << 16 << 0;
    QTest::newRow("22") << 22 << 0;
    QTest::newRow("22 with a badge") << 22 << 3;
    QTest::newRow("48") << 48 << 0;
}

void TrayImageTest::statesDifferByShape()
{
    QFETCH(int, pixels);
    QFETCH(int, badge);
    for (const Mark one : allMarks) {
        for (const Mark other : allMarks) {
            const int differing =
                differingPixels(trayImage({one, badge, false}, pixels), trayImage({other, badge, false}, pixels));
            QVERIFY2(one == other || differing * 25 >= pixels * pixels,
                     qPrintable(u"%1 and %2: %3"_s.arg(int(one)).arg(int(other)).arg(differing)));
        }
    }
}

void TrayImageTest::theBadgeTellsByColourAndNumber()
{
    const QColor red(0xdb, 0x48, 0x4c);
    const QColor blue(0x4a, 0x68, 0xe0);
    const QImage none = trayImage({Mark::Connected, 0, false}, 22);
    const QImage running = trayImage({Mark::Connected, 3, false}, 22);
    const QImage failed = trayImage({Mark::Connected, 3, true}, 22);
    QCOMPARE(pixelsLike(none, blue) + pixelsLike(none, red), 0);
    QVERIFY(pixelsLike(running, blue) > 40);
    QVERIFY(pixelsLike(failed, red) > 40);
    QCOMPARE(pixelsLike(failed, blue), 0);
    QVERIFY(trayImage({Mark::Connected, 4, true}, 22) != failed);
    QVERIFY(trayImage({Mark::Connected, 48, true}, 22) != trayImage({Mark::Connected, 49, true}, 22));
}

void TrayImageTest::everySizeIsThere()
{
    const QIcon icon = trayQIcon({Mark::Polling, 1, false});
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        for (const int ratio : {1, 2}) {
            const QSize size(side * ratio, side * ratio);
            QVERIFY2(icon.availableSizes().contains(size), qPrintable(QString::number(side * ratio)));
            QCOMPARE(icon.pixmap(size).toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied),
                     trayImage({Mark::Polling, 1, false}, side * ratio));
        }
    }
}

// It changes with each job and each drop; Qt's cache of pixmaps grew by what each of them had looked like.
void TrayImageTest::anIconKeepsNoPictures()
{
    for (const QIcon &icon : {trayQIcon({Mark::Polling, 1, false}), trayMarkIcon(Mark::Polling)}) {
        for (const QSize &size : icon.availableSizes())
            QVERIFY2(icon.pixmap(size).isDetached(), "nobody else holds it");
    }
}

void TrayImageTest::noLargerThanTheLargest()
{
    QCOMPARE(trayQIcon({Mark::Connected, 0, false}).pixmap(500).width(), 128);
    QCOMPARE(trayMarkIcon(Mark::Connected).pixmap(20).width(), 20);
    QVERIFY(trayQIcon({}).pixmap(0).isNull());
}

void TrayImageTest::seenOnLightAndDark()
{
    for (const Mark mark : allMarks) {
        const QImage image = trayImage({mark, 0, false}, 48);
        for (const int back : {0x24, 0xf4}) {
            int seen = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor colour = image.pixelColor(x, y);
                    seen += colour.alpha() > 200 && std::abs(qGray(colour.rgb()) - back) > 60;
                }
            }
            QVERIFY(seen > 48 * 48 / 20);
        }
    }
}

void TrayImageTest::looks()
{
    ManualClock clock;
    ServerList servers;
    QCOMPARE(trayLook(servers), TrayLook());
    ServerSample good(&servers, &clock, u"a"_s, u"SmartVoice"_s);
    ServerSample bad(&servers, &clock, u"b"_s, u"GEO"_s);
    QCOMPARE(trayLook(servers).mark, Mark::Starting);
    good.connected();
    bad.connected(u"polling"_s);
    QCOMPARE(trayLook(servers), (TrayLook{Mark::Polling, 0, false}));
    good.put(u"1"_s, JobState::Running);
    good.put(u"2"_s, JobState::Running);
    QCOMPARE(trayLook(servers), (TrayLook{Mark::Polling, 2, false}));
    bad.put(u"3"_s, JobState::Failed);
    QCOMPARE(trayLook(servers), (TrayLook{Mark::Polling, 1, true}));
    servers.markAllSeen();
    QCOMPARE(trayLook(servers, true), (TrayLook{Mark::Paused, 2, false}));
    servers.setPaused(true);
    QCOMPARE(trayLook(servers), (TrayLook{Mark::Paused, 2, false}));
    bad.waiting(9s);
    QCOMPARE(trayLook(servers).mark, Mark::Disconnected); // a pause hides no outage
    QCOMPARE(trayLook(servers, true).mark, Mark::Disconnected);
    bad.link(LinkState::Connecting, {}, {}, {}, 2);
    QCOMPARE(trayLook(servers).mark, Mark::Connecting);
    good.state()->setTrouble(ServerState::Trouble::BadSettings, u"x"_s);
    QCOMPARE(trayLook(servers).mark, Mark::Disconnected);
}

QTEST_MAIN(TrayImageTest)
#include "trayimagetest.moc"
