// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// What a person sees at the panel's round corners, as the screen shows it.

#include "ui/models/serverlist.h"
#include "ui/panel/floatingpanel.h"
#include "ui/style/theme.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace Pollux::Ui;

namespace {

QColor screenPixel(const QPoint &at)
{
    return QGuiApplication::primaryScreen()->grabWindow(0, at.x(), at.y(), 1, 1).toImage().pixelColor(0, 0);
}

} // namespace

class PanelCornersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showWhatIsBehind();
};

void PanelCornersTest::showWhatIsBehind()
{
    const QColor behind(200, 30, 160);
    QWidget backdrop;
    backdrop.setWindowFlags(Qt::FramelessWindowHint);
    backdrop.setStyleSheet(QStringLiteral("background: %1").arg(behind.name()));
    // Not all of the screen: a window manager puts what covers it above everything.
    backdrop.setGeometry(QGuiApplication::primaryScreen()->geometry().adjusted(400, 400, -2, -2));
    backdrop.show();
    QVERIFY(QTest::qWaitForWindowExposed(&backdrop));

    Theme theme;
    ServerList servers;
    FloatingPanel panel(&servers);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    for (const auto form : {FloatingPanel::Form::Slim, FloatingPanel::Form::Open}) {
        panel.setForm(form);
        QTRY_VERIFY_WITH_TIMEOUT(screenPixel(panel.geometry().center()) != behind, 15'000);
        const QRect frame = panel.geometry();
        for (const QPoint &corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()})
            QTRY_COMPARE_WITH_TIMEOUT(screenPixel(corner), behind, 15'000);
    }
}

QTEST_MAIN(PanelCornersTest)
#include "panelcornerstest.moc"
