// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/widgets/statemark.h"
#include "ui/style/theme.h"
#include "ui/widgets/linkmark.h"

#include <QPainter>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;

namespace {

constexpr Mark allMarks[] = {Mark::Starting,   Mark::Connected,    Mark::Polling,
                             Mark::Connecting, Mark::Disconnected, Mark::Paused};

// Which pixels it covers: the shape without the colour.
QImage shapeOf(Mark mark, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintMark(&painter, image.rect(), mark, Qt::black);
    return image.convertToFormat(QImage::Format_Alpha8);
}

int differingPixels(const QImage &a, const QImage &b)
{
    int differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            differing += std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))) > 127;
    }
    return differing;
}

} // namespace

class StateMarkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesDiffer_data();
    void shapesDiffer();
    void coloursMean();
    void everyConditionHasItsMark();
    void theWidgetShowsItsMark();

private:
    Theme m_theme;
};

void StateMarkTest::shapesDiffer_data()
{
    QTest::addColumn<int>("pixels");
    QTest::newRow("in a strip") << 12;
    QTest::newRow("in a tray") << 22;
    QTest::newRow("large") << 64;
}

void StateMarkTest::shapesDiffer()
{
    QFETCH(int, pixels);
    for (const Mark one : allMarks) {
        for (const Mark other : allMarks) {
            const int differing = differingPixels(shapeOf(one, pixels), shapeOf(other, pixels));
            // By at least a twentieth of the whole: that can be seen.
            QVERIFY2(one == other || differing * 20 >= pixels * pixels,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(int(one)).arg(int(other)).arg(differing)));
        }
    }
}

void StateMarkTest::coloursMean()
{
    const Tokens tokens = Tokens::light();
    QCOMPARE(markColour(Mark::Connected, tokens), tokens.ok);
    QCOMPARE(markColour(Mark::Disconnected, tokens), tokens.bad);
    QCOMPARE(markColour(Mark::Connecting, tokens), tokens.warn);
    for (const Mark neutral : {Mark::Starting, Mark::Polling, Mark::Paused})
        QCOMPARE(markColour(neutral, tokens), tokens.muted);
}

void StateMarkTest::everyConditionHasItsMark()
{
    QCOMPARE(markOf(LinkCondition::Starting), Mark::Starting);
    QCOMPARE(markOf(LinkCondition::WebSocket), Mark::Connected);
    QCOMPARE(markOf(LinkCondition::Polling), Mark::Polling);
    QCOMPARE(markOf(LinkCondition::Connecting), Mark::Connecting);
    QCOMPARE(markOf(LinkCondition::Disconnected), Mark::Disconnected);
    QCOMPARE(markOf(LinkCondition::Refused), Mark::Disconnected);
}

void StateMarkTest::theWidgetShowsItsMark()
{
    StateMark mark;
    mark.setMark(Mark::Connected);
    const QImage connected = mark.grab().toImage();
    mark.setMark(Mark::Disconnected);
    QVERIFY(mark.grab().toImage() != connected);
    QCOMPARE(mark.mark(), Mark::Disconnected);
}

QTEST_MAIN(StateMarkTest)
#include "statemarktest.moc"
