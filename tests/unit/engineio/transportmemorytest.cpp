// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/transportmemory.h"

#include "engineio/upgradememory.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <thread>
#include <vector>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString host = u"https://one.example:443"_s;
const QString other = u"http://two.example:8080"_s;

Error refused()
{
    Error cause;
    cause.layer = Layer::WebSocket;
    cause.code = u"upgrade-refused"_s;
    cause.detail = u"403 Forbidden from nginx, page \"token secret-7 is not allowed\""_s;
    cause.httpStatus = 403;
    return cause;
}

} // namespace

class TransportMemoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesHosts_data();
    void namesHosts();
    void keepsHostsApart();
    void anothersSuccessIsAnotherChance();
    void anUpgradeIsProvenUntilOneFails();
    void anotherNetworkForgetsAllBlocks();
    void aRestartRemembers_data();
    void aRestartRemembers();
    void theNextRestIsLongerAlsoAfterARestart();
    void anUpgradeIsRememberedForAMonth();
    void strangersBytesDoNoHarm_data();
    void strangersBytesDoNoHarm();
    void holdsNoSecret();
    void aPersonsChangeIsAnotherChance();
    void mayBeUsedFromAnyThread();
    void isBounded();
    void saysWhenThereIsSomethingToSave();
};

void TransportMemoryTest::namesHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *url, const char *name) { QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(name); };
    row("https://one.example", "https://one.example:443");
    row("wss://one.example/socket.io/?token=x", "https://one.example:443");
    row("http://me:secret@two.example:8080/", "http://two.example:8080");
    row("ws://two.example", "http://two.example:80");
    row("https://ONE.example:8443", "https://one.example:8443");
    row("http://[::1]:99", "http://[::1]:99");
}

void TransportMemoryTest::namesHosts()
{
    QFETCH(const QString, url);
    QTEST(TransportMemory::hostOf(QUrl(url)), "name");
    QCOMPARE(TransportMemory::hostOf(QUrl(TransportMemory::hostOf(QUrl(url)))), TransportMemory::hostOf(QUrl(url)));
}

void TransportMemoryTest::keepsHostsApart()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    QVERIFY(memory.mayTry(host));
    memory.failed(host, refused());
    QVERIFY(!memory.mayTry(host));
    QVERIFY2(memory.whyNot(host).contains(u"upgrade-refused"_s), qPrintable(memory.whyNot(host)));
    QVERIFY(memory.mayTry(other));
    memory.failed(host, refused()); // another session's news of the same
    clock.advance(1min);
    QVERIFY(memory.mayTry(host));
}

void TransportMemoryTest::anothersSuccessIsAnotherChance()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    memory.failed(host, refused());
    const Instant stayed = clock.now();
    clock.advance(10s);
    QVERIFY(!memory.isDue(host, stayed));
    memory.succeeded(other, true);
    QVERIFY(!memory.isDue(host, stayed));
    memory.succeeded(host, true);
    QVERIFY(memory.isDue(host, stayed));
    QVERIFY(!memory.isDue(host, clock.now())); // its own has failed since, for a reason of its own
}

void TransportMemoryTest::anUpgradeIsProvenUntilOneFails()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    memory.succeeded(host, false); // a WebSocket that nobody had to upgrade to
    QVERIFY(!memory.isProven(host));
    memory.succeeded(host, true);
    QVERIFY(memory.isProven(host));
    QVERIFY(!memory.isProven(other));
    memory.failed(host, refused());
    QVERIFY(!memory.isProven(host));
}

void TransportMemoryTest::anotherNetworkForgetsAllBlocks()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    memory.failed(host, refused());
    memory.failed(other, refused());
    memory.networkChanged();
    QVERIFY(memory.mayTry(host));
    QVERIFY(memory.mayTry(other));
    QCOMPARE(memory.save(), QByteArray());
}

void TransportMemoryTest::aPersonsChangeIsAnotherChance()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    memory.failed(host, refused());
    memory.failed(other, refused());
    const Instant stayed = clock.now();
    QSignalSpy changed(&memory, &TransportMemory::changed);
    memory.giveAnotherChance(host);
    QVERIFY(memory.mayTry(host));
    QVERIFY(memory.isDue(host, stayed));
    QVERIFY(!memory.mayTry(other));
    QCOMPARE(changed.size(), 1);
    memory.giveAnotherChance(host);
    memory.giveAnotherChance(u"https://never.heard.of:443"_s);
    QCOMPARE(changed.size(), 1);
}

