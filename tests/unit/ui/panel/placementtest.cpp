// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/panel/placement.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

namespace {

// Two screens side by side with a panel of 40 at the bottom of the first; a third left of and above them.
QList<ScreenArea> screens()
{
    return {{u"main"_s, QRect(0, 0, 1920, 1080), QRect(0, 0, 1920, 1040)},
            {u"right"_s, QRect(1920, 0, 1280, 1024), QRect(1920, 0, 1280, 1024)},
            {u"left"_s, QRect(-1600, -200, 1600, 900), QRect(-1600, -170, 1600, 870)}};
}

constexpr QSize slim(160, 44);
constexpr QSize open(372, 480);

} // namespace

class PlacementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snaps_data();
    void snaps();
    void knowsThePlace_data();
    void knowsThePlace();
    void growsFromItsCorner_data();
    void growsFromItsCorner();
    void aScreenThatIsGone();
    void nearTheTray_data();
    void nearTheTray();
    void savedAndLoaded();
    void whatNobodySaved_data();
    void whatNobodySaved();
    void tooLargeKeepsItsTop();
};

void PlacementTest::snaps_data()
{
    QTest::addColumn<QPoint>("from");
    QTest::addColumn<QPoint>("to");
    const int right = 1920 - slim.width();
    const int bottom = 1040 - slim.height();
    QTest::newRow("in the middle") << QPoint(700, 500) << QPoint(700, 500);
    QTest::newRow("16 px from the left") << QPoint(16, 500) << QPoint(0, 500);
    QTest::newRow("17 px are too far") << QPoint(17, 500) << QPoint(17, 500);
    QTest::newRow("bottom right") << QPoint(right - 10, bottom + 12) << QPoint(right, bottom);
    QTest::newRow("below the screen") << QPoint(500, 1060) << QPoint(500, bottom);
    QTest::newRow("above it") << QPoint(500, -300) << QPoint(500, 0);
    QTest::newRow("across two screens: the one it covers most") << QPoint(1900, 300) << QPoint(1920, 300);
    QTest::newRow("negative coordinates") << QPoint(-1590, -165) << QPoint(-1600, -170);
}

void PlacementTest::snaps()
{
    QFETCH(QPoint, from);
    const QRect snapped = Placement(screens()).snapped(QRect(from, slim));
    QTEST(snapped.topLeft(), "to");
    QCOMPARE(snapped.size(), slim);
}

void PlacementTest::knowsThePlace_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<Place>("place");
    QTest::newRow("top left") << QRect(QPoint(20, 30), slim) << Place{u"main"_s, Qt::TopLeftCorner, {20, 30}};
    QTest::newRow("bottom right") << QRect(QPoint(1920 - 160 - 5, 1040 - 44 - 7), slim)
                                  << Place{u"main"_s, Qt::BottomRightCorner, {5, 7}};
    QTest::newRow("another screen") << QRect(QPoint(1930, 900), slim)
                                    << Place{u"right"_s, Qt::BottomLeftCorner, {10, 1024 - 900 - 44}};
    QTest::newRow("negative") << QRect(QPoint(-170, -160), slim) << Place{u"left"_s, Qt::TopRightCorner, {10, 10}};
    QTest::newRow("off every screen: the nearest")
        << QRect(QPoint(5000, 500), slim) << Place{u"right"_s, Qt::BottomRightCorner, {0, 480}};
}

void PlacementTest::knowsThePlace()
{
    QFETCH(QRect, window);
    QTEST(Placement(screens()).placeOf(window), "place");
}

void PlacementTest::growsFromItsCorner_data()
{
    QTest::addColumn<QPoint>("from");
    QTest::newRow("top left") << QPoint(0, 0);
    QTest::newRow("top right") << QPoint(1920 - 160, 0);
    QTest::newRow("bottom left") << QPoint(0, 1040 - 44);
    QTest::newRow("bottom right") << QPoint(1920 - 160 - 16, 1040 - 44 - 16);
    QTest::newRow("on the left screen") << QPoint(-1600 + 8, -170 + 870 - 44 - 8);
}

void PlacementTest::growsFromItsCorner()
{
    QFETCH(QPoint, from);
    const Placement placing(screens());
    const QRect before(from, slim);
    const Place place = placing.placeOf(before);
    const QRect grown = placing.at(place, open);
    QCOMPARE(grown.size(), open);
    QVERIFY(placing.screenOf(before).available.contains(grown));
    QVERIFY(grown.contains(before)); // it opens around where the person has clicked
    QCOMPARE(placing.at(place, slim), before);
}

void PlacementTest::aScreenThatIsGone()
{
    const Placement both(screens());
    const Place place = both.placeOf(QRect(QPoint(2000, 100), slim));
    const Placement one({screens().constFirst()});
    const QRect window = one.at(place, slim);
    QCOMPARE(window, one.at(one.home(), slim));
    QCOMPARE(window.bottomRight(), QPoint(1919 - Placement::homeGap, 1039 - Placement::homeGap));
}

void PlacementTest::nearTheTray_data()
{
    QTest::addColumn<QPoint>("click");
    QTest::addColumn<QRect>("window");
    const int w = open.width();
    const int h = open.height();
    QTest::newRow("below, in the corner") << QPoint(1900, 1060) << QRect(QPoint(1920 - 8 - w, 1040 - 8 - h), open);
    QTest::newRow("below, in the middle") << QPoint(960, 1060) << QRect(QPoint(960 - w / 2 + 1, 1040 - 8 - h), open);
    QTest::newRow("above") << QPoint(2600, 10) << QRect(QPoint(2600 - w / 2 + 1, 18), open);
    QTest::newRow("at the left") << QPoint(-1590, 300) << QRect(QPoint(-1582, 300 - h / 2 + 1), open);
    QTest::newRow("at the right") << QPoint(3190, 500) << QRect(QPoint(3182 - w + 1, 500 - h / 2 + 1), open);
}

void PlacementTest::nearTheTray()
{
    QFETCH(QPoint, click);
    const Placement placing(screens());
    const QRect window = placing.near(click, open);
    QTEST(window, "window");
    QVERIFY(!window.contains(click));
}

void PlacementTest::savedAndLoaded()
{
    for (const auto corner : {Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::BottomRightCorner}) {
        const Place place{u"HDMI-1 «两»"_s, corner, {12, 34}};
        QCOMPARE(Place::load(place.save()), std::optional(place));
    }
}

void PlacementTest::whatNobodySaved_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("12;13");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("a coordinate is missing") << QByteArray(R"({"screen":"a","x":3})");
    QTest::newRow("a text") << QByteArray(R"({"screen":"a","x":"3","y":4})");
}

void PlacementTest::whatNobodySaved()
{
    QFETCH(QByteArray, saved);
    QVERIFY(!Place::load(saved));
}

void PlacementTest::tooLargeKeepsItsTop()
{
    const QRect kept = keptWithin(QRect(500, 500, 400, 3000), QRect(0, 0, 1920, 1040));
    QCOMPARE(kept, QRect(500, 0, 400, 3000));
    const Placement placing(screens());
    QVERIFY(placing.at({u"main"_s, Qt::TopLeftCorner, {99'999, 99'999}}, slim).intersects(QRect(0, 0, 1920, 1040)));
}

QTEST_GUILESS_MAIN(PlacementTest)
#include "placementtest.moc"
