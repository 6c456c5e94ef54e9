// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/actiontexts.h"
#include "ui/models/toldlist.h"
#include "ui/panel/floatingpanel.h"
#include "ui/panel/panelview.h"
#include "ui/panel/roundedregion.h"
#include "ui/panel/slimbutton.h"
#include "ui/panel/ticker.h"
#include "ui/style/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/snoozemenu.h"
#include "unit/ui/panel/serversample.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;
using Pollux::Test::ManualClock;
using Pollux::Test::ServerSample;

class FloatingPanelTest : public QObject
{
    Q_OBJECT

private:
    SlimButton *slim() const { return m_panel->findChild<SlimButton *>(); }
    PanelView *view() const { return m_panel->findChild<PanelView *>(); }
    QRect screen() const { return QGuiApplication::primaryScreen()->availableGeometry(); }
    void drag(QWidget *grip, const QPoint &by);
    //! Its only button, once it shows `queue`.
    IconButton *act(const QString &queue) const;
    void tellQueue(bool paused);
    void answer(ActionOutcome::Result result, const QString &words = {});
    //! The visible one that says this; nullptr: none does.
    OutcomeNote *noteWith(const QString &text) const;
    QList<ActionRequest> m_requests;

    Theme m_theme;
    ManualClock m_clock;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<ServerSample> m_server;
    std::unique_ptr<ToldList> m_told;
    std::unique_ptr<FloatingPanel> m_panel;

private Q_SLOTS:
    void init();
    void cleanup();

    void beginsSlimAtTheBottomRight();
    void aClickOpensAndEscapeCloses();
    void opensNearTheTrayAndHides();
    void dragMovesAndSnaps();
    void aDragIsNoClick();
    void thePlaceIsRemembered();
    void nonsenseIsNoPlace();
    void followsTheServersWhileVisible();
    void growsUpwardsAtTheBottom();
    void ticksOnlyWhileNeeded();
    void theMaskFollowsTheCorners();
    void pausingAQueueAsksFirstAndTellsWhatBecameOfIt();
    void whatARefusedPauseSaysStaysUntilItIsClosed();
    void notificationsAreSnoozedHere();
    void aSnoozeEndsByItself();
    void pausedNotificationsSaySo();
    void aMuteCanBeTakenBack();
    void oneNoteThatGoesLeavesNoGap();
};

void FloatingPanelTest::init()
{
    m_servers = std::make_unique<ServerList>();
    m_server = std::make_unique<ServerSample>(m_servers.get(), &m_clock, u"a"_s, u"SmartVoice"_s);
    m_server->connected();
    m_server->knows({ActionKind::Pause, ActionKind::Resume}, true);
    m_requests.clear();
    connect(m_server->state()->actions(), &ServerActions::requested, this,
            [this](const ActionRequest &request) { m_requests += request; });
    m_clock.advance(10min);
    m_told = std::make_unique<ToldList>();
    m_panel = std::make_unique<FloatingPanel>(m_servers.get());
    m_panel->setTold(m_told.get());
    m_panel->restorePlace({});
    m_panel->show();
}

void FloatingPanelTest::cleanup()
{
    m_panel.reset();
    m_told.reset();
    m_server.reset();
    m_servers.reset();
}

