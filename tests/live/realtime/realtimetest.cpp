// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Monitor on a server that speaks Supabase's Phoenix channels: straight, and through a proxy that does what such
// proxies do.

#include "feed/monitor.h"
#include "live/feed/witness.h"
#include "live/realtime/realtimebackend.h"
#include "profile/profilecatalog.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 60'000;

// A monitor, and what its link has told.
class Watching
{
public:
    Watching(const Profile &profile, const ConnectionSettings &settings) : monitor(profile, settings), witness(monitor)
    {
        QObject::connect(&monitor, &Monitor::linkEventOccurred, &monitor, [this](const LinkEvent &event) {
            if (const auto *const change = std::get_if<LinkStateChange>(&event.what); change && change->cause)
                causes += *change->cause;
        });
        monitor.start();
    }

    bool isConnected() const { return monitor.linkState() == LinkState::Connected; }
    // The first cause of that code, if it has been told.
    std::optional<Error> cause(const QString &code) const
    {
        for (const Error &cause : causes) {
            if (cause.code == code)
                return cause;
        }
        return std::nullopt;
    }
    QString codes() const
    {
        QStringList codes;
        for (const Error &cause : causes)
            codes += cause.toString();
        return codes.join(u'\n');
    }

    Monitor monitor;
    Witness witness;
    QList<Error> causes;
};

} // namespace

class RealtimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_backend->reform(); }
    void watchesJobs_data() { ways(); }
    void watchesJobs();
    void losesNoJobWhenKilled_data();
    void losesNoJobWhenKilled();
    void explains_data();
    void explains();
    void heartbeatsThatNobodyAnswers();
    void aChannelThatFailsIsJoinedAgain();
    void changesThatCeaseAreTold();
    void theKeyGetsThroughWithoutTheQuery();
    void theTokenIsRenewed();
    void anExpiredTokenIsTold();
    void aWrongKeyIsFinal();

private:
    static void ways();
    ConnectionSettings settings(const QString &way) const;
    void compareWithTable(Watching &watching);

    std::unique_ptr<RealtimeBackend> m_backend;
    Profile m_profile;
};

void RealtimeTest::initTestCase()
{
    m_backend = std::make_unique<RealtimeBackend>();
    QVERIFY2(m_backend->server().isReady(), qPrintable(m_backend->server().problem()));
    const auto profile = loadProfile(u"supabase-realtime"_s);
    QVERIFY(profile.hasValue());
    m_profile = *profile;
    m_profile.link.reconnection.max = 2s;
}

void RealtimeTest::ways()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("straight") << u"straight"_s;
    QTest::newRow("through the proxy") << u"proxy"_s;
}

ConnectionSettings RealtimeTest::settings(const QString &way) const
{
    return way == "proxy"_L1 ? m_backend->proxied() : m_backend->direct();
}

void RealtimeTest::compareWithTable(Watching &watching)
{
    const auto isSettled = [&] {
        return watching.isConnected() && watching.monitor.store().openCount() == 0
               && watching.monitor.store().size() > 0;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isSettled(), qPrintable(watching.codes()), patienceMs);
    const auto truth = m_backend->truth();
    for (auto job = truth.begin(); job != truth.end(); ++job) {
        const Job *const seen = watching.monitor.store().find(job.key());
        if (seen)
            QCOMPARE(seen->state, job.value());
        QVERIFY(watching.witness.ends.value(job.key()) <= 1);
    }
    QCOMPARE(watching.witness.setbacks.join(u'\n'), QString());
}

void RealtimeTest::watchesJobs()
{
    QFETCH(QString, way);
    Watching watching(m_profile, settings(way));
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
    // What is sent before the proxy's own connection is open gets lost, and so the first join.
    QCOMPARE(watching.cause(u"join-timeout"_s).has_value(), way == "proxy"_L1);
    m_backend->addJobs(30);
    QTRY_COMPARE_WITH_TIMEOUT(watching.witness.ends.size(), 30, patienceMs);
    compareWithTable(watching);
    QVERIFY(watching.monitor.figures().events >= 30 * 5);
}

void RealtimeTest::losesNoJobWhenKilled_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("service");
    QTest::newRow("the server") << u"straight"_s << u"server"_s;
    QTest::newRow("the server behind the proxy") << u"proxy"_s << u"server"_s;
    QTest::newRow("the proxy") << u"proxy"_s << u"proxy"_s;
}

void RealtimeTest::losesNoJobWhenKilled()
{
    QFETCH(QString, way);
    QFETCH(QString, service);
    Watching watching(m_profile, settings(way));
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
    m_backend->addJobs(60);
    QTRY_VERIFY_WITH_TIMEOUT(watching.witness.ends.size() >= 5, patienceMs);
    QVERIFY(m_backend->kill(service));
    QTRY_VERIFY_WITH_TIMEOUT(!watching.isConnected(), patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(watching.witness.ends.size(), 60, patienceMs);
    compareWithTable(watching);
}

void RealtimeTest::explains_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("whom");
    QTest::addColumn<QJsonObject>("behaviour");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("426") << u"proxy"_s << u"/proxy"_s << QJsonObject{{u"answer"_s, 426}} << u"upgrade-refused"_s
                         << u"426"_s;
    QTest::newRow("500") << u"proxy"_s << u"/proxy"_s << QJsonObject{{u"answer"_s, 500}} << u"upgrade-refused"_s
                         << u"500"_s;
    QTest::newRow("1011") << u"proxy"_s << u"/proxy"_s << QJsonObject{{u"closeWith"_s, 1011}}
                          << u"websocket-close-1011"_s << u"worker exceeded its limits"_s;
    QTest::newRow("the key is dropped on the way")
        << u"proxy"_s << u"/proxy"_s << QJsonObject{{u"dropQuery"_s, true}, {u"dropHeaders"_s, true}}
        << u"websocket-close-1011"_s << u"upstream failed"_s;
    QTest::newRow("joins that nobody answers") << u"straight"_s << u"/server"_s << QJsonObject{{u"ignoreJoins"_s, true}}
                                               << u"join-timeout"_s << u"no answer to the join"_s;
    QTest::newRow("the database refuses") << u"straight"_s << u"/server"_s << QJsonObject{{u"refuseChanges"_s, true}}
                                          << u"changes-error"_s << u"The publication is missing"_s;
}

