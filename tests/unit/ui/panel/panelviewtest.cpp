// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/panel/panelview.h"
#include "ui/style/theme.h"
#include "unit/ui/panel/serversample.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;
using Pollux::Test::hostileTexts;
using Pollux::Test::ManualClock;
using Pollux::Test::ServerSample;

namespace {

constexpr int width = Metrics::panelWidth - 2;

// Counts what is painted.
class PaintCounter : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++m_paints[watched];
        return false;
    }

    int of(QObject *widget) const { return m_paints.value(widget); }
    void clear() { m_paints.clear(); }

private:
    QHash<QObject *, int> m_paints;
};

} // namespace

class PanelViewTest : public QObject
{
    Q_OBJECT

private:
    QPushButton *button(const QString &text) const;
    void show();

    Theme m_theme;
    ManualClock m_clock;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<ServerSample> m_server;
    std::unique_ptr<PanelView> m_view;

private Q_SLOTS:
    void init();
    void dropsOfTheLastHourAreTold();
    void cleanup();

    void listsWhatRuns();
    void rowsAreReused();
    void onlyTheChangedRowRepaints();
    void aRowKeepsItsJobWhenAnotherEnds();
    void moreThanFitAreTold();
    void justFinishedTellsWhy();
    void anUnknownJobSaysSince();
    void silenceIsTold();
    void notes_data();
    void notes();
    void severalServersSayWhich();
    void theQueueStripTellsWhatServersTell();
    void countsGetShorterByWords();
    void clicksAskForTheRightThing();
    void tryNowOnlyWhileSomethingWaits();
    void hostileTextsChangeNothing();
    void theHeightFollowsAndEnds();
    void aNoteHasNoGapBelowIt();
    void everythingHasAName();
};

