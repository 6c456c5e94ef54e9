// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/linkpage.h"
#include "support/manualclock.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

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

    QPushButton *retry() const { return m_page->findChild<QPushButton *>(); }

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
};

QTEST_MAIN(LinkPageTest)
#include "linkpagetest.moc"