void FloatingPanelTest::drag(QWidget *grip, const QPoint &by)
{
    const QPoint at = grip->rect().center();
    const QPoint from = grip->mapToGlobal(at);
    const auto send = [grip](QEvent::Type type, const QPoint &global, Qt::MouseButtons buttons) {
        QMouseEvent event(type, grip->mapFromGlobal(QPointF(global)), QPointF(global),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(grip, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, from + by / 2, Qt::LeftButton);
    send(QEvent::MouseMove, from + by, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, from + by, Qt::NoButton);
}

void FloatingPanelTest::beginsSlimAtTheBottomRight()
{
    QCOMPARE(m_panel->form(), FloatingPanel::Form::Slim);
    QCOMPARE(m_panel->height(), SlimButton::height);
    QCOMPARE(m_panel->geometry().bottomRight(), screen().bottomRight() - QPoint(16, 16));
    QVERIFY(m_panel->savePlace().isEmpty());
    QVERIFY(m_panel->windowFlags().testFlag(Qt::FramelessWindowHint));
    QVERIFY(m_panel->windowFlags().testFlag(Qt::WindowStaysOnTopHint));
}

void FloatingPanelTest::aClickOpensAndEscapeCloses()
{
    const QRect before = m_panel->geometry();
    QSignalSpy placed(m_panel.get(), &FloatingPanel::placeChanged);
    QTest::mouseClick(slim(), Qt::LeftButton);
    QCOMPARE(m_panel->form(), FloatingPanel::Form::Open);
    QCOMPARE(m_panel->width(), Metrics::panelWidth);
    QCOMPARE(m_panel->geometry().bottomRight(), before.bottomRight());
    QTest::keyClick(m_panel.get(), Qt::Key_Escape);
    QCOMPARE(m_panel->form(), FloatingPanel::Form::Slim);
    QCOMPARE(m_panel->geometry(), before);
    QCOMPARE(placed.size(), 2);
}

void FloatingPanelTest::opensNearTheTrayAndHides()
{
    const QPoint tray = screen().topRight() + QPoint(-30, 10);
    m_panel->hide();
    m_panel->toggleNear(tray);
    QVERIFY(m_panel->isVisible());
    QCOMPARE(m_panel->form(), FloatingPanel::Form::Open);
    QCOMPARE(m_panel->y(), tray.y() + 8);
    QVERIFY(screen().contains(m_panel->geometry()));
    m_panel->toggleNear(tray);
    QVERIFY(!m_panel->isVisible());
    // Where it was opened from is no place that the person has chosen.
    QVERIFY(m_panel->savePlace().isEmpty());
    m_panel->show();
    m_panel->setForm(FloatingPanel::Form::Slim);
    QCOMPARE(m_panel->geometry().bottomRight(), screen().bottomRight() - QPoint(16, 16));
}

void FloatingPanelTest::dragMovesAndSnaps()
{
    QSignalSpy placed(m_panel.get(), &FloatingPanel::placeChanged);
    const QPoint before = m_panel->pos();
    drag(slim(), QPoint(-200, -300));
    QCOMPARE(m_panel->pos(), before + QPoint(-200, -300));
    QCOMPARE(placed.size(), 1);
    drag(slim(), screen().topLeft() + QPoint(10, -400) - m_panel->pos());
    QCOMPARE(m_panel->pos(), screen().topLeft());
    m_panel->setForm(FloatingPanel::Form::Open);
    QCOMPARE(m_panel->pos(), screen().topLeft());
    drag(view()->header(), QPoint(100, 60));
    QCOMPARE(m_panel->pos(), screen().topLeft() + QPoint(100, 60));
}

void FloatingPanelTest::aDragIsNoClick()
{
    drag(slim(), QPoint(-50, -50));
    QCOMPARE(m_panel->form(), FloatingPanel::Form::Slim);
    drag(slim(), QPoint(1, 0)); // a trembling hand
    QCOMPARE(m_panel->form(), FloatingPanel::Form::Open);
}

void FloatingPanelTest::thePlaceIsRemembered()
{
    drag(slim(), QPoint(-200, -300));
    const QByteArray place = m_panel->savePlace();
    QVERIFY(!place.isEmpty());
    FloatingPanel other(m_servers.get());
    other.restorePlace(place);
    other.show();
    QCOMPARE(other.geometry(), m_panel->geometry());
}

void FloatingPanelTest::nonsenseIsNoPlace()
{
    const QRect before = m_panel->geometry();
    m_panel->restorePlace("{\"x\":");
    QCOMPARE(m_panel->geometry(), before);
    m_panel->restorePlace(R"({"screen":"gone","x":5,"y":5})");
    QCOMPARE(m_panel->geometry(), before);
}

void FloatingPanelTest::followsTheServersWhileVisible()
{
    m_server->put(u"1"_s, JobState::Running, 30);
    QTRY_COMPARE(slim()->line().text, u"30 %"_s);
    m_server->put(u"1"_s, JobState::Running, 40); // within the pause, and yet not lost
    QTRY_COMPARE(slim()->line().text, u"40 %"_s);
    m_panel->hide();
    m_server->put(u"1"_s, JobState::Running, 50);
    QSignalSpy changed(m_servers.get(), &ServerList::changed);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(slim()->line().text, u"40 %"_s); // nobody looks
    m_panel->show();
    QCOMPARE(slim()->line().text, u"50 %"_s);
}

void FloatingPanelTest::growsUpwardsAtTheBottom()
{
    m_panel->setForm(FloatingPanel::Form::Open);
    const QRect before = m_panel->geometry();
    for (int id = 0; id < 3; ++id)
        m_server->put(QString::number(id), JobState::Running, 10);
    QTRY_VERIFY(m_panel->height() > before.height());
    QCOMPARE(m_panel->geometry().bottomRight(), before.bottomRight());
    for (int id = 0; id < 60; ++id)
        m_server->put(QString::number(id), JobState::Running, 10);
    QTRY_COMPARE(view()->jobRows().size(), PanelView::maxJobs);
    QVERIFY(screen().contains(m_panel->geometry()));
}

void FloatingPanelTest::ticksOnlyWhileNeeded()
{
    const Ticker *const ticker = m_panel->findChild<Ticker *>();
    QVERIFY(ticker);
    QCOMPARE(ticker->pace(), Ticker::Pace::Minutes);
    m_server->waiting(30s);
    QTRY_COMPARE(ticker->pace(), Ticker::Pace::Seconds);
    m_panel->hide();
    QCOMPARE(ticker->pace(), Ticker::Pace::Stopped);
    m_panel->show();
    QCOMPARE(ticker->pace(), Ticker::Pace::Seconds);
    m_server->connected();
    m_clock.advance(2min);
    QTRY_COMPARE(ticker->pace(), Ticker::Pace::Minutes);
    m_servers->remove(u"a"_s);
    QTRY_COMPARE(ticker->pace(), Ticker::Pace::Stopped);
}

void FloatingPanelTest::theMaskFollowsTheCorners()
{
    m_panel->setForm(FloatingPanel::Form::Open);
    QImage image(m_panel->size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    m_panel->render(&image, {}, {}, QWidget::DrawChildren);
    const QRegion mask = roundedRegion(image.size(), Metrics::panelRadius);
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    QVERIFY(!mask.contains(QPoint(0, 0)));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = image.pixelColor(x, y).alpha();
            QVERIFY2(mask.contains(QPoint(x, y)) ? alpha > 50 : alpha < 128,
                     qPrintable(u"%1,%2: %3"_s.arg(x).arg(y).arg(alpha)));
        }
    }
}

IconButton *FloatingPanelTest::act(const QString &queue) const
{
    for (const QueueRow *row : view()->queueRows()) {
        IconButton *const button = row->findChild<IconButton *>();
        if (row->line().queue == queue && button && button->isVisible())
            return button;
    }
    return nullptr;
}

void FloatingPanelTest::tellQueue(bool paused)
{
    Queue queue;
    queue.name = u"audio"_s;
    queue.waiting = 3;
    queue.paused = paused;
    m_server->queue(queue);
}

void FloatingPanelTest::answer(ActionOutcome::Result result, const QString &words)
{
    ActionOutcome outcome{m_requests.constLast(), result, {}, {}};
    if (!words.isEmpty()) {
        outcome.cause.emplace();
        outcome.cause->detail = words;
    }
    WatchBatch batch;
    batch.actionOutcomes = {outcome};
    m_server->state()->apply(batch);
}

void FloatingPanelTest::pausingAQueueAsksFirstAndTellsWhatBecameOfIt()
{
    m_panel->setForm(FloatingPanel::Form::Open);
    tellQueue(false);
    QTRY_VERIFY(act(u"audio"_s));
    act(u"audio"_s)->click();
    QVERIFY(m_requests.isEmpty());
    auto *const question = m_panel->findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->text(), actionQuestion(ActionKind::Pause, u"audio"_s, 1));
    for (QAbstractButton *const button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests.constFirst().kind, ActionKind::Pause);
    QCOMPARE(m_requests.constFirst().job, (JobKey{u"audio"_s, {}}));
    QTRY_VERIFY(!act(u"audio"_s)->isEnabled()); // not twice
    QCOMPARE(act(u"audio"_s)->accessibleName(), actionUnderWayText(ActionKind::Pause));
    const auto *const note = m_panel->findChild<OutcomeNote *>();
    QVERIFY(!note->isVisible());
    answer(ActionOutcome::Result::Done);
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"audio"_s));
    tellQueue(true);
    QTRY_COMPARE(act(u"audio"_s)->accessibleName(), actionOnText(ActionKind::Resume, u"audio"_s));
    act(u"audio"_s)->click(); // nothing is lost by that
    QCOMPARE(m_requests.size(), 2);
    QCOMPARE(m_requests.constLast().kind, ActionKind::Resume);
}

