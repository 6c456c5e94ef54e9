// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/statestrip.h"
#include "ui/health/samplewords.h"
#include "ui/style/theme.h"
#include "ui/widgets/linkmark.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 5, 4), QTime(4, 0), Qt::UTC);

QDateTime at(int seconds)
{
    return noon.addSecs(seconds);
}

} // namespace

class StateStripTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    // An hour with an outage of two seconds in the middle, on 600 pixels.
    const QList<LinkSpan> m_story{{at(0), at(1800), LinkCondition::WebSocket},
                                  {at(1800), at(1802), LinkCondition::Disconnected},
                                  {at(1802), at(3600), LinkCondition::Polling}};

private Q_SLOTS:
    void init() { qputenv("TZ", "CST-8"); }

    void findsPieces()
    {
        StateStrip strip;
        strip.resize(600, strip.sizeHint().height());
        strip.setStory(m_story, at(0), at(3600));
        QCOMPARE(strip.spanAt({100, 5})->condition, LinkCondition::WebSocket);
        QCOMPARE(strip.spanAt({500, 5})->condition, LinkCondition::Polling);
        QCOMPARE(strip.spanAt({300, 5})->condition, LinkCondition::Disconnected);
        QCOMPARE(strip.spanAt({303, 5})->condition, LinkCondition::Disconnected);
        strip.setStory({}, at(0), at(3600));
        QVERIFY(!strip.spanAt({300, 5}));
    }

    void aShortOutageIsSeen()
    {
        StateStrip strip;
        strip.resize(600, strip.sizeHint().height());
        strip.setStory(m_story, at(0), at(3600));
        const QImage image = strip.grab().toImage();
        const QColor bad = markColour(Mark::Disconnected, m_theme.tokens());
        int wide = 0;
        for (int x = 0; x < image.width(); ++x)
            wide += image.pixelColor(x, 1) == bad ? 1 : 0;
        QVERIFY2(wide >= 3, qPrintable(QString::number(wide)));
    }

    // In black and white every state must still tell itself from the others.
    void statesDifferInShape()
    {
        QList<QImage> pictures;
        for (int i = 0; i <= int(LinkCondition::Refused); ++i) {
            QImage image(40, 24, QImage::Format_RGB32);
            image.fill(m_theme.tokens().surface);
            QPainter painter(&image);
            paintCondition(&painter, image.rect(), LinkCondition(i));
            painter.end();
            const QRgb paper = m_theme.tokens().surface.rgb();
            const QRgb ink = markColour(markOf(LinkCondition(i)), m_theme.tokens()).rgb();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QRgb pixel = image.pixel(x, y);
                    image.setPixel(x, y,
                                   pixel == paper ? qRgb(255, 255, 255)
                                   : pixel == ink ? qRgb(0, 0, 0)
                                                  : qRgb(128, 128, 128));
                }
            }
            QVERIFY2(!pictures.contains(image), qPrintable(QString::number(i)));
            pictures += image;
        }
    }

    void saysWhatAPieceIs() { QCOMPARE(spanText(m_story.at(1)), u"Disconnected, 12:30:00 – 12:30:02, 2 s"_s); }

    void arrowKeysWalk()
    {
        StateStrip strip;
        strip.resize(600, strip.sizeHint().height());
        strip.setStory(m_story, at(0), at(3600));
        const QString summary = strip.accessibleDescription();
        QVERIFY(summary.contains(u"WebSocket 50.0 %"_s));
        strip.show();
        strip.setFocus();
        QTest::keyClick(&strip, Qt::Key_Left);
        QCOMPARE(strip.accessibleDescription(), spanText(m_story.at(2)));
        QTest::keyClick(&strip, Qt::Key_Left);
        QCOMPARE(strip.accessibleDescription(), spanText(m_story.at(1)));
        QTest::keyClick(&strip, Qt::Key_Home);
        QTest::keyClick(&strip, Qt::Key_Left);
        QCOMPARE(strip.accessibleDescription(), spanText(m_story.at(0)));
        QTest::keyClick(&strip, Qt::Key_End);
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.accessibleDescription(), spanText(m_story.at(2)));
        // A minute passes: the same pieces, so the same one stays chosen.
        strip.setStory(m_story, at(60), at(3660));
        QCOMPARE(strip.accessibleDescription(), spanText(m_story.at(2)));
        strip.setStory({}, at(0), at(3600));
        QTest::keyClick(&strip, Qt::Key_Left);
        QCOMPARE(strip.accessibleDescription(), QString());
    }
};

QTEST_MAIN(StateStripTest)
#include "statestriptest.moc"
