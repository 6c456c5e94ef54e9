// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profilecatalog.h"
#include "support/manualclock.h"
#include "ui/models/serverlist.h"
#include "ui/settings/jsonedit.h"
#include "ui/settings/previewpane.h"
#include "ui/settings/profilebox.h"
#include "ui/settings/profileeditor.h"
#include "ui/settings/profilefiles.h"
#include "ui/settings/profilespane.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;

class ProfilesPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsBuiltInIsReadOnly();
    void theNameIsAsWideAsTheText();
    void aCopyIsSaved();
    void aBrokenOneIsNotSaved_data();
    void aBrokenOneIsNotSaved();
    void aBadNameIsNotSaved_data();
    void aBadNameIsNotSaved();
    void leavingAsks();
    void anOwnOneCanBeRemoved();
    void thePreviewTellsJobsAndReasons();
    void thePreviewFollowsTheText();
    void eventsAreCaptured();
    void nobodyCapturesOverRest();
    void aFileThatIsTooLongIsNotOpened();
    void theServerFormOffersIt();

private:
    void startCopy(const QString &name);
    JsonEdit *text() const { return m_pane->editor()->findChild<JsonEdit *>(); }
    QLineEdit *name() const { return m_pane->editor()->findChild<QLineEdit *>(); }

    Theme m_theme;
    Test::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<ProfilesPane> m_pane;
};

void ProfilesPaneTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    m_servers = std::make_unique<ServerList>();
    m_pane = std::make_unique<ProfilesPane>(m_servers.get());
    m_pane->resize(1000, 700);
    m_pane->show();
}

void ProfilesPaneTest::cleanup()
{
    m_pane.reset();
    m_servers.reset();
}

void ProfilesPaneTest::startCopy(const QString &newName)
{
    m_pane->open(u"generic"_s);
    Q_EMIT m_pane->editor()->copyRequested();
    name()->setText(newName);
}

void ProfilesPaneTest::whatIsBuiltInIsReadOnly()
{
    QCOMPARE(m_pane->list()->count(), builtInProfileNames().size());
    for (const QString &builtIn : builtInProfileNames()) {
        m_pane->open(builtIn);
        QVERIFY(m_pane->editor()->isBuiltIn());
        QVERIFY(text()->isReadOnly());
        QVERIFY2(m_pane->editor()->profile().has_value(), qPrintable(builtIn));
        QVERIFY(!m_pane->isDirty());
    }
}

// A note that says nothing kept its place beside the name.
void ProfilesPaneTest::theNameIsAsWideAsTheText()
{
    const auto right = [](const QWidget *widget) { return widget->mapTo(widget->window(), QPoint(widget->width(), 0)).x(); };
    startCopy(u"mine"_s);
    QCoreApplication::processEvents();
    QCOMPARE(name()->width(), text()->width());
    QCOMPARE(right(name()), right(text()));
    m_pane->open(u"generic"_s);
    QCoreApplication::processEvents();
    QVERIFY(right(name()) < right(text())); // what it is stands there
}

void ProfilesPaneTest::aCopyIsSaved()
{
    QSignalSpy changed(m_pane.get(), &ProfilesPane::profileChanged);
    startCopy(u"mine"_s);
    QVERIFY(m_pane->isDirty());
    QVERIFY(!text()->isReadOnly());
    Q_EMIT m_pane->editor()->saveRequested();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toString(), u"mine"_s);
    QCOMPARE(userProfileNames(), QStringList{u"mine"_s});
    QCOMPARE(*profileText(u"mine"_s), builtInProfileText(u"generic"_s));
    QVERIFY(!m_pane->isDirty());
    QCOMPARE(m_pane->list()->currentItem()->data(Qt::UserRole).toString(), u"mine"_s);

    text()->appendPlainText(QString());
    QVERIFY(m_pane->isDirty());
    Q_EMIT m_pane->editor()->saveRequested();
    QCOMPARE(changed.size(), 2);
    QVERIFY(*profileText(u"mine"_s) != builtInProfileText(u"generic"_s));

    m_pane->open(u"generic"_s);
    Q_EMIT m_pane->editor()->copyRequested();
    name()->setText(u"mine"_s);
    Q_EMIT m_pane->editor()->saveRequested();
    QCOMPARE(changed.size(), 2); // it would replace the other one
}

