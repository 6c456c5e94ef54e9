// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/panel/panelview.h"
#include "ui/models/actiontexts.h"
#include "ui/models/texts.h"
#include "ui/style/theme.h"
#include "ui/widgets/iconbutton.h"
#include "unit/ui/panel/serversample.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Test;
using namespace Pollux::Ui;

//! What the panel says of several servers, of queues and of workers.
class PanelServersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void manyServersStandByTheirNeed();
    void aFallbackIsTold();
    void aRefusedServerOffersItsSettings();
    void theStripShowsRoundTripsAndReasons();
    void theServersOwnWordIsShown();
    void aLinkThatCouldBeBetterOffersACheck();
    void dropsByAClockAreToldSo();
    void eachQueueHasALine();
    void aQueueOffersWhatFits_data();
    void aQueueOffersWhatFits();
    void aQueuesButtonsAreReachedByTab();
    void workersAreTold();

private:
    void show();
    QPushButton *button(const QString &text) const;
    void tellQueue(const QString &name, std::optional<bool> paused);

    Theme m_theme;
    ManualClock m_clock;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<ServerSample> m_server;
    std::unique_ptr<PanelView> m_view;
};

void PanelServersTest::show()
{
    m_view->showServers(*m_servers);
    const int width = Metrics::panelWidth;
    m_view->resize(width, m_view->fittingHeight(width, 2'000));
    m_view->show();
    QCoreApplication::processEvents();
}

QPushButton *PanelServersTest::button(const QString &text) const
{
    for (QPushButton *one : m_view->findChildren<QPushButton *>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

void PanelServersTest::init()
{
    m_servers = std::make_unique<ServerList>();
    m_server = std::make_unique<ServerSample>(m_servers.get(), &m_clock, u"a"_s, u"SmartVoice"_s);
    m_view = std::make_unique<PanelView>();
    m_server->connected();
    m_clock.advance(10min);
}

void PanelServersTest::cleanup()
{
    m_view.reset();
    m_server.reset();
    m_servers.reset();
}

void PanelServersTest::manyServersStandByTheirNeed()
{
    std::vector<std::unique_ptr<ServerSample>> others;
    for (int i = 0; i < 11; ++i) {
        const QString id = QString::number(i);
        others.push_back(std::make_unique<ServerSample>(m_servers.get(), &m_clock, id, u"Server "_s + id));
        others.back()->connected(i % 4 == 3 ? u"polling"_s : u"websocket"_s);
    }
    others[6]->link(LinkState::Failed);
    others[9]->waiting(4s);
    show();
    QCOMPARE(m_view->linkStrips().at(0)->line().server, u"6"_s);
    QStringList order;
    for (const ServerRow *row : m_view->serverRows())
        order += row->line().server;
    QCOMPARE(order, (QStringList{u"9"_s, u"3"_s, u"7"_s, u"a"_s, u"0"_s}));
    QVERIFY(!button(u"and 6 more server(s)"_s)->isHidden());
    QVERIFY(m_view->height() < 480); // calm
    QSignalSpy links(m_view.get(), &PanelView::linkRequested);
    QTest::mouseClick(m_view->serverRows().at(0), Qt::LeftButton);
    QCOMPARE(links.takeFirst().at(0).toString(), u"9"_s);
}

void PanelServersTest::aFallbackIsTold()
{
    Error cause;
    cause.layer = Layer::Tcp;
    cause.code = u"connection-refused"_s;
    m_server->link(LinkState::Disconnected, {}, cause);
    m_server->link(LinkState::Connected, u"rest"_s, cause, 3s);
    show();
    QCOMPARE(m_view->linkStrips().at(0)->line().mark, Mark::Polling);
    QCOMPARE(m_view->linkStrips().at(0)->line().title, u"REST every 3 s"_s);
    QCOMPARE(m_view->linkStrips().at(0)->line().detail, u"no socket: connection refused"_s);
    m_server->link(LinkState::Connected, u"websocket"_s);
    show();
    QCOMPARE(m_view->linkStrips().at(0)->line().title, u"WebSocket"_s);
}

void PanelServersTest::aRefusedServerOffersItsSettings()
{
    show();
    QVERIFY(button(u"Open settings"_s)->isHidden());
    m_server->link(LinkState::Failed);
    show();
    QVERIFY(!button(u"Open settings"_s)->isHidden());
    QSignalSpy wanted(m_view.get(), &PanelView::serverSettingsRequested);
    button(u"Open settings"_s)->click();
    QCOMPARE(wanted.takeFirst().at(0).toString(), u"a"_s);
}

void PanelServersTest::theStripShowsRoundTripsAndReasons()
{
    const auto sample = [this](int milliseconds) {
        WatchBatch batch;
        LinkSample one;
        one.time = m_clock.wallTime();
        one.transport = u"websocket"_s;
        one.roundTrip = Milliseconds(milliseconds);
        batch.samples = {one};
        LinkFigures figures;
        figures.roundTrip = one.roundTrip;
        batch.figures = figures;
        m_server->state()->apply(batch);
        m_clock.advance(25s);
    };
    sample(20);
    sample(24);
    show();
    const LinkStrip *const strip = m_view->linkStrips().at(0);
    QCOMPARE(strip->line().right, u"24 ms"_s);
    QCOMPARE(strip->line().detail, u"excellent"_s);
    QVERIFY(strip->line().trend.isEmpty()); // two points are no curve
    sample(22);
    show();
    QCOMPARE(strip->line().trend, (QList<double>{20, 24, 22}));
    QVERIFY(strip->line().reasons.contains(u"round trip 22 ms: excellent"_s));
    m_clock.advance(20min); // nothing has been measured since
    show();
    QVERIFY(strip->line().trend.isEmpty());
    for (const QString &reason : strip->line().reasons)
        QVERIFY2(!reason.contains(u"round trip"_s), qPrintable(reason));
    m_server->waiting(4s);
    show();
    QVERIFY(m_view->linkStrips().at(0)->line().trend.isEmpty());
}

void PanelServersTest::theServersOwnWordIsShown()
{
    show();
    QVERIFY(m_view->linkStrips().at(0)->line().health == HealthState::Unknown);
    ServerHealth health;
    health.take({HealthState::Starting, 200, u"starting"_s, {}}, u"200: starting"_s, m_clock.wallTime());
    WatchBatch batch;
    batch.health = health;
    QSignalSpy told(m_server->state(), &ServerState::healthChanged);
    m_server->state()->apply(batch);
    m_server->state()->apply(batch);
    QCOMPARE(told.size(), 1); // the second one says nothing new
    show();
    const LinkLine line = m_view->linkStrips().at(0)->line();
    QVERIFY(line.health == HealthState::Starting);
    QCOMPARE(line.reasons.constLast(), u"Health: starting (200: starting)"_s);
    QVERIFY(m_view->linkStrips().at(0)->accessibleName().contains(u"starting"_s));
}

void PanelServersTest::aLinkThatCouldBeBetterOffersACheck()
{
    show();
    QVERIFY(button(u"Check the link"_s)->isHidden());
    WatchBatch batch;
    batch.links = {{m_clock.wallTime(), UpgradeOutcome{UpgradeOutcome::Result::Failed, {}, Error()}}};
    m_server->connected(u"polling"_s);
    m_server->state()->apply(batch);
    show();
    QVERIFY(!button(u"Check the link"_s)->isHidden());
    QSignalSpy check(m_view.get(), &PanelView::checkRequested);
    button(u"Check the link"_s)->click();
    QCOMPARE(check.takeFirst().at(0).toString(), u"a"_s);
}

void PanelServersTest::dropsByAClockAreToldSo()
{
    for (int i = 0; i < 12; ++i) {
        m_clock.advance(294s);
        m_server->link(LinkState::Disconnected);
        m_clock.advance(6s);
        m_server->link(LinkState::Connected, u"websocket"_s);
    }
    show();
    QVERIFY(m_server->state()->rhythm());
    const QString summary = m_view->dropRows().at(0)->line().summary;
    QVERIFY2(summary.contains(u"every 5 min 00 s"_s), qPrintable(summary));
    m_clock.advance(40min); // that clock stands still
    show();
    QVERIFY(m_view->dropRows().at(0)->line().summary.contains(u"last hour"_s));
}

void PanelServersTest::eachQueueHasALine()
{
    const auto tell = [this](const QString &name, int waiting, bool paused) {
        Queue queue;
        queue.name = name;
        queue.waiting = waiting;
        queue.running = 1;
        queue.paused = paused;
        m_server->queue(queue);
    };
    tell(u"audio"_s, 3, false);
    tell(u"parse"_s, 9, false);
    tell(u"video"_s, 1, true);
    tell(u"mail"_s, 0, false);
    show();
    QCOMPARE(m_view->queueRows().size(), PanelView::maxQueues);
    QCOMPARE(m_view->queueRows().at(0)->line().queue, u"video"_s); // paused
    QCOMPARE(m_view->queueRows().at(0)->line().alarm, u"paused"_s);
    QCOMPARE(m_view->queueRows().at(1)->line().queue, u"parse"_s); // the most waits
    QCOMPARE(m_view->queueRows().at(1)->line().counts, u"9 waiting · 1 running"_s);
    QVERIFY(!button(u"and 1 more queue(s)"_s)->isHidden());
    for (int waiting = 4; waiting < 8; ++waiting) {
        m_clock.advance(40s);
        tell(u"audio"_s, waiting, false);
    }
    show();
    QCOMPARE(m_view->queueRows().at(0)->line().queue, u"audio"_s);
    QCOMPARE(m_view->queueRows().at(0)->line().alarm, u"growing"_s);
    QSignalSpy queues(m_view.get(), &PanelView::queuesRequested);
    QTest::mouseClick(m_view->queueRows().at(0), Qt::LeftButton);
    QCOMPARE(queues.size(), 1);
}

void PanelServersTest::tellQueue(const QString &name, std::optional<bool> paused)
{
    Queue queue;
    queue.name = name;
    queue.paused = paused;
    m_server->queue(queue);
}

void PanelServersTest::aQueueOffersWhatFits_data()
{
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QList<ActionKind>>("kinds");
    QTest::addColumn<std::optional<bool>>("paused");
    QTest::addColumn<QList<ActionKind>>("expected");
    const QList<ActionKind> both{ActionKind::Pause, ActionKind::Resume};
    const QList<ActionKind> none;
    QTest::newRow("runs") << true << both << std::optional(false) << QList{ActionKind::Pause};
    QTest::newRow("paused") << true << both << std::optional(true) << QList{ActionKind::Resume};
    QTest::newRow("nobody says") << true << both << std::optional<bool>() << both;
    QTest::newRow("read only") << false << both << std::optional(false) << none;
    QTest::newRow("the profile does not say how") << true << QList{ActionKind::Retry} << std::optional(false) << none;
    QTest::newRow("no way back") << true << QList{ActionKind::Pause} << std::optional(true) << none;
}

void PanelServersTest::aQueueOffersWhatFits()
{
    QFETCH(bool, allowed);
    QFETCH(QList<ActionKind>, kinds);
    QFETCH(std::optional<bool>, paused);
    QFETCH(QList<ActionKind>, expected);
    m_server->knows(kinds, allowed);
    tellQueue(u"audio"_s, paused);
    show();
    QSignalSpy chosen(m_view.get(), &PanelView::queueActionChosen);
    QStringList names;
    for (IconButton *const act : m_view->queueRows().constFirst()->findChildren<IconButton *>()) {
        if (!act->isVisible())
            continue;
        names += act->accessibleName();
        QVERIFY(m_view->queueRows().constFirst()->rect().contains(act->geometry()));
        act->click();
        QCOMPARE(chosen.constLast().at(0).value<ActionKind>(), expected.value(names.size() - 1));
        QCOMPARE(chosen.constLast().at(1).toString(), u"a"_s);
        QCOMPARE(chosen.constLast().at(2).toString(), u"audio"_s);
    }
    QStringList wanted;
    for (const ActionKind kind : expected)
        wanted += actionOnText(kind, u"audio"_s);
    QCOMPARE(names, wanted);
}

void PanelServersTest::aQueuesButtonsAreReachedByTab()
{
    m_server->knows({ActionKind::Pause, ActionKind::Resume}, true);
    tellQueue(u"audio"_s, false);
    tellQueue(u"parse"_s, false);
    tellQueue(u"video"_s, true); // comes first
    show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    const QueueRow *const first = m_view->queueRows().constFirst();
    m_view->queueRows().constFirst()->setFocus();
    QStringList reached;
    for (int i = 0; i < 6; ++i) {
        reached += QApplication::focusWidget()->accessibleName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(first->line().queue, u"video"_s);
    QCOMPARE(reached, (QStringList{u"video, paused"_s, actionOnText(ActionKind::Resume, u"video"_s), u"audio"_s,
                                   actionOnText(ActionKind::Pause, u"audio"_s), u"parse"_s,
                                   actionOnText(ActionKind::Pause, u"parse"_s)}));
}

void PanelServersTest::workersAreTold()
{
    QVERIFY(workerSum(*m_servers).text.isEmpty());
    m_server->worker({u"w1"_s, Worker::State::Online, 2});
    m_server->worker({u"w2"_s, Worker::State::Offline, {}});
    QCOMPARE(workerSum(*m_servers), (WorkerSum{u"1 worker(s)"_s, false}));
    const QList<WorkerLine> lines = workerLines(*m_server->state());
    QCOMPARE(lines.at(0), (WorkerLine{u"w2"_s, u"offline"_s, false}));
    QCOMPARE(lines.at(1), (WorkerLine{u"w1"_s, u"runs 2 job(s)"_s, true}));
    m_server->worker({u"w1"_s, Worker::State::Offline, {}});
    QCOMPARE(workerSum(*m_servers), (WorkerSum{u"no worker online"_s, true}));
}

QTEST_MAIN(PanelServersTest)
#include "panelserverstest.moc"
