// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/widgets/tabbar.h"
#include "ui/style/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

class TabBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowKeysChoose();
    void choosingMovesNothing();
    void theChosenOneIsTinted();

private:
    Theme m_theme;
};

namespace {

void fill(TabBar &bar)
{
    for (const QString &text : {u"Jobs"_s, u"Link"_s, u"Settings"_s})
        bar.addTab(text);
    bar.resize(bar.sizeHint());
}

} // namespace

void TabBarTest::arrowKeysChoose()
{
    TabBar bar;
    fill(bar);
    bar.show();
    QSignalSpy changed(&bar, &TabBar::currentChanged);
    QTest::keyClick(&bar, Qt::Key_Right);
    QCOMPARE(bar.currentIndex(), 1);
    QTest::keyClick(&bar, Qt::Key_Left);
    QCOMPARE(bar.currentIndex(), 0);
    QCOMPARE(changed.size(), 2);
    QVERIFY(bar.focusPolicy() & Qt::TabFocus);
}

void TabBarTest::choosingMovesNothing()
{
    TabBar bar;
    fill(bar);
    const QRect last = bar.tabRect(2);
    bar.setCurrentIndex(1);
    QCOMPARE(bar.tabRect(2), last);
    QVERIFY(last.right() < bar.width());
}

void TabBarTest::theChosenOneIsTinted()
{
    m_theme.setScheme(Pollux::Appearance::Scheme::Light);
    TabBar bar;
    fill(bar);
    bar.setCurrentIndex(1);
    const QImage image = bar.grab().toImage();
    const auto inside = [&bar](int index) { return bar.tabRect(index).center() - QPoint(0, 12); };
    const Tokens tokens = Tokens::light();
    QCOMPARE(image.pixelColor(inside(1)).rgb(), tokens.tint(tokens.accent, 0.12).rgb());
    QVERIFY(image.pixelColor(inside(0)) != image.pixelColor(inside(1)));
}

QTEST_MAIN(TabBarTest)
#include "tabbartest.moc"