void ProfilesPaneTest::aBrokenOneIsNotSaved_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("line"); // of the caret
    QTest::newRow("no JSON") << u"{\n  \"name\": \"x\",\n  oops\n}"_s << u"Line 3"_s << 3;
    QTest::newRow("a wrong type") << u"{\n  \"name\": \"x\",\n  \"link\": {\n    \"path\": 7\n  }\n}"_s << u"/link/path"_s
                                  << 4;
    QTest::newRow("an unknown member") << u"{\n  \"name\": \"x\",\n\n  \"lnik\": {}\n}"_s << u"/lnik"_s << 4;
    QTest::newRow("empty") << QString() << QString() << 1;
}

void ProfilesPaneTest::aBrokenOneIsNotSaved()
{
    QFETCH(const QString, json);
    QFETCH(const QString, says);
    startCopy(u"mine"_s);
    text()->setPlainText(json);
    Q_EMIT m_pane->editor()->saveRequested();
    QVERIFY(userProfileNames().isEmpty());
    QVERIFY(!m_pane->editor()->profile());
    QStringList told;
    for (const QLabel *label : m_pane->editor()->findChildren<QLabel *>())
        told += label->text();
    QVERIFY2(told.join(u'|').contains(says), qPrintable(told.join(u'|')));
    QTEST(text()->textCursor().blockNumber() + 1, "line");
}

void ProfilesPaneTest::aBadNameIsNotSaved_data()
{
    QTest::addColumn<QString>("bad");
    QTest::newRow("empty") << QString();
    QTest::newRow("another folder") << u"../mine"_s;
    QTest::newRow("capitals") << u"Mine"_s;
    QTest::newRow("blank") << u"my profile"_s;
    QTest::newRow("looks like a file") << u"mine.json"_s;
    QTest::newRow("hidden") << u".mine"_s;
    // Once these were saved, and nobody found them again: the catalog knows no such names.
    QTest::newRow("underscore") << u"my_profile"_s;
    QTest::newRow("dot") << u"my.profile"_s;
}

void ProfilesPaneTest::aBadNameIsNotSaved()
{
    QFETCH(const QString, bad);
    startCopy(bad);
    Q_EMIT m_pane->editor()->saveRequested();
    QVERIFY(userProfileNames().isEmpty());
    QVERIFY(m_pane->isDirty());
}

void ProfilesPaneTest::leavingAsks()
{
    startCopy(u"mine"_s);
    int left = 0;
    m_pane->leave([&] { ++left; });
    auto *question = m_pane->findChild<QMessageBox *>();
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    QCOMPARE(left, 0);
    QVERIFY(m_pane->isDirty());
    QTRY_VERIFY(!m_pane->findChild<QMessageBox *>());
    m_pane->leave([&] { ++left; });
    m_pane->findChild<QMessageBox *>()->button(QMessageBox::Save)->click();
    QCOMPARE(left, 1);
    QCOMPARE(userProfileNames(), QStringList{u"mine"_s});
}

void ProfilesPaneTest::anOwnOneCanBeRemoved()
{
    startCopy(u"mine"_s);
    Q_EMIT m_pane->editor()->saveRequested();
    QSignalSpy changed(m_pane.get(), &ProfilesPane::profileChanged);
    QCOMPARE(removeOwnProfile(u"mine"_s), QString());
    QVERIFY(userProfileNames().isEmpty());
    QVERIFY(!removeOwnProfile(u"mine"_s).isEmpty());
}

void ProfilesPaneTest::thePreviewTellsJobsAndReasons()
{
    m_pane->open(u"generic"_s);
    PreviewPane *const preview = m_pane->preview();
    preview->setProfile(m_pane->editor()->profile());
    preview->setEvents(u"[\"audio:progress\",{\"jobId\":7,\"progress\":40}]\n\n[\"audio:completed\",{\"jobId\":8}]\n"
                       "[\"hello\",1]\nnot an event"_s);
    QCOMPARE(preview->jobs()->topLevelItemCount(), 2);
    QCOMPARE(preview->jobs()->topLevelItem(0)->text(0), u"audio 7"_s);
    QCOMPARE(preview->jobs()->topLevelItem(0)->text(2), u"40 %"_s);
    QCOMPARE(preview->lines()->topLevelItemCount(), 4);
    QCOMPARE(preview->lines()->topLevelItem(0)->text(0), u"1"_s);
    QCOMPARE(preview->lines()->topLevelItem(3)->text(0), u"5"_s);
    QVERIFY(!preview->lines()->topLevelItem(3)->text(2).isEmpty());
    QVERIFY2(preview->summary().startsWith(u"2 line(s) were not understood."_s), qPrintable(preview->summary()));
}