void TransportMemoryTest::aRestartRemembers_data()
{
    QTest::addColumn<int>("away"); // s
    QTest::addColumn<bool>("mayTry");
    QTest::newRow("at once") << 0 << false;
    QTest::newRow("within the rest") << 59 << false;
    QTest::newRow("after it") << 60 << true;
    QTest::newRow("a week later") << 7 * 86'400 << true;
}

void TransportMemoryTest::aRestartRemembers()
{
    QFETCH(const int, away);
    QFETCH(const bool, mayTry);
    ManualClock clock;
    TransportMemory before(&clock);
    before.failed(host, refused());
    before.succeeded(other, true);
    const QByteArray saved = before.save();
    clock.advance(std::chrono::seconds(away));
    TransportMemory after(&clock);
    QCOMPARE(after.restore(saved), QString());
    QCOMPARE(after.mayTry(host), mayTry);
    QCOMPARE(after.isDue(host, clock.now()), mayTry && away < 86'400);
    QCOMPARE(after.whyNot(host).isEmpty(), mayTry);
    QVERIFY(after.isProven(other));
    if (!mayTry)
        QVERIFY2(after.whyNot(host).contains(u"upgrade-refused: HTTP status 403"_s), qPrintable(after.whyNot(host)));
}

void TransportMemoryTest::theNextRestIsLongerAlsoAfterARestart()
{
    ManualClock clock;
    QByteArray saved;
    for (const Milliseconds rest : QList<Milliseconds>{1min, 2min, 4min, 8min}) {
        TransportMemory memory(&clock);
        QCOMPARE(memory.restore(saved), QString());
        QVERIFY(memory.mayTry(host));
        memory.failed(host, refused());
        clock.advance(rest - 1ms);
        QVERIFY(!memory.mayTry(host));
        clock.advance(1ms);
        QVERIFY(memory.mayTry(host));
        saved = memory.save();
    }
}

void TransportMemoryTest::anUpgradeIsRememberedForAMonth()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    memory.succeeded(host, true);
    clock.advance(TransportMemory::longestKept);
    QVERIFY(!memory.save().isEmpty());
    clock.advance(1s);
    QCOMPARE(memory.save(), QByteArray());
}

