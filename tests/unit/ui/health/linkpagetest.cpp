// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/linkpage.h"
#include "support/manualclock.h"
#include "ui/health/plot.h"
#include "ui/health/statestrip.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;
using Pollux::Test::ManualClock;

namespace {

Error refused()
{
    Error error;
    error.layer = Layer::Tcp;
    error.code = u"connection-refused"_s;
    error.detail = u"nothing listens at <b>127.0.0.1</b>:3000"_s;
    return error;
}

} // namespace

class LinkPageTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    ManualClock m_clock;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<LinkPage> m_page;

    ServerState *add(const QString &id)
    {
        auto *const server = new ServerState(id, id.toUpper(), &m_clock);
        m_servers->add(server);
        return server;
    }

    void tell(ServerState *server, LinkState state, const QString &transport = {},
              std::optional<Milliseconds> delay = {})
    {
        LinkStateChange change;
        change.state = state;
        change.transport = transport;
        change.delay = delay;
        if (delay)
            change.attempt = 3;
        if (state == LinkState::Disconnected || state == LinkState::Waiting || state == LinkState::Failed)
            change.cause = refused();
        WatchBatch batch;
        batch.links = {{m_clock.wallTime(), change}};
        server->apply(batch);
    }

    bool reads(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    QPushButton *button(const QString &text) const
    {
        const auto buttons = m_page->findChildren<QPushButton *>();
        const auto found =
            std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *each) { return each->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    QPushButton *retry() const { return button(u"Try now"_s); }

    //! One every 24 s until now, connected all the time; the round trip is 20 ms, and 21 ms in the newer half.
    ServerState *sampled(int count)
    {
        ServerState *const server = add(u"a"_s);
        const QDateTime end = m_clock.wallTime();
        WatchBatch batch;
        LinkStateChange change;
        change.state = LinkState::Connected;
        change.transport = u"websocket"_s;
        batch.links = {{end.addSecs(-24 * count), change}};
        for (int i = 0; i < count; ++i) {
            LinkSample sample;
            sample.time = end.addSecs(-24 * (count - 1 - i));
            sample.transport = u"websocket"_s;
            sample.roundTrip = std::chrono::milliseconds(2 * i < count ? 20 : 21);
            sample.pingLateness = std::chrono::milliseconds(2);
            sample.bytesReceived = 1'000;
            batch.samples.append(sample);
        }
        server->apply(batch);
        return server;
    }

    Plot *plot(const QString &name) const
    {
        const auto plots = m_page->findChildren<Plot *>();
        const auto found =
            std::find_if(plots.begin(), plots.end(), [&](const Plot *each) { return each->accessibleName() == name; });
        return found == plots.end() ? nullptr : *found;
    }

    Plot *roundTrips() const { return plot(u"Round trip and ping lateness, ms"_s); }
    Plot *traffic() const { return plot(u"Traffic by transport"_s); }

    double shownSeconds() const { return roundTrips()->picture().right - roundTrips()->picture().left; }

    bool ticks() const
    {
        const auto timers = m_page->findChildren<QTimer *>();
        return std::any_of(timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
    }

private Q_SLOTS:
    void init()
    {
        m_servers = std::make_unique<ServerList>();
        m_page = std::make_unique<LinkPage>(m_servers.get());
        m_page->resize(900, 700);
    }

    void cleanup()
    {
        m_page.reset();
        m_servers.reset();
    }

    void withoutAServer()
    {
        m_page->show();
        QVERIFY(reads(u"No server is watched yet"_s));
        QSignalSpy wanted(m_page.get(), &LinkPage::newServerRequested);
        for (QPushButton *const button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible())
                button->click();
        }
        QCOMPARE(wanted.size(), 1);
        tell(add(u"a"_s), LinkState::Connected, u"websocket"_s);
        QTRY_VERIFY(reads(u"Connected over WebSocket"_s));
        m_servers->remove(u"a"_s);
        QTRY_VERIFY(reads(u"No server is watched yet"_s));
    }

    void numbers()
    {
        ServerState *const server = add(u"a"_s);
        tell(server, LinkState::Connected, u"websocket"_s);
        m_clock.advance(std::chrono::minutes(30));
        tell(server, LinkState::Disconnected);
        m_clock.advance(std::chrono::milliseconds(6200));
        tell(server, LinkState::Connected, u"websocket"_s);
        m_clock.advance(std::chrono::minutes(30));
        m_page->show();
        QVERIFY(reads(u"99.8 %"_s));
        QVERIFY(reads(u"6.2 s"_s));
        QVERIFY(reads(u"30 min"_s));
        QVERIFY(reads(u"WebSocket"_s));
        auto *const table = m_page->findChild<QTableView *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
        // In the last hour the first half hour is over.
        m_clock.advance(std::chrono::minutes(40));
        m_page->findChild<QComboBox *>()->setCurrentIndex(0);
        QTRY_VERIFY(reads(u"100 %"_s));
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void anOutageOffersToTry()
    {
        ServerState *const server = add(u"a"_s);
        tell(server, LinkState::Connected, u"websocket"_s);
        m_page->show();
        QVERIFY(!retry()->isVisible());
        tell(server, LinkState::Disconnected);
        tell(server, LinkState::Waiting, {}, std::chrono::seconds(4));
        QTRY_VERIFY(retry()->isVisible());
        QVERIFY(reads(u"the next one in 4 s"_s));
        QVERIFY(reads(u"Down since"_s));
        QCOMPARE(m_page->findChild<QPlainTextEdit *>()->toPlainText(),
                 u"tcp connection-refused: nothing listens at <b>127.0.0.1</b>:3000"_s);
        QSignalSpy wishes(m_page.get(), &LinkPage::retryRequested);
        retry()->click();
        QCOMPARE(wishes.count(), 1);
        QCOMPARE(wishes.first().first().toString(), u"a"_s);
        // The countdown is told by the page itself.
        m_clock.advance(std::chrono::seconds(2));
        QTRY_VERIFY(reads(u"the next one in 2 s"_s));
    }

    void aCheckUpIsOffered()
    {
        tell(add(u"a"_s), LinkState::Connected, u"websocket"_s);
        m_page->show();
        QSignalSpy wishes(m_page.get(), &LinkPage::checkRequested);
        const auto buttons = m_page->findChildren<QPushButton *>();
        const auto check = std::find_if(buttons.begin(), buttons.end(),
                                        [](const QPushButton *one) { return one->text() == u"Check the link"_s; });
        QVERIFY(check != buttons.end() && (*check)->isVisible());
        (*check)->click();
        QCOMPARE(wishes.count(), 1);
        QCOMPARE(wishes.first().first().toString(), u"a"_s);
    }

    void troubleIsSaid()
    {
        ServerState *const server = add(u"a"_s);
        server->setTrouble(ServerState::Trouble::KeychainLocked, u"Unlock it <b>now</b>."_s);
        m_page->show();
        QVERIFY(reads(u"The keychain is locked"_s));
        QVERIFY(reads(u"Unlock it <b>now</b>."_s));
        QVERIFY(retry()->isVisible());
    }

    void theWorstUnlessOneIsChosen()
    {
        tell(add(u"a"_s), LinkState::Connected, u"websocket"_s);
        ServerState *const other = add(u"b"_s);
        tell(other, LinkState::Connected, u"websocket"_s);
        m_page->show();
        QVERIFY(reads(u"A"_s));
        tell(other, LinkState::Disconnected);
        QTRY_VERIFY(reads(u"B"_s));
        m_page->setServer(u"a"_s);
        QTRY_VERIFY(reads(u"Connected over WebSocket"_s));
        m_servers->remove(u"a"_s);
        QTRY_VERIFY(reads(u"B"_s));
    }

    void nothingTicksWhileHidden()
    {
        ServerState *const server = add(u"a"_s);
        tell(server, LinkState::Disconnected);
        QVERIFY(!ticks());
        m_page->show();
        QVERIFY(ticks());
        m_page->hide();
        QVERIFY(!ticks());
        tell(server, LinkState::Connected, u"polling"_s);
        QVERIFY(!ticks());
        m_page->show();
        QVERIFY(reads(u"Connected over polling"_s));
    }

    void withoutSamplesItSaysSo()
    {
        tell(add(u"a"_s), LinkState::Connected, u"websocket"_s);
        m_page->show();
        QTRY_VERIFY(reads(u"No round trips measured yet"_s));
        QVERIFY(reads(u"No bytes counted in this time"_s));
        QVERIFY(!roundTrips()->isVisible());
    }

    void spans()
    {
        sampled(3'500);
        m_page->show();
        QTRY_VERIFY(roundTrips()->isVisible());
        QVERIFY(reads(u"21.0 / 21.0 ms"_s) || reads(u"21 / 21 ms"_s));
        auto *const range = m_page->findChild<QComboBox *>();
        for (int i = 0; i < range->count(); ++i) {
            range->setCurrentIndex(i);
            const double seconds = range->currentData().toInt() * 3600;
            QTRY_COMPARE(shownSeconds(), seconds);
            QCOMPARE(traffic()->picture().right, roundTrips()->picture().right);
            QCOMPARE(traffic()->picture().left, roundTrips()->picture().left);
        }
        QVERIFY(reads(u"20 / 21 ms"_s));
        QVERIFY(roundTrips()->accessibleDescription().contains(u"half of them at most 20 ms"_s));
    }

    void zooms()
    {
        sampled(300);
        m_page->show();
        QTRY_VERIFY(roundTrips()->isVisible());
        QTRY_COMPARE(shownSeconds(), 7'200.0);
        Plot *const target = roundTrips();
        QTRY_VERIFY(target->width() > 600); // laid out
        const QRect area = target->area();
        QVERIFY(!button(u"Show all"_s)->isVisible());
        // The wheel alone is the page's; with Ctrl, and once the plot has the focus, it zooms.
        const auto wheel = [&](Qt::KeyboardModifiers keys) {
            QWheelEvent event(area.center(), target->mapToGlobal(area.center()), {}, {0, 120}, Qt::NoButton, keys,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(target, &event);
        };
        m_page->findChild<QComboBox *>()->setFocus();
        wheel(Qt::NoModifier);
        QCOMPARE(shownSeconds(), 7'200.0);
        wheel(Qt::ControlModifier);
        QTRY_VERIFY(std::abs(shownSeconds() - 5'760) < 1);
        QTRY_VERIFY(button(u"Show all"_s)->isVisible());
        QTest::mouseDClick(target, Qt::LeftButton, {}, area.center());
        QTRY_COMPARE(shownSeconds(), 7'200.0);
        // A range of it: the middle half.
        const QPoint first(area.left() + area.width() / 4, area.center().y());
        const QPoint last(area.left() + area.width() * 3 / 4, area.center().y());
        QTest::mousePress(target, Qt::LeftButton, {}, first);
        for (const QPoint &place : {area.center(), last}) {
            QMouseEvent move(QEvent::MouseMove, place, target->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(target, &move);
        }
        QTest::mouseRelease(target, Qt::LeftButton, {}, last);
        QTRY_VERIFY2(std::abs(shownSeconds() - 3'600) < 60, qPrintable(QString::number(shownSeconds())));
        QCOMPARE(traffic()->picture().right, roundTrips()->picture().right);
        // Time passes, and what somebody looks at stays.
        const double right = roundTrips()->picture().right;
        m_clock.advance(std::chrono::minutes(10));
        m_page->hide();
        m_page->show();
        QCOMPARE(roundTrips()->picture().right, right);
        button(u"Show all"_s)->click();
        QTRY_COMPARE(shownSeconds(), 7'200.0);
        QTest::keyClick(target, Qt::Key_Plus);
        QTRY_VERIFY(shownSeconds() < 5'000);
        QTest::keyClick(target, Qt::Key_Escape);
        QTRY_COMPARE(shownSeconds(), 7'200.0);
    }

    void keysTellWhatIsThere()
    {
        qputenv("TZ", "CST-8");
        sampled(300);
        m_page->show();
        QTRY_VERIFY(roundTrips()->isVisible());
        QTRY_VERIFY(!roundTrips()->accessibleDescription().isEmpty());
        const QString summary = roundTrips()->accessibleDescription();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        roundTrips()->setFocus();
        QTRY_VERIFY(roundTrips()->hasFocus());
        QTest::keyClick(roundTrips(), Qt::Key_Left);
        const QString newest = roundTrips()->accessibleDescription();
        QVERIFY2(newest.contains(u"Round trip 21 ms\nPing 2.0 ms late\nWebSocket"_s), qPrintable(newest));
        for (int i = 0; i < 320; ++i)
            QTest::keyClick(roundTrips(), Qt::Key_Left);
        QVERIFY(roundTrips()->accessibleDescription().contains(u"Round trip 20 ms"_s));
        m_page->findChild<QComboBox *>()->setFocus();
        QTRY_COMPARE(roundTrips()->accessibleDescription(), summary);
    }

    void hoverExplains()
    {
        sampled(300);
        m_page->show();
        QTRY_VERIFY(roundTrips()->isVisible());
        QTRY_COMPARE(shownSeconds(), 7'200.0);
        const QPoint where = roundTrips()->area().center();
        QHelpEvent help(QEvent::ToolTip, where, roundTrips()->mapToGlobal(where));
        QCoreApplication::sendEvent(roundTrips(), &help);
        QTRY_VERIFY2(QToolTip::text().contains(u"Round trip 2"_s), qPrintable(QToolTip::text()));
        QVERIFY(QToolTip::text().contains(u"WebSocket"_s));
        QToolTip::hideText();
    }

    void aRestartByATimerIsTold()
    {
        ServerState *const server = add(u"a"_s);
        tell(server, LinkState::Connected, u"websocket"_s);
        for (int i = 0; i < 12; ++i) {
            m_clock.advance(std::chrono::minutes(5) - std::chrono::seconds(6));
            tell(server, LinkState::Disconnected);
            m_clock.advance(std::chrono::seconds(6));
            tell(server, LinkState::Connected, u"websocket"_s);
        }
        m_page->show();
        QTRY_VERIFY(reads(u"5 min 00 s ± "_s));
        QVERIFY(plot(u"Time between drops"_s)->isVisible());
        QVERIFY(!plot(u"Time between drops"_s)->accessibleDescription().isEmpty());
        // A zoom into one of them: a single drop is no rhythm.
        m_clock.advance(std::chrono::minutes(110));
        m_page->hide();
        m_page->show();
        QTRY_VERIFY(!reads(u"5 min 00 s ± "_s));
    }

    void theThemeSwitchesAtOnce()
    {
        sampled(300);
        m_page->show();
        QTRY_VERIFY(roundTrips()->isVisible());
        const auto corner = [&] { return roundTrips()->grab().toImage().pixelColor(roundTrips()->area().topRight()); };
        QTRY_COMPARE(corner(), m_theme.tokens().surface);
        m_theme.setSystem(true, false);
        QTRY_COMPARE(corner(), Tokens::darkOnes().surface);
        m_theme.setSystem(true, true);
        QTRY_COMPARE(corner(), Tokens::darkHighContrast().surface);
        m_theme.setSystem(false, false);
    }

    void fitsANarrowWindow()
    {
        sampled(300);
        m_page->resize(720, 500);
        m_page->show();
        QTRY_VERIFY(roundTrips()->isVisible());
        QTRY_VERIFY(roundTrips()->width() < 720);
        QTRY_VERIFY(roundTrips()->width() > 500);
        QTRY_COMPARE(roundTrips()->mapTo(m_page.get(), QPoint()).x() + Plot::gutter,
                     m_page->findChild<StateStrip *>()->mapTo(m_page.get(), QPoint()).x() + Plot::gutter);
    }
};

QTEST_MAIN(LinkPageTest)
#include "linkpagetest.moc"
