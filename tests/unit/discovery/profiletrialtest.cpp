// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "discovery/profiletrial.h"

#include "profile/profilecatalog.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using Stage = ProfileTrial::Stage;

namespace {

ProfileTrial trial(const QString &name, Stage stage = Stage::Connected)
{
    ProfileTrial trial;
    trial.profile = name;
    trial.stage = stage;
    trial.isGeneric = name == "generic"_L1;
    return trial;
}

ProfileTrial heard(const QString &name, qsizetype events, qsizetype understood)
{
    ProfileTrial result = trial(name);
    result.events = events;
    result.understood = understood;
    return result;
}

ProfileTrial listing(const QString &name, qsizetype jobs, bool failed)
{
    ProfileTrial result = trial(name);
    result.hasLists = true;
    result.jobs = jobs;
    result.listsFailed = failed;
    return result;
}

ProfileTrial refused(const QString &name, Layer layer)
{
    ProfileTrial result = trial(name, Stage::Failed);
    result.cause = Error();
    result.cause->layer = layer;
    return result;
}

QStringList names(const QList<ProfileTrial> &trials)
{
    QStringList names;
    for (const ProfileTrial &one : trials)
        names += one.profile;
    return names;
}

ProfileCandidate builtIn(const QString &name)
{
    auto profile = loadProfile(name);
    return {name, profile ? std::move(*profile) : Profile()};
}

} // namespace

class ProfileTrialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theBestComesFirst_data();
    void theBestComesFirst();
    void everyBuiltInProfileIsACandidate();
    void aSecretIsPutIntoAQueryLast_data();
    void aSecretIsPutIntoAQueryLast();
    void aPathGoesWhereItBelongs_data();
    void aPathGoesWhereItBelongs();
};

void ProfileTrialTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", "/nonexistent"); // none of the person's own profiles
}

void ProfileTrialTest::theBestComesFirst_data()
{
    QTest::addColumn<QList<ProfileTrial>>("trials");
    QTest::addColumn<QStringList>("order");

    QTest::newRow("who shows jobs, before who only connects")
        << QList{trial(u"a"_s), heard(u"b"_s, 10, 10)} << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("who knows the events, before who takes any")
        << QList{heard(u"generic"_s, 10, 10), heard(u"b"_s, 10, 10)} << QStringList{u"b"_s, u"generic"_s};
    QTest::newRow("one event more or less decides nothing")
        << QList{heard(u"generic"_s, 40, 40), heard(u"b"_s, 40, 39)} << QStringList{u"b"_s, u"generic"_s};
    QTest::newRow("who understands half of them, behind who takes all")
        << QList{heard(u"b"_s, 40, 20), heard(u"generic"_s, 40, 40)} << QStringList{u"generic"_s, u"b"_s};
    QTest::newRow("jobs of a list count while no event has come")
        << QList{heard(u"generic"_s, 3, 0), listing(u"b"_s, 7, false)} << QStringList{u"b"_s, u"generic"_s};
    QTest::newRow("a quiet server: whose lists are answered")
        << QList{trial(u"generic"_s), listing(u"b"_s, 0, false), listing(u"c"_s, 0, true)}
        << QStringList{u"b"_s, u"generic"_s, u"c"_s};
    QTest::newRow("a quiet server without lists: the one for any server")
        << QList{trial(u"b"_s), trial(u"generic"_s)} << QStringList{u"generic"_s, u"b"_s};
    QTest::newRow("still connecting, before failed")
        << QList{refused(u"a"_s, Layer::Application), trial(u"b"_s, Stage::Connecting)} << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("refused by the application, before refused by the network")
        << QList{refused(u"a"_s, Layer::Tcp), refused(u"b"_s, Layer::SocketIo), refused(u"c"_s, Layer::Http)}
        << QStringList{u"b"_s, u"c"_s, u"a"_s};
    QTest::newRow("our own patience says least")
        << QList{refused(u"a"_s, Layer::Client), refused(u"b"_s, Layer::Dns)} << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("equals keep their order")
        << QList{trial(u"b"_s), trial(u"a"_s), trial(u"c"_s)} << QStringList{u"b"_s, u"a"_s, u"c"_s};
}