QPushButton *PanelViewTest::button(const QString &text) const
{
    for (QPushButton *candidate : m_view->findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void PanelViewTest::show()
{
    m_view->showServers(*m_servers);
    m_view->resize(width, m_view->fittingHeight(width, 2'000));
    m_view->show();
    QCoreApplication::processEvents();
}

void PanelViewTest::init()
{
    m_servers = std::make_unique<ServerList>();
    m_server = std::make_unique<ServerSample>(m_servers.get(), &m_clock, u"a"_s, u"SmartVoice"_s);
    m_view = std::make_unique<PanelView>();
    m_server->connected();
    m_clock.advance(10min);
}

void PanelViewTest::cleanup()
{
    m_view.reset();
    m_server.reset();
    m_servers.reset();
}

void PanelViewTest::listsWhatRuns()
{
    m_server->put(u"1"_s, JobState::Running, 64.7, u"第三章"_s);
    m_server->put(u"2"_s, JobState::Queued);
    m_server->put(u"3"_s, JobState::Running);
    show();
    QCOMPARE(m_view->jobRows().size(), 2);
    QCOMPARE(m_view->jobRows().at(0)->line().name, u"第三章"_s);
    QCOMPARE(m_view->jobRows().at(0)->line().value, u"64 %"_s);
    QCOMPARE(m_view->jobRows().at(1)->line().name, u"audio 3"_s);
    QCOMPARE(m_view->jobRows().at(1)->line().value, QString());
    QCOMPARE(m_view->linkStrips().size(), 1);
    QCOMPARE(m_view->linkStrips().at(0)->line().title, u"WebSocket"_s);
    QCOMPARE(m_view->linkStrips().at(0)->line().right, u"10 min"_s);
    QVERIFY(m_view->note().isEmpty());
}

void PanelViewTest::rowsAreReused()
{
    m_server->put(u"1"_s, JobState::Running, 10);
    m_server->put(u"2"_s, JobState::Running, 10);
    show();
    const QList<JobRow *> before = m_view->jobRows();
    m_server->put(u"1"_s, JobState::Running, 20);
    m_server->put(u"2"_s, JobState::Succeeded, 100);
    m_server->put(u"3"_s, JobState::Running, 5);
    show();
    QCOMPARE(m_view->jobRows(), before); // the row of job 2 is now that of job 3
    QCOMPARE(m_view->jobRows().at(1)->line().ref.key.id, u"3"_s);
    QCOMPARE(m_view->findChildren<JobRow *>().size(), 2);
}

void PanelViewTest::onlyTheChangedRowRepaints()
{
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
        m_server->put(id, JobState::Running, 10);
    show();
    PaintCounter paints;
    for (JobRow *row : m_view->jobRows())
        row->installEventFilter(&paints);
    for (LinkStrip *strip : m_view->linkStrips())
        strip->installEventFilter(&paints);
    m_server->put(u"2"_s, JobState::Running, 20);
    show();
    QCOMPARE(paints.of(m_view->jobRows().at(0)), 0);
    QCOMPARE(paints.of(m_view->jobRows().at(1)), 1);
    QCOMPARE(paints.of(m_view->jobRows().at(2)), 0);
    QCOMPARE(paints.of(m_view->linkStrips().at(0)), 0);
    paints.clear();
    show();
    QCOMPARE(paints.of(m_view->jobRows().at(1)), 0);
}

void PanelViewTest::aRowKeepsItsJobWhenAnotherEnds()
{
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
        m_server->put(id, JobState::Running, 10);
    show();
    JobRow *const third = m_view->jobRows().at(2);
    m_server->put(u"1"_s, JobState::Succeeded, 100);
    show();
    QCOMPARE(m_view->jobRows().size(), 2);
    QCOMPARE(m_view->jobRows().at(1), third);
    QVERIFY(m_view->jobRows().at(0)->y() < third->y());
}

void PanelViewTest::moreThanFitAreTold()
{
    for (int id = 0; id < PanelView::maxJobs + 7; ++id)
        m_server->put(QString::number(id), JobState::Running, 10);
    show();
    QCOMPARE(m_view->jobRows().size(), PanelView::maxJobs);
    QVERIFY(button(u"and 7 more"_s));
    QVERIFY(!button(u"and 7 more"_s)->isHidden());
}

void PanelViewTest::justFinishedTellsWhy()
{
    Job job;
    job.key = {u"audio"_s, u"1"_s};
    job.name = u"Draft B"_s;
    job.state = JobState::Failed;
    job.error = u"TTS quota exceeded"_s;
    m_server->put(job);
    m_clock.advance(1min);
    job.key.id = u"2"_s;
    job.error.clear();
    job.state = JobState::Succeeded;
    job.started = m_clock.wallTime();
    m_clock.advance(190s);
    job.finished = m_clock.wallTime();
    m_server->put(job);
    for (int id = 10; id < 15; ++id) // older ones are no news any more
        m_server->put(QString::number(id), JobState::Running);
    show();
    QCOMPARE(m_view->endedRows().size(), 2);
    QVERIFY(m_view->endedRows().at(0)->line().end.endsWith(u" · 3 min 10 s"_s));
    QCOMPARE(m_view->endedRows().at(1)->line().end, u"TTS quota exceeded"_s);
    QCOMPARE(m_view->endedRows().at(1)->line().state, JobState::Failed);
}

void PanelViewTest::anUnknownJobSaysSince()
{
    Job job;
    job.key = {u"audio"_s, u"1"_s};
    job.state = JobState::Unknown;
    job.beforeUnknown = JobState::Running;
    job.progress = 45;
    job.unknownSince = m_clock.wallTime();
    m_server->put(job);
    show();
    const JobLine &line = m_view->jobRows().at(0)->line();
    QCOMPARE(line.value, u"unknown"_s);
    QVERIFY(line.step.startsWith(u"unknown since "_s));
    QVERIFY(!line.isConfirmed);
    QCOMPARE(line.valueTone, Tone::Warn);
    QVERIFY(line.left.isEmpty());
}

void PanelViewTest::silenceIsTold()
{
    m_server->put(u"1"_s, JobState::Running, 10);
    m_clock.advance(4min + 59s);
    show();
    QVERIFY(m_view->jobRows().at(0)->line().left.isEmpty());
    m_clock.advance(61s);
    show();
    QCOMPARE(m_view->jobRows().at(0)->line().left, u"no progress for 6 min"_s);
    QCOMPARE(m_view->jobRows().at(0)->line().leftTone, Tone::Warn);
}

void PanelViewTest::notes_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("note");
    QTest::newRow("connected") << u"connected"_s << u"No running jobs."_s;
    QTest::newRow("waiting") << u"waiting"_s << u"Outage for 6 min. 7 attempt(s); next in 4 s."_s;
    QTest::newRow("trying") << u"trying"_s << u"Outage for 6 min. Attempt 8 is under way."_s;
    QTest::newRow("refused") << u"refused"_s
                             << u"The server refuses the connection. It is not tried again by itself."_s;
    QTest::newRow("trouble") << u"trouble"_s << u"The keychain is locked. Unlock it."_s;
    QTest::newRow("nothing to add") << u"running"_s << QString();
}

void PanelViewTest::notes()
{
    QFETCH(QString, state);
    if (state == "waiting"_L1 || state == "trying"_L1) {
        m_server->waiting(1s, 1);
        m_clock.advance(6min + 5s);
        m_server->waiting(4s, 7);
    }
    if (state == "trying"_L1)
        m_server->link(LinkState::Connecting, {}, {}, {}, 8);
    if (state == "refused"_L1)
        m_server->link(LinkState::Failed);
    if (state == "trouble"_L1)
        m_server->state()->setTrouble(ServerState::Trouble::KeychainLocked, u"The keychain is locked. Unlock it."_s);
    if (state == "running"_L1)
        m_server->put(u"1"_s, JobState::Running, 10);
    show();
    QTEST(m_view->note(), "note");
}

void PanelViewTest::severalServersSayWhich()
{
    ServerSample other(m_servers.get(), &m_clock, u"b"_s, u"GEO"_s);
    other.connected();
    other.waiting(4s);
    m_server->put(u"1"_s, JobState::Running, 10);
    show();
    QCOMPARE(m_view->linkStrips().size(), 1);
    QCOMPARE(m_view->linkStrips().at(0)->line().title, u"GEO"_s); // the worst first
    QCOMPARE(m_view->serverRows().size(), 1);
    QCOMPARE(m_view->serverRows().at(0)->line().title, u"SmartVoice"_s);
    QCOMPARE(m_view->serverRows().at(0)->line().detail, u"WebSocket"_s);
    QCOMPARE(m_view->serverRows().at(0)->line().mark, Mark::Connected);
    QVERIFY(m_view->linkStrips().at(0)->line().detail.startsWith(u"Disconnected"_s));
    QCOMPARE(m_view->linkStrips().at(0)->line().right, u"4 s"_s);
    QVERIFY(m_view->jobRows().at(0)->line().step.startsWith(u"SmartVoice"_s));
    m_servers->remove(u"b"_s);
    show();
    QCOMPARE(m_view->linkStrips().size(), 1);
    QVERIFY(m_view->serverRows().isEmpty());
    QVERIFY(!m_view->jobRows().at(0)->line().step.startsWith(u"SmartVoice"_s));
}

void PanelViewTest::theQueueStripTellsWhatServersTell()
{
    m_server->put(u"1"_s, JobState::Queued);
    m_server->put(u"2"_s, JobState::Running);
    QueueFigures figures = queueFigures(*m_servers);
    QCOMPARE(figures.waiting, 1);
    QCOMPARE(figures.running, 1);
    Queue queue;
    queue.name = u"audio\u202e"_s;
    queue.waiting = 12;
    queue.paused = true;
    queue.perHour = 30;
    m_server->queue(queue);
    figures = queueFigures(*m_servers);
    QCOMPARE(figures.waiting, 12);
    QCOMPARE(figures.running, 1); // of which it tells nothing
    QCOMPARE(figures.paused, QStringList{u"audio"_s});
    QCOMPARE(figures.perHour, std::optional<double>(30));
}

// "3 f…" was told where an alarm and buttons took the room.
void PanelViewTest::countsGetShorterByWords()
{
    const auto shorter = [this](std::optional<int> waiting, std::optional<int> running, std::optional<int> failed) {
        Queue queue;
        queue.name = u"audio"_s;
        queue.waiting = waiting;
        queue.running = running;
        queue.failed = failed;
        m_server->queue(queue);
        return queueLines(*m_servers).constFirst().shorterCounts;
    };
    QCOMPARE(shorter(48, 1, 3), (QStringList{u"48 waiting · 3 failed"_s, u"3 failed"_s}));
    QCOMPARE(shorter(48, 1, 0), QStringList{u"48 waiting"_s});
    QCOMPARE(shorter({}, 1, 3), QStringList{u"3 failed"_s});
    QCOMPARE(shorter({}, 1, {}), QStringList());
    QCOMPARE(shorter(4, {}, {}), QStringList());
}

void PanelViewTest::clicksAskForTheRightThing()
{
    m_server->put(u"1"_s, JobState::Running, 10);
    m_server->put(u"2"_s, JobState::Running, 10);
    m_server->put(u"3"_s, JobState::Failed);
    show();
    QSignalSpy jobs(m_view.get(), &PanelView::jobRequested);
    QTest::mouseClick(m_view->jobRows().at(1), Qt::LeftButton);
    QCOMPARE(jobs.takeFirst().at(0).value<JobRef>(), (JobRef{u"a"_s, {u"audio"_s, u"2"_s}}));
    m_view->endedRows().at(0)->setFocus();
    QTest::keyClick(m_view->endedRows().at(0), Qt::Key_Space);
    QCOMPARE(jobs.takeFirst().at(0).value<JobRef>(), (JobRef{u"a"_s, {u"audio"_s, u"3"_s}}));
    QSignalSpy links(m_view.get(), &PanelView::linkRequested);
    QTest::mouseClick(m_view->linkStrips().at(0), Qt::LeftButton);
    QCOMPARE(links.takeFirst().at(0).toString(), u"a"_s);
    QSignalSpy window(m_view.get(), &PanelView::windowRequested);
    button(u"Open window"_s)->click();
    QCOMPARE(window.size(), 1);
}

void PanelViewTest::tryNowOnlyWhileSomethingWaits()
{
    show();
    QVERIFY(button(u"Try now"_s)->isHidden());
    QVERIFY(button(u"Check the link"_s)->isHidden());
    m_server->waiting(30s);
    show();
    QVERIFY(!button(u"Check the link"_s)->isHidden());
    QSignalSpy checks(m_view.get(), &PanelView::checkRequested);
    QTest::mouseClick(button(u"Check the link"_s), Qt::LeftButton);
    QCOMPARE(checks.takeFirst().at(0).toString(), u"a"_s);
    QSignalSpy retries(m_view.get(), &PanelView::retryRequested);
    QTest::mouseClick(button(u"Try now"_s), Qt::LeftButton);
    QCOMPARE(retries.takeFirst().at(0).toString(), u"a"_s);
    m_servers->remove(u"a"_s);
    show();
    QVERIFY(button(u"Try now"_s)->isHidden());
    QSignalSpy settings(m_view.get(), &PanelView::settingsRequested);
    QTest::mouseClick(button(u"Add a server…"_s), Qt::LeftButton);
    QCOMPARE(settings.size(), 1);
}

void PanelViewTest::hostileTextsChangeNothing()
{
    Job plain;
    plain.key = {u"audio"_s, u"1"_s};
    plain.state = JobState::Running;
    plain.progress = 50;
    m_server->put(plain);
    show();
    const QSize size = m_view->size();
    const QSize row = m_view->jobRows().at(0)->size();
    for (const QString &text : hostileTexts()) {
        plain.name = plain.step = plain.message = text;
        m_server->put(plain);
        m_server->state()->setTitle(text);
        show();
        QCOMPARE(m_view->size(), size);
        QCOMPARE(m_view->jobRows().at(0)->size(), row);
        QVERIFY(m_view->minimumSizeHint().width() <= width);
        QVERIFY(m_view->jobRows().at(0)->line().name.size() <= 500);
        QVERIFY(!m_view->grab().isNull());
    }
    for (const QLabel *label : m_view->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void PanelViewTest::theHeightFollowsAndEnds()
{
    show();
    const int empty = m_view->height();
    m_server->put(u"0"_s, JobState::Running);
    show();
    const int one = m_view->height();
    m_server->put(u"1"_s, JobState::Running);
    show();
    QCOMPARE(m_view->height() - one, JobRow::height());
    QVERIFY(one > empty);
    for (int id = 0; id < 40; ++id)
        m_server->put(QString::number(id), JobState::Running);
    show();
    const int most = m_view->height();
    QVERIFY(most < 11 * JobRow::height());
    QCOMPARE(m_view->fittingHeight(width, 300), 300);
    QCOMPARE(m_view->fittingHeight(width, 2'000), most);
}

// Where no button stands below the note, its place is none.
void PanelViewTest::aNoteHasNoGapBelowIt()
{
    show();
    QCOMPARE(m_view->note(), u"No running jobs."_s);
    const QLabel *said = nullptr;
    for (const QLabel *label : m_view->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == m_view->note())
            said = label;
    }
    QVERIFY(said);
    QCOMPARE(said->parentWidget()->height(), said->height());
    QVERIFY(!button(u"Add a server…"_s)->isVisible());

    ServerList none;
    m_view->showServers(none);
    m_view->resize(width, m_view->fittingHeight(width, 2'000));
    QVERIFY(button(u"Add a server…"_s)->isVisible());
}

void PanelViewTest::everythingHasAName()
{
    m_server->put(u"1"_s, JobState::Running, 64, u"第三章"_s);
    m_server->put(u"2"_s, JobState::Failed);
    show();
    QCOMPARE(m_view->jobRows().at(0)->accessibleName(), u"第三章, 64 %, audio"_s);
    for (const QAbstractButton *button : m_view->findChildren<QAbstractButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
}

void PanelViewTest::dropsOfTheLastHourAreTold()
{
    m_server->connected();
    show();
    QVERIFY(m_view->dropRows().isEmpty());

    Error cause;
    cause.code = u"http-502"_s;
    cause.httpStatus = 502;
    m_clock.advance(5min);
    m_server->link(LinkState::Disconnected, {}, cause);
    m_clock.advance(6s);
    m_server->connected();
    show();
    QCOMPARE(m_view->dropRows().size(), 1);
    const DropLine line = m_view->dropRows().constFirst()->line();
    QVERIFY2(line.summary.contains(u"1 drop"_s), qPrintable(line.summary));
    QVERIFY2(line.cause.contains(u"502"_s) && line.cause.contains(u"6 s"_s), qPrintable(line.cause));
    QSignalSpy link(m_view.get(), &PanelView::linkRequested);
    m_view->dropRows().constFirst()->click();
    QCOMPARE(link.size(), 1);

    m_clock.advance(61min);
    show();
    QVERIFY(m_view->dropRows().isEmpty());
}

QTEST_MAIN(PanelViewTest)
#include "panelviewtest.moc"
