// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/upgradememory.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::Layer)

namespace {

Error failure(Layer layer, const QString &code, int status = 0)
{
    Error cause;
    cause.layer = layer;
    cause.code = code;
    cause.httpStatus = status;
    return cause;
}

const Error refused = failure(Layer::WebSocket, u"upgrade-refused"_s, 403);
const Error unreachable = failure(Layer::Dns, u"host-not-found"_s);

} // namespace

class UpgradeMemoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCountsAsBlocked_data();
    void whatCountsAsBlocked();
    void restsLongerEachTime();
    void saysWhyAndWhen();
    void anothersNewsOfTheSameIsNoReasonToRestLonger();
    void isTheSameInAnotherRun();
    void forgets_data();
    void forgets();
    void aSessionTriesAgain();

private:
    const Instant m_start{1h};
};

void UpgradeMemoryTest::whatCountsAsBlocked_data()
{
    QTest::addColumn<Layer>("layer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isBlocked");
    QTest::newRow("refused, no status known") << Layer::WebSocket << u"upgrade-refused"_s << 0 << true;
    QTest::newRow("refused with 400") << Layer::WebSocket << u"upgrade-refused"_s << 400 << true;
    QTest::newRow("refused with 403") << Layer::WebSocket << u"upgrade-refused"_s << 403 << true;
    QTest::newRow("a hop's 426") << Layer::Http << u"http-426"_s << 426 << true;
    QTest::newRow("stripped headers") << Layer::EngineIo << u"bad-request"_s << 400 << true;
    QTest::newRow("swallowed") << Layer::WebSocket << u"handshake-timeout"_s << 0 << true;
    QTest::newRow("a silent probe") << Layer::WebSocket << u"probe-timeout"_s << 0 << true;
    QTest::newRow("a wrong answer") << Layer::EngineIo << u"probe-refused"_s << 0 << true;
    QTest::newRow("a poll that is never released") << Layer::EngineIo << u"swap-timeout"_s << 0 << true;
    QTest::newRow("closed by a hop") << Layer::WebSocket << u"connection-closed"_s << 0 << true;
    QTest::newRow("cut by a hop") << Layer::Tcp << u"connection-closed"_s << 0 << true;
    QTest::newRow("a proxy without CONNECT") << Layer::Proxy << u"proxy-refused"_s << 0 << true;
    QTest::newRow("too many") << Layer::WebSocket << u"upgrade-refused"_s << 429 << false;
    QTest::newRow("502") << Layer::WebSocket << u"upgrade-refused"_s << 502 << false;
    QTest::newRow("nothing listens") << Layer::Tcp << u"connection-refused"_s << 0 << false;
    QTest::newRow("no route") << Layer::Tcp << u"network-error"_s << 0 << false;
    QTest::newRow("no name") << Layer::Dns << u"host-not-found"_s << 0 << false;
    QTest::newRow("TLS") << Layer::Tls << u"tls-expired"_s << 0 << false;
}

void UpgradeMemoryTest::whatCountsAsBlocked()
{
    QFETCH(const Layer, layer);
    QFETCH(const QString, code);
    QFETCH(const int, status);
    QFETCH(const bool, isBlocked);
    const Error cause = failure(layer, code, status);
    QCOMPARE(UpgradeMemory::isBlocked(cause), isBlocked);
    UpgradeMemory memory;
    memory.failed(cause, m_start);
    QCOMPARE(memory.mayTry(m_start), !isBlocked);
}

void UpgradeMemoryTest::restsLongerEachTime()
{
    UpgradeMemory memory;
    QVERIFY(memory.mayTry(m_start));
    Instant now = m_start;
    for (const Milliseconds rest : QList<Milliseconds>{1min, 2min, 4min, 8min, 16min, 32min, 1h, 1h}) {
        memory.failed(refused, now);
        QVERIFY(!memory.mayTry(now + rest - 1us));
        QVERIFY(memory.mayTry(now + rest));
        now += rest;
    }
}

void UpgradeMemoryTest::saysWhyAndWhen()
{
    UpgradeMemory memory;
    QCOMPARE(memory.whyNot(m_start), QString());
    memory.failed(refused, m_start);
    const QString why = memory.whyNot(m_start + 1500ms);
    QVERIFY2(why.contains(u"upgrade-refused"_s) && why.contains(u" 59 s"_s), qPrintable(why));
    QCOMPARE(memory.whyNot(m_start + 1min), QString());
}

void UpgradeMemoryTest::anothersNewsOfTheSameIsNoReasonToRestLonger()
{
    UpgradeMemory memory;
    memory.failed(refused, m_start);
    memory.failed(refused, m_start + 30s);
    memory.failed(unreachable, m_start + 59s);
    QVERIFY(!memory.mayTry(m_start + 59s));
    QVERIFY(!memory.isDue(m_start + 59s));
    QVERIFY(memory.mayTry(m_start + 1min));
    QVERIFY(memory.isDue(m_start + 1min));
}

void UpgradeMemoryTest::isTheSameInAnotherRun()
{
    UpgradeMemory before;
    QVERIFY(!before.block());
    before.failed(refused, m_start);
    UpgradeMemory memory;
    memory.remember(*before.block());
    QVERIFY(!memory.mayTry(m_start + 59s));
    QVERIFY(memory.isDue(m_start + 1min)); // a session that began on polling meanwhile tries then
    memory.failed(refused, m_start + 1min);
    QVERIFY(!memory.mayTry(m_start + 179s));
    QVERIFY(memory.mayTry(m_start + 3min));
}

void UpgradeMemoryTest::forgets_data()
{
    QTest::addColumn<bool>("bySuccess");
    QTest::newRow("a success") << true;
    QTest::newRow("another network") << false;
}

void UpgradeMemoryTest::forgets()
{
    QFETCH(const bool, bySuccess);
    UpgradeMemory memory;
    memory.failed(refused, m_start);
    memory.failed(refused, m_start + 1min);
    if (bySuccess)
        memory.succeeded();
    else
        memory.networkChanged(m_start + 1min);
    QVERIFY(memory.mayTry(m_start + 1min));
    memory.failed(refused, m_start + 2min); // the first again
    QVERIFY(memory.mayTry(m_start + 3min));
}

void UpgradeMemoryTest::aSessionTriesAgain()
{
    UpgradeMemory memory;
    QVERIFY(!memory.isDue(m_start)); // nothing has failed
    memory.failed(unreachable, m_start);
    QVERIFY(!memory.isDue(m_start + 59s));
    QVERIFY(memory.isDue(m_start + 1min));
    memory.failed(refused, m_start + 1min);
    memory.failed(refused, m_start + 2min);
    QVERIFY(!memory.isDue(m_start + 3min));
    QVERIFY(memory.isDue(m_start + 4min));
    memory.failed(refused, m_start + 4min);
    memory.networkChanged(m_start + 5min);
    QVERIFY(memory.isDue(m_start + 5min));
    memory.succeeded();
    QVERIFY(!memory.isDue(m_start + 10h));
    memory.networkChanged(m_start + 10h);
    QVERIFY(!memory.isDue(m_start + 10h));
}

QTEST_APPLESS_MAIN(UpgradeMemoryTest)
#include "upgradememorytest.moc"