void ProfileTrialTest::theBestComesFirst()
{
    QFETCH(QList<ProfileTrial>, trials);
    QTEST(names(ranked(trials)), "order");
}

void ProfileTrialTest::everyBuiltInProfileIsACandidate()
{
    QStringList found;
    for (const ProfileCandidate &candidate : profileCandidates())
        found += candidate.name;
    QCOMPARE(found, builtInProfileNames());
}

void ProfileTrialTest::aSecretIsPutIntoAQueryLast_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::addColumn<bool>("hasSecret");
    QTest::addColumn<QList<QStringList>>("waves");

    const QStringList all{u"bullmq-events"_s, u"geo-websocket"_s, u"generic"_s};
    QTest::newRow("without a secret") << QUrl(u"https://a.example"_s) << false << (QList<QStringList>() << all);
    QTest::newRow("with a secret") << QUrl(u"https://a.example"_s) << true
                                   << QList<QStringList>{{u"bullmq-events"_s, u"generic"_s}, {u"geo-websocket"_s}};
    QTest::newRow("a WebSocket's address") << QUrl(u"WSS://a.example/ws"_s) << true
                                           << QList<QStringList>{{u"geo-websocket"_s}, {u"bullmq-events"_s, u"generic"_s}};
}

void ProfileTrialTest::aSecretIsPutIntoAQueryLast()
{
    QFETCH(QUrl, address);
    QFETCH(bool, hasSecret);
    const QList<ProfileCandidate> candidates{builtIn(u"bullmq-events"_s), builtIn(u"geo-websocket"_s),
                                             builtIn(u"generic"_s)};
    QList<QStringList> waves;
    for (const QList<ProfileCandidate> &wave : trialWaves(address, hasSecret, candidates)) {
        QStringList names;
        for (const ProfileCandidate &candidate : wave)
            names += candidate.name;
        waves += names;
    }
    QTEST(waves, "waves");
}

void ProfileTrialTest::aPathGoesWhereItBelongs_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("nsp");

    QTest::newRow("none") << u"generic"_s << u"https://a.example"_s << QString() << QString();
    QTest::newRow("a slash") << u"generic"_s << u"https://a.example/"_s << QString() << QString();
    QTest::newRow("Engine.IO's") << u"generic"_s << u"https://a.example/app/socket.io/"_s << u"/app/socket.io/"_s << QString();
    QTest::newRow("a namespace") << u"generic"_s << u"https://a.example/admin"_s << QString() << u"/admin"_s;
    QTest::newRow("a profile with a namespace keeps it")
        << u"bullmq-events"_s << u"https://a.example/admin"_s << QString() << QString();
    QTest::newRow("a WebSocket's") << u"geo-websocket"_s << u"wss://a.example/live"_s << u"/live"_s << QString();
    QTest::newRow("Phoenix's") << u"supabase-realtime"_s << u"wss://a.example/p/websocket"_s << u"/p/websocket"_s << QString();
    QTest::newRow("not Phoenix's") << u"supabase-realtime"_s << u"wss://a.example/ws"_s << QString() << QString();
}

void ProfileTrialTest::aPathGoesWhereItBelongs()
{
    QFETCH(QString, profile);
    QFETCH(QString, address);
    ConnectionSettings base;
    base.url = QUrl(address);
    base.secret = u"s3cret"_s;
    const ConnectionSettings settings = trialSettings(builtIn(profile).profile, base);
    QTEST(settings.path, "path");
    QTEST(settings.nsp, "nsp");
    QCOMPARE(settings.url.path(), QString());
    QCOMPARE(settings.url.host(), u"a.example"_s);
    QCOMPARE(settings.secret, u"s3cret"_s);
    QVERIFY(!settings.actionsAllowed);
}

QTEST_GUILESS_MAIN(ProfileTrialTest)
#include "profiletrialtest.moc"
