// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/healthwatch.h"

#include "feed/connectionsettings.h"
#include "feed/healthpace.h"
#include "profile/profile.h"
#include "support/fakeserver.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A watch whose link is up, and a server that answers its health address.
class Scenario
{
public:
    Scenario()
    {
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        profile.healthPath = u"/health"_s;
    }

    void start()
    {
        watch = std::make_unique<HealthWatch>(profile, settings, &clock, &random);
        QObject::connect(watch.get(), &HealthWatch::asked, watch.get(),
                         [this](const ServerHealth &health) { told += health; });
        watch->start();
        watch->onLink(LinkState::Connected);
    }
    void answer(const HttpReply &with) { server.on(RequestKind::Other, reply(with)); }
    //! One more answer, whenever it is asked for.
    bool next()
    {
        const qsizetype before = told.size();
        return QTest::qWaitFor(
            [&] {
                if (told.size() == before && watch->isIdle())
                    clock.advance(1s);
                return told.size() > before;
            },
            15'000);
    }
    int asked() const { return server.count(RequestKind::Other); }

    FakeServer server;
    ManualClock clock;
    SequenceRandom random{{0.5}};
    Profile profile;
    ConnectionSettings settings;
    std::unique_ptr<HealthWatch> watch;
    QList<ServerHealth> told;
};

HttpReply status(const QByteArray &word)
{
    return HttpReply::json(200, "OK", R"({"status":")" + word + R"("})");
}

} // namespace

class HealthWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paces_data();
    void paces();
    void asksAboutOnceAMinute();
    void asksSoonAfterADrop();
    void withoutAnAddressItIsQuiet();
    void aRedirectIsNotFollowed();
    void threeFailuresAndOneSuccess();
    void startsAgainAfterAStop();
    void mayBeDestroyedAsItTells();
};

void HealthWatchTest::paces_data()
{
    QTest::addColumn<HealthState>("state");
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("seconds");
    QTest::newRow("healthy") << HealthState::Healthy << 0 << 60;
    QTest::newRow("starting") << HealthState::Starting << 0 << 15;
    QTest::newRow("redirected") << HealthState::Redirected << 0 << 60;
    QTest::newRow("unhealthy") << HealthState::Unhealthy << 9 << 60;
    QTest::newRow("unreachable") << HealthState::Unreachable << 1 << 60;
    QTest::newRow("unreachable twice") << HealthState::Unreachable << 2 << 60;
    QTest::newRow("told") << HealthState::Unreachable << 3 << 120;
    QTest::newRow("for long") << HealthState::Unreachable << 5 << 480;
    QTest::newRow("for ever") << HealthState::Unreachable << 1'000'000 << 600;
}

void HealthWatchTest::paces()
{
    QFETCH(const HealthState, state);
    QFETCH(const int, failures);
    QFETCH(const int, seconds);
    ServerHealth health;
    health.reading.state = state;
    health.failures = failures;
    QCOMPARE(HealthPace::after(health, 0.5), Milliseconds(seconds * 1000));
    QCOMPARE(HealthPace::after(health, 0.0), Milliseconds(seconds * 900));
    QVERIFY(HealthPace::after(health, 0.999) <= Milliseconds(seconds * 1100));
}

void HealthWatchTest::asksAboutOnceAMinute()
{
    Scenario scenario;
    scenario.answer(status("ok"));
    scenario.start();
    QCOMPARE(scenario.asked(), 0);
    QVERIFY(scenario.next());
    QCOMPARE(scenario.told.constLast().state, HealthState::Healthy);
    QCOMPARE(scenario.told.constLast().reading.word, u"ok"_s);
    QCOMPARE(scenario.told.constLast().detail, u"200: ok"_s);
    const Instant first = scenario.clock.now();
    QVERIFY(scenario.next());
    QCOMPARE(scenario.clock.now() - first, Microseconds(60s));
    QCOMPARE(scenario.server.requests().constLast().http.target, QByteArray("/health"));
    QVERIFY(scenario.server.violations().isEmpty());
}