void RealtimeTest::explains()
{
    QFETCH(QString, way);
    QFETCH(QString, whom);
    QFETCH(QJsonObject, behaviour);
    QFETCH(QString, code);
    QFETCH(QString, words);
    m_backend->tell(whom, behaviour);
    Watching watching(m_profile, settings(way));
    QTRY_VERIFY2_WITH_TIMEOUT(watching.cause(code), qPrintable(watching.codes()), patienceMs);
    const QString told = watching.cause(code)->toString();
    QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY(!told.contains(m_backend->direct().secret));
    m_backend->reform();
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
}

void RealtimeTest::heartbeatsThatNobodyAnswers()
{
    Profile profile = m_profile;
    profile.link.heartbeat = AppHeartbeat{500ms, 3s, {}, {}};
    Watching watching(profile, m_backend->direct());
    QTRY_VERIFY_WITH_TIMEOUT(watching.monitor.figures().roundTrip.has_value(), patienceMs);
    m_backend->tell(u"/server"_s, {{u"ignoreHeartbeats"_s, true}});
    QTRY_VERIFY2_WITH_TIMEOUT(watching.cause(u"heartbeat-timeout"_s), qPrintable(watching.codes()), patienceMs);
    m_backend->reform();
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
}

void RealtimeTest::aChannelThatFailsIsJoinedAgain()
{
    Watching watching(m_profile, m_backend->direct());
    QTRY_VERIFY_WITH_TIMEOUT(watching.isConnected(), patienceMs);
    m_backend->tell(u"/fail-channels"_s);
    QTRY_VERIFY_WITH_TIMEOUT(watching.cause(u"channel-error"_s), patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
    m_backend->addJobs(3);
    QTRY_COMPARE_WITH_TIMEOUT(watching.witness.ends.size(), 3, patienceMs);
    compareWithTable(watching);
}

void RealtimeTest::changesThatCeaseAreTold()
{
    Watching watching(m_profile, m_backend->direct());
    QTRY_VERIFY_WITH_TIMEOUT(watching.isConnected(), patienceMs);
    m_backend->tell(u"/fail-changes"_s, {{u"message"_s, u"the replication slot is gone"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(watching.cause(u"changes-error"_s), patienceMs);
    QVERIFY(watching.witness.problems.join(u'\n').contains(u"the replication slot is gone"));
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
}

void RealtimeTest::theKeyGetsThroughWithoutTheQuery()
{
    m_backend->tell(u"/proxy"_s, {{u"dropQuery"_s, true}});
    Watching watching(m_profile, m_backend->proxied());
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
}

void RealtimeTest::theTokenIsRenewed()
{
    Profile profile = m_profile;
    profile.link.heartbeat = AppHeartbeat{300ms, 30s, {}, {}};
    ConnectionSettings settings = m_backend->direct();
    QString secret = m_backend->token(20);
    settings.freshSecret = [&secret] { return secret; };
    Watching watching(profile, settings);
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
    // The server lets go of the channel when the newest token that it was told of expires: it was told of this one.
    secret = m_backend->token(4); // whole seconds: one second would be over before a busy machine has told of it
    QTRY_VERIFY_WITH_TIMEOUT(!watching.causes.isEmpty(), patienceMs);
    QVERIFY2(watching.causes.constFirst().detail.contains(u"access token has expired"), qPrintable(watching.codes()));
    secret = m_backend->token(600);
    QTRY_VERIFY2_WITH_TIMEOUT(watching.isConnected(), qPrintable(watching.codes()), patienceMs);
}

void RealtimeTest::anExpiredTokenIsTold()
{
    ConnectionSettings settings = m_backend->direct();
    settings.secret = m_backend->token(-30);
    Watching watching(m_profile, settings);
    QTRY_COMPARE_WITH_TIMEOUT(watching.monitor.linkState(), LinkState::Failed, patienceMs);
    QVERIFY2(watching.codes().contains(u"401"), qPrintable(watching.codes()));
    QVERIFY2(watching.codes().contains(u"expired"), qPrintable(watching.codes()));
}

void RealtimeTest::aWrongKeyIsFinal()
{
    ConnectionSettings settings = m_backend->direct();
    settings.secret = u"nonsense"_s;
    Watching watching(m_profile, settings);
    QTRY_COMPARE_WITH_TIMEOUT(watching.monitor.linkState(), LinkState::Failed, patienceMs);
    QVERIFY(!watching.codes().contains(u"nonsense"));
}

QTEST_GUILESS_MAIN(RealtimeTest)
#include "realtimetest.moc"
