// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/widgets/thinprogressbar.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QTest>

using namespace Pollux::Ui;

class ThinProgressBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsItsShare_data();
    void fillsItsShare();
    void mutedIsNotAccent();
    void itsHeightIsFixed();
    void toldToAssistiveTools();

private:
    Theme m_theme;
};

void ThinProgressBarTest::fillsItsShare_data()
{
    QTest::addColumn<std::optional<double>>("percent");
    QTest::addColumn<int>("filled"); // of 200 pixels
    QTest::newRow("unknown") << std::optional<double>() << 0;
    QTest::newRow("nothing yet") << std::optional<double>(0) << 0;
    QTest::newRow("a dot at least") << std::optional<double>(0.1) << 5;
    QTest::newRow("a half") << std::optional<double>(50) << 100;
    QTest::newRow("all") << std::optional<double>(100) << 200;
    QTest::newRow("more than all") << std::optional<double>(250) << 200;
}

void ThinProgressBarTest::fillsItsShare()
{
    QFETCH(std::optional<double>, percent);
    QFETCH(int, filled);
    m_theme.setScheme(Pollux::Appearance::Scheme::Light);
    ThinProgressBar bar;
    bar.resize(200, Metrics::barHeight);
    bar.setPercent(percent);
    const QImage image = bar.grab().toImage();
    int accent = 0;
    for (int x = 0; x < image.width(); ++x)
        accent += image.pixelColor(x, 2) == Tokens::light().accent;
    QVERIFY2(std::abs(accent - filled) <= 2, qPrintable(QString::number(accent)));
}

void ThinProgressBarTest::mutedIsNotAccent()
{
    m_theme.setScheme(Pollux::Appearance::Scheme::Light);
    ThinProgressBar bar;
    bar.resize(200, Metrics::barHeight);
    bar.setPercent(50);
    bar.setMuted(true);
    const QColor filled = bar.grab().toImage().pixelColor(50, 2);
    QVERIFY(filled != Tokens::light().accent);
    QVERIFY(filled != Tokens::light().bar);
}

void ThinProgressBarTest::itsHeightIsFixed()
{
    ThinProgressBar bar;
    QCOMPARE(bar.sizeHint().height(), 5);
    QCOMPARE(bar.sizePolicy().verticalPolicy(), QSizePolicy::Fixed);
}

void ThinProgressBarTest::toldToAssistiveTools()
{
    ThinProgressBar bar;
    bar.setPercent(64.9);
    QAccessibleInterface *const told = QAccessible::queryAccessibleInterface(&bar);
    QVERIFY(told && told->valueInterface());
    QCOMPARE(told->role(), QAccessible::ProgressBar);
    QCOMPARE(told->valueInterface()->currentValue().toInt(), 64);
}

QTEST_MAIN(ThinProgressBarTest)
#include "thinprogressbartest.moc"