void FloatingPanelTest::whatARefusedPauseSaysStaysUntilItIsClosed()
{
    m_panel->setForm(FloatingPanel::Form::Open);
    tellQueue(true);
    QTRY_VERIFY(act(u"audio"_s));
    const int before = m_panel->height();
    act(u"audio"_s)->click();
    QCOMPARE(m_requests.size(), 1);
    answer(ActionOutcome::Result::Refused, u"not on Sundays"_s);
    auto *const note = m_panel->findChild<OutcomeNote *>();
    QTRY_VERIFY(note->isVisible());
    QVERIFY2(note->text().contains(u"not on Sundays"_s), qPrintable(note->text()));
    QTRY_VERIFY(m_panel->height() > before);
    QVERIFY(screen().contains(m_panel->geometry()));
    tellQueue(true);
    note->findChild<IconButton *>()->click();
    QVERIFY(!note->isVisible());
    QTRY_COMPARE(m_panel->height(), before);
}

OutcomeNote *FloatingPanelTest::noteWith(const QString &text) const
{
    for (auto *const note : m_panel->findChildren<OutcomeNote *>()) {
        if (note->isVisible() && note->text().contains(text))
            return note;
    }
    return nullptr;
}

void FloatingPanelTest::notificationsAreSnoozedHere()
{
    m_panel->setForm(FloatingPanel::Form::Open);
    const int before = m_panel->height();
    auto *const menu = m_panel->findChild<SnoozeMenu *>();
    const auto entry = [menu](const QString &text) {
        for (QAction *const action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(entry(u"For an hour"_s));
    QVERIFY(!entry(u"End the snooze"_s)->isVisible());
    IconButton *bell = nullptr;
    for (auto *const button : m_panel->findChildren<IconButton *>()) {
        if (button->accessibleName() == u"Snooze notifications"_s)
            bell = button;
    }
    QVERIFY(bell && bell->isVisible());
    QCOMPARE(bell->menu(), menu);
    QVERIFY(bell->focusPolicy() & Qt::TabFocus);

    const QDateTime now = QDateTime::currentDateTimeUtc();
    entry(u"For an hour"_s)->trigger();
    QVERIFY(m_told->isSnoozedAt(now.addSecs(3'500)));
    QVERIFY(!m_told->isSnoozedAt(now.addSecs(3'700)));
    OutcomeNote *const note = noteWith(u"snoozed until"_s);
    QVERIFY(note);
    QTRY_VERIFY(m_panel->height() > before);
    QVERIFY(entry(u"End the snooze"_s)->isVisible());
    auto *const end = note->findChild<QPushButton *>();
    QCOMPARE(end->accessibleName(), u"End the snooze"_s);
    QVERIFY(end->focusPolicy() & Qt::TabFocus);
    QVERIFY(!note->findChild<IconButton *>()->isVisible()); // it is closed by its end alone
    end->setFocus();
    QTest::keyClick(end, Qt::Key_Space);
    QVERIFY(!m_told->isSnoozedAt(QDateTime::currentDateTimeUtc()));
    QVERIFY(!noteWith(u"snoozed"_s));
    QTRY_COMPARE(m_panel->height(), before);
    QVERIFY(!entry(u"End the snooze"_s)->isVisible());
}

void FloatingPanelTest::aSnoozeEndsByItself()
{
    m_panel->setForm(FloatingPanel::Form::Open);
    m_told->snooze(1h, QDateTime::currentDateTime());
    QVERIFY(noteWith(u"snoozed until"_s));
    m_told->setSnoozedUntil(QDateTime::currentDateTimeUtc().addMSecs(300)); // which may be over before anybody has looked
    QTRY_VERIFY(!noteWith(u"snoozed"_s));
    QVERIFY(!m_told->isSnoozedAt(QDateTime::currentDateTimeUtc()));
}

void FloatingPanelTest::pausedNotificationsSaySo()
{
    m_panel->setForm(FloatingPanel::Form::Open);
    m_servers->setPaused(true);
    QTRY_VERIFY(noteWith(u"paused"_s));
    m_told->snooze(1h, QDateTime::currentDateTime()); // nothing more to say
    QVERIFY(!noteWith(u"snoozed"_s));
    noteWith(u"paused"_s)->findChild<QPushButton *>()->click();
    QVERIFY(!m_servers->isPaused());
    QTRY_VERIFY(noteWith(u"snoozed until"_s));
}

void FloatingPanelTest::aMuteCanBeTakenBack()
{
    QSignalSpy undone(m_told.get(), &ToldList::undoMuteRequested);
    m_panel->setForm(FloatingPanel::Form::Open);
    const int before = m_panel->height();
    m_told->setMuted(ToldList::Muted{{}, u"audio"_s});
    OutcomeNote *const note = noteWith(u"Muted: audio"_s);
    QVERIFY(note);
    QTRY_VERIFY(m_panel->height() > before);
    auto *const undo = note->findChild<QPushButton *>();
    QCOMPARE(undo->text(), u"Undo"_s);
    QCOMPARE(undo->accessibleName(), u"Undo the muting"_s);
    undo->setFocus();
    QTest::keyClick(undo, Qt::Key_Space);
    QCOMPARE(undone.size(), 1);
    m_told->setMuted({}); // as who has made the rule does
    QVERIFY(!noteWith(u"Muted"_s));
    QTRY_COMPARE(m_panel->height(), before);

    m_told->setMuted(ToldList::Muted{{}, u"video"_s});
    noteWith(u"Muted: video"_s)->findChild<IconButton *>()->click(); // it stays muted
    QVERIFY(!noteWith(u"Muted"_s));
    QVERIFY(!m_told->muted());
    QCOMPARE(undone.size(), 1);
}

// The other note kept the notes' place as high as it had been for both.
void FloatingPanelTest::oneNoteThatGoesLeavesNoGap()
{
    m_panel->setForm(FloatingPanel::Form::Open);
    m_told->setMuted(ToldList::Muted{{}, u"audio"_s});
    QTRY_VERIFY(noteWith(u"Muted"_s));
    QCoreApplication::processEvents();
    const int one = m_panel->height();
    m_told->snooze(1h, QDateTime::currentDateTime());
    QVERIFY2(m_panel->height() > one, "the second note has no room");
    QCoreApplication::processEvents();
    m_told->snooze(Milliseconds(0), QDateTime::currentDateTime());
    QCOMPARE(m_panel->height(), one);
}

QTEST_MAIN(FloatingPanelTest)
#include "floatingpaneltest.moc"