void HealthWatchTest::asksSoonAfterADrop()
{
    Scenario scenario;
    scenario.answer(status("ok"));
    scenario.start();
    QVERIFY(scenario.next());
    scenario.answer(status("starting"));
    const Instant first = scenario.clock.now();
    scenario.watch->onLink(LinkState::Disconnected);
    scenario.watch->onLink(LinkState::Waiting);
    QVERIFY(scenario.next());
    QVERIFY(scenario.clock.now() - first <= Microseconds(3s));
    QCOMPARE(scenario.told.constLast().state, HealthState::Starting);
    for (int i = 0; i < 50; ++i) { // a link that flaps is no reason to ask without end
        scenario.watch->onLink(LinkState::Connected);
        scenario.watch->onLink(LinkState::Disconnected);
    }
    QVERIFY(scenario.next());
    QCOMPARE(scenario.asked(), 3);
}

void HealthWatchTest::withoutAnAddressItIsQuiet()
{
    Scenario scenario;
    scenario.profile.healthPath.clear();
    scenario.start();
    scenario.watch->onLink(LinkState::Disconnected);
    scenario.clock.advance(3600s);
    QTest::qWait(0);
    QVERIFY(scenario.watch->isIdle());
    QCOMPARE(scenario.random.drawn(), 0); // nobody else's numbers change by it
    QCOMPARE(scenario.asked(), 0);
}

void HealthWatchTest::aRedirectIsNotFollowed()
{
    Scenario scenario;
    HttpReply elsewhere = HttpReply::html(301, "Moved Permanently", "");
    elsewhere.headers += {{"Location", scenario.server.url().toEncoded() + "/else?token=geheim"}};
    scenario.answer(elsewhere);
    scenario.start();
    QVERIFY(scenario.next());
    const ServerHealth &health = scenario.told.constLast();
    QCOMPARE(health.state, HealthState::Redirected);
    QCOMPARE(health.reading.status, 301);
    QVERIFY2(health.detail.startsWith(u"301 to http://127.0.0.1"), qPrintable(health.detail));
    QVERIFY(health.reading.target.contains(u"/else"));
    QVERIFY(!health.detail.contains(u"geheim") && !health.reading.target.contains(u"geheim"));
    QCOMPARE(scenario.asked(), 1);
}

void HealthWatchTest::threeFailuresAndOneSuccess()
{
    Scenario scenario;
    scenario.answer(status("ok"));
    scenario.start();
    QVERIFY(scenario.next());
    scenario.answer(HttpReply::html(502, "Bad Gateway", "<html>nginx</html>"));
    for (const bool isAlarmed : {false, false, true}) {
        QVERIFY(scenario.next());
        QCOMPARE(scenario.told.constLast().isAlarmed(), isAlarmed);
        QCOMPARE(scenario.told.constLast().reading.state, HealthState::Unhealthy);
        QCOMPARE(scenario.told.constLast().state, isAlarmed ? HealthState::Unhealthy : HealthState::Healthy);
        QVERIFY2(scenario.told.constLast().detail.contains(u"502"), qPrintable(scenario.told.constLast().detail));
    }
    scenario.answer(status("ok"));
    QVERIFY(scenario.next());
    QCOMPARE(scenario.told.constLast().state, HealthState::Healthy);
    scenario.server.stopListening();
    scenario.server.resetAll();
    for (int i = 0; i < 3; ++i)
        QVERIFY(scenario.next());
    QCOMPARE(scenario.told.constLast().state, HealthState::Unreachable);
    QVERIFY(!scenario.told.constLast().detail.isEmpty());
}

void HealthWatchTest::startsAgainAfterAStop()
{
    Scenario scenario;
    scenario.answer(status("ok"));
    scenario.start();
    QVERIFY(scenario.next());
    scenario.watch->stop();
    scenario.watch->onLink(LinkState::Disconnected);
    QVERIFY(scenario.watch->isIdle());
    scenario.clock.advance(3600s);
    QTest::qWait(0);
    QCOMPARE(scenario.asked(), 1);
    scenario.watch->start();
    scenario.watch->onLink(LinkState::Connected);
    QVERIFY(scenario.next());
}

void HealthWatchTest::mayBeDestroyedAsItTells()
{
    Scenario scenario;
    scenario.answer(status("ok"));
    scenario.start();
    QObject::connect(scenario.watch.get(), &HealthWatch::asked, &scenario.server, [&scenario] { scenario.watch.reset(); });
    scenario.clock.advance(3s);
    QTRY_VERIFY(!scenario.watch);
}

QTEST_GUILESS_MAIN(HealthWatchTest)
#include "healthwatchtest.moc"