void TransportMemoryTest::strangersBytesDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &saved, const char *told) {
        QTest::newRow(name) << saved << QString::fromUtf8(told);
    };
    const char one[] = "1 of 1 hosts could not be read";
    row("nothing", "", "");
    row("no JSON", "nonsense", "no JSON: illegal value at offset 1");
    row("cut", R"([{"host":"https://one.example:443")", "no JSON: unterminated string at offset 34");
    row("no list", R"({"host":"https://one.example:443"})", "no list of hosts");
    row("no objects", R"([1,null,"x",[]])", "4 of 4 hosts could not be read");
    row("too long", '[' + QByteArray(64 * 1024, ' ') + ']', "65538 bytes are more than were ever saved");
    row("no host", R"([{"upgraded":true,"learnedMs":1}])", one);
    row("no host's name", R"([{"host":"one.example","learnedMs":1,"upgraded":true}])", one);
    row("with a password", R"([{"host":"https://me:x@one.example:443","learnedMs":1,"upgraded":true}])", one);
    row("of no time", R"([{"host":"https://one.example:443","upgraded":true}])", one);
    row("from before time", R"([{"host":"https://one.example:443","learnedMs":-9223372036854775808,"upgraded":true}])", one);
    row("a rest for ever",
        R"([{"host":"https://one.example:443","learnedMs":1,"blocked":{"code":"x","restMs":1e300,"untilMs":1e300}}])", one);
    row("a rest until the end of time",
        R"([{"host":"https://one.example:443","learnedMs":9223372036854775807,)"
        R"("blocked":{"code":"x","restMs":9223372036854775807,"untilMs":9223372036854775807}}])", "");
    row("a rest before time",
        R"([{"host":"https://one.example:443","learnedMs":1,)"
        R"("blocked":{"code":"x","restMs":-9223372036854775808,"untilMs":-9223372036854775808}}])", one);
    row("of the wrong types",
        R"([{"host":"https://one.example:443","learnedMs":"x","blocked":{"code":7,"layer":[],"status":"y"}}])", one);
    row("no block", R"([{"host":"https://one.example:443","learnedMs":1,"blocked":true}])", one);
    row("a sentence for a code",
        R"([{"host":"https://one.example:443","learnedMs":1,"blocked":{"code":"Call 555!","untilMs":1}}])", one);
    row("one of two",
        R"([{"host":"https://two.example:443","learnedMs":1,"blocked":{"code":"x","untilMs":1}},{"host":7}])",
        "1 of 2 hosts could not be read");
}

void TransportMemoryTest::strangersBytesDoNoHarm()
{
    QFETCH(const QByteArray, saved);
    ManualClock clock;
    TransportMemory memory(&clock);
    QTEST(memory.restore(saved), "told");
    clock.advance(UpgradeMemory::longestRest);
    QVERIFY(memory.mayTry(host));
    QVERIFY(!memory.isProven(host));
    QVERIFY(QJsonDocument::fromJson(memory.save()).array().size() <= 1);
}

void TransportMemoryTest::holdsNoSecret()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    Error cause = refused();
    cause.addCause(refused());
    memory.failed(TransportMemory::hostOf(QUrl(u"https://me:secret-1@one.example/secret-2?token=secret-3#secret-4"_s)), cause);
    const QByteArray saved = memory.save();
    QVERIFY2(saved.contains("https://one.example:443") && saved.contains("upgrade-refused"), saved);
    QVERIFY2(!saved.contains("secret"), saved);
    QVERIFY(memory.whyNot(host).contains(u"nginx"_s)); // this run knows who it was
}

void TransportMemoryTest::mayBeUsedFromAnyThread()
{
    ManualClock clock; // stands still
    TransportMemory memory(&clock);
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&memory, i] {
            const QString own = u"https://host%1.example:443"_s.arg(i);
            for (int round = 0; round < 500; ++round) {
                memory.failed(host, refused());
                memory.succeeded(own, true);
                if (memory.whyNot(host).isEmpty() || !memory.isProven(own))
                    return;
                memory.failed(own, refused());
                (void)memory.isDue(host, {});
            }
            memory.succeeded(own, true);
        });
    }
    for (int round = 0; round < 500; ++round) {
        TransportMemory another(&clock);
        QCOMPARE(another.restore(memory.save()), QString());
    }
    for (std::thread &thread : threads)
        thread.join();
    for (int i = 0; i < 3; ++i)
        QVERIFY(memory.isProven(u"https://host%1.example:443"_s.arg(i)));
}

void TransportMemoryTest::isBounded()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    for (int i = 0; i < 3 * TransportMemory::maxHosts; ++i) {
        memory.succeeded(u"https://host%1.example:443"_s.arg(i), true);
        clock.advance(1s);
    }
    const QJsonArray saved = QJsonDocument::fromJson(memory.save()).array();
    QCOMPARE(saved.size(), TransportMemory::maxHosts);
    QVERIFY(memory.isProven(u"https://host299.example:443"_s));
    QVERIFY(!memory.isProven(u"https://host199.example:443"_s)); // the oldest go
    // The longest names there are.
    for (int i = 0; i < TransportMemory::maxHosts; ++i)
        memory.failed(u"https://%1%2:65535"_s.arg(QString(250, u'x')).arg(i, 3, 10, QChar(u'0')), refused());
    QVERIFY(memory.save().size() < TransportMemory::maxSaved);
}

void TransportMemoryTest::saysWhenThereIsSomethingToSave()
{
    ManualClock clock;
    TransportMemory memory(&clock);
    QSignalSpy changed(&memory, &TransportMemory::changed);
    memory.succeeded(host, true);
    QCOMPARE(changed.size(), 1);
    memory.succeeded(host, true); // every reconnection: nothing new
    memory.succeeded(host, false);
    QCOMPARE(changed.size(), 1);
    clock.advance(25h);
    memory.succeeded(host, true); // that it is of today
    QCOMPARE(changed.size(), 2);
    memory.failed(host, refused());
    QCOMPARE(changed.size(), 3);
    memory.succeeded(host, true);
    QCOMPARE(changed.size(), 4);
    memory.networkChanged(); // nothing was blocked
    QCOMPARE(changed.size(), 4);
    memory.failed(host, refused());
    memory.networkChanged();
    QCOMPARE(changed.size(), 6);
}

QTEST_GUILESS_MAIN(TransportMemoryTest)
#include "transportmemorytest.moc"
