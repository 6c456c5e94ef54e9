// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Texts from a backend that want to be more than text, in every place where a person reads them: no request leaves, and
// the layout stands.

#include "desktop/pollux/scenario.h"
#include "ui/panel/floatingpanel.h"
#include "ui/style/tokens.h"
#include "ui/tray/trayicon.h"
#include "ui/widgets/tabbar.h"
#include "ui/window/mainwindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

class HostileTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPlaceShowsPlainText_data();
    void everyPlaceShowsPlainText();
};

void HostileTextTest::everyPlaceShowsPlainText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a picture") << u"<img src='%1/evil.png'><b>bold</b>"_s;
    QTest::newRow("a page") << u"<html><head><link rel=stylesheet href='%1/evil.css'></head><h1>big</h1></html>"_s;
    QTest::newRow("a file") << u"<img src='file:///etc/hostname'><iframe src='%1/evil'>"_s;
    QTest::newRow("another direction") << u"\u202eevil\u2066 %1 \u200f"_s;
    QTest::newRow("control characters") << u"a\u0007b\u001b[31m\nc\td\u2028%1"_s;
    QTest::newRow("1 MB") << QString(1'000'000, u'W') + u"%1"_s;
}

void HostileTextTest::everyPlaceShowsPlainText()
{
    QFETCH(const QString, text);
    Scenario scenario;
    const QString evil = QString(text).replace(u"%1"_s, scenario.server.url().toString());
    scenario.start();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), 30'000);
    auto &ui = scenario.program->userInterface();
    ui.showWindow({});
    ui.panel()->setForm(Ui::FloatingPanel::Form::Open);
    QVERIFY(QTest::qWaitForWindowExposed(ui.window()));
    // A word of the window manager about the slim panel may still be on its way.
    QTRY_COMPARE(ui.panel()->width(), Ui::Metrics::panelWidth);

    const auto tell = [&](const QString &event, const QJsonObject &job) {
        scenario.server.emitEvent(QJsonDocument(QJsonArray{event, job}).toJson(QJsonDocument::Compact));
    };
    // A running job and a failed one.
    const auto tellOfTwo = [&](const QString &running, const QString &failed, const QString &words) {
        const QJsonObject progress{{u"percentage"_s, 40}, {u"message"_s, words}, {u"currentStep"_s, words}};
        tell(u"audio:progress"_s, {{u"jobId"_s, running}, {u"name"_s, words}, {u"progress"_s, progress}});
        tell(u"audio:progress"_s, {{u"jobId"_s, failed}, {u"name"_s, words}, {u"progress"_s, progress}});
        tell(u"audio:failed"_s, {{u"jobId"_s, failed}, {u"error"_s, words}});
    };
    // Every tab of a job's details is drawn; a job's buttons and the tab of now have a width of their own.
    const auto widthAfterLookingAt = [&](const QString &id) {
        ui.window()->showJob({scenario.entry.id, {u"audio"_s, id}});
        for (Ui::TabBar *tabs : ui.window()->findChildren<Ui::TabBar *>()) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                QCoreApplication::processEvents();
                if (ui.window()->grab().isNull())
                    return -1;
            }
        }
        return ui.window()->minimumSizeHint().width();
    };
    tellOfTwo(u"8"_s, u"9"_s, u"plain"_s);
    QTRY_COMPARE(scenario.state()->count(JobState::Failed), 1);
    const int widthOfRunning = widthAfterLookingAt(u"8"_s);
    const int widthOfFailed = widthAfterLookingAt(u"9"_s);
    QVERIFY(widthOfRunning > 0);
    tellOfTwo(u"1"_s, u"2"_s, evil);
    QTRY_COMPARE(scenario.state()->count(JobState::Failed), 2);
    QCOMPARE(widthAfterLookingAt(u"1"_s), widthOfRunning);
    QCOMPARE(widthAfterLookingAt(u"2"_s), widthOfFailed);
    QVERIFY(!ui.panel()->grab().isNull());
    QCOMPARE(ui.panel()->width(), Ui::Metrics::panelWidth);
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        for (const QLabel *label : top->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                     qPrintable(label->text().left(200)));
    }
    QCOMPARE(scenario.server.server().count(RequestKind::Other), 0);
}

QTEST_MAIN(HostileTextTest)
#include "hostiletexttest.moc"