void ProfilesPaneTest::thePreviewFollowsTheText()
{
    startCopy(u"mine"_s);
    PreviewPane *const preview = m_pane->preview();
    preview->setEvents(u"[\"audio:fertig\",{\"jobId\":7}]"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview->jobs()->topLevelItemCount() == 0, 15'000);
    text()->setPlainText(text()->toPlainText().replace(u"\"*:completed\""_s, u"\"*:fertig\""_s));
    QTRY_COMPARE_WITH_TIMEOUT(preview->jobs()->topLevelItemCount(), 1, 15'000);
    text()->setPlainText(u"{"_s); // broken: what is shown stays
    QTRY_VERIFY_WITH_TIMEOUT(!m_pane->editor()->profile(), 15'000);
    QCOMPARE(preview->jobs()->topLevelItemCount(), 1);
}

void ProfilesPaneTest::eventsAreCaptured()
{
    auto *const server = new ServerState(u"a"_s, u"SmartVoice & Co"_s, &m_clock);
    m_servers->add(server);
    LinkStateChange connected;
    connected.state = LinkState::Connected;
    connected.transport = u"websocket"_s;
    WatchBatch batch;
    batch.links = {LinkEvent{m_clock.wallTime(), connected}};
    server->apply(batch);

    QSignalSpy wanted(m_pane.get(), &ProfilesPane::captureRequested);
    auto *const menu = m_pane->preview()->findChild<QMenu *>();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().constFirst()->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"a"_s);
    batch = {};
    batch.captured = {R"(["audio:progress",{"jobId":7,"progress":40}])"_ba, R"(["audio:completed",{"jobId":7}])"_ba};
    server->apply(batch);
    batch = {};
    batch.captureEnded = true;
    server->apply(batch);
    QCOMPARE(m_pane->preview()->lines()->topLevelItemCount(), 2);
    QCOMPARE(m_pane->preview()->jobs()->topLevelItemCount(), 1);
    batch.captured = {"[\"late\"]"_ba};
    server->apply(batch);
    QCOMPARE(m_pane->preview()->lines()->topLevelItemCount(), 2);
}

void ProfilesPaneTest::nobodyCapturesOverRest()
{
    auto *const server = new ServerState(u"a"_s, u"SmartVoice"_s, &m_clock);
    m_servers->add(server);
    LinkStateChange connected;
    connected.state = LinkState::Connected;
    connected.transport = u"rest"_s;
    WatchBatch batch;
    batch.links = {LinkEvent{m_clock.wallTime(), connected}};
    server->apply(batch);
    auto *const menu = m_pane->preview()->findChild<QMenu *>();
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().constFirst()->isEnabled());
    QCOMPARE(menu->actions().constFirst()->text(), u"SmartVoice: asked over REST, sends no events"_s);
}

// Its first part alone would be shown, and saved over the whole.
void ProfilesPaneTest::aFileThatIsTooLongIsNotOpened()
{
    const QByteArray json = builtInProfileText(u"generic"_s) + QByteArray(1024 * 1024, ' ');
    QCOMPARE(saveOwnProfile(u"long"_s, json), QString());
    m_pane->open(u"long"_s);
    QCOMPARE(m_pane->editor()->json(), QByteArray());
    QVERIFY(!m_pane->editor()->profile());
    QVERIFY(!m_pane->isDirty());
    bool isTold = false;
    for (const QLabel *label : m_pane->editor()->findChildren<QLabel *>())
        isTold = isTold || label->text().contains(u"longer than 1 MiB"_s);
    QVERIFY(isTold);
}

void ProfilesPaneTest::theServerFormOffersIt()
{
    ProfileBox box;
    box.setProfile(u"generic"_s);
    QCOMPARE(box.findData(u"mine"_s), -1);
    startCopy(u"mine"_s);
    Q_EMIT m_pane->editor()->saveRequested();
    box.reload();
    QVERIFY(box.findData(u"mine"_s) >= 0);
    QCOMPARE(box.profile(), u"generic"_s);
    QCOMPARE(box.currentData().toString(), u"generic"_s);
}

QTEST_MAIN(ProfilesPaneTest)
#include "profilespanetest.moc"
