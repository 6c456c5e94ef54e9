// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Plain WebSockets against a real server (the package ws behind nginx): tests/backends/geo.

#include "feed/websocketfeed.h"

#include "live/support/supervisedserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 30'000;

QJsonObject typed(const QString &type, const QJsonObject &more = {})
{
    QJsonObject message = more;
    message.insert(u"type"_s, type);
    return message;
}

Profile geoProfile()
{
    Profile profile;
    profile.link.kind = LinkKind::WebSocket;
    profile.link.path = u"/ws"_s;
    profile.auth = {Auth::Place::Query, u"token"_s};
    profile.onConnect = {Emission{{}, {typed(u"subscribe"_s, {{u"channel"_s, u"jobs"_s}})}, {}, false}};
    EventRule rule;
    rule.events = {u"job:*"_s};
    rule.job.emplace();
    rule.job->id = {u"/0/jobId"_s};
    rule.job->queue = {u"/0/queue"_s};
    rule.job->progress.from = {u"/0/progress"_s};
    profile.events = {rule};
    return profile;
}

Hello tokenFirst()
{
    return {typed(u"auth"_s, {{u"token"_s, u"{secret}"_s}}), u"auth_ok"_s, u"auth_error"_s};
}

class Visit
{
public:
    Visit(const SupervisedServer &server, const Profile &profile, const QString &secret)
    {
        ConnectionSettings settings;
        settings.url = QUrl(server.url());
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        settings.secret = secret;
        feed = std::make_unique<WebSocketFeed>(profile, settings, SystemClock::instance(), SystemRandom::instance());
        QObject::connect(feed.get(), &JobFeed::linkChanged, feed.get(),
                         [this](const LinkStateChange &change) { links += change; });
        QObject::connect(feed.get(), &JobFeed::problemFound, feed.get(), [this](const QString &text) { problems += text; });
        QObject::connect(feed.get(), &JobFeed::eventReceived, feed.get(),
                         [this](const QByteArray &event) { events += event; });
        QObject::connect(feed.get(), &JobFeed::stopped, feed.get(), [this] { ++stopped; });
        feed->start();
    }

    bool reach(LinkState state)
    {
        return QTest::qWaitFor([&] { return !links.isEmpty() && links.constLast().state == state; }, patienceMs);
    }
    //! An event with both of these in it.
    bool hears(const QByteArray &name, const QByteArray &what)
    {
        return QTest::qWaitFor(
            [&] {
                return std::any_of(events.cbegin(), events.cend(), [&](const QByteArray &event) {
                    return event.startsWith("[\"" + name + '"') && event.contains(what);
                });
            },
            patienceMs);
    }
    qsizetype count(LinkState state) const
    {
        return std::count_if(links.cbegin(), links.cend(),
                             [state](const LinkStateChange &change) { return change.state == state; });
    }

    std::unique_ptr<WebSocketFeed> feed;
    QList<LinkStateChange> links;
    QStringList problems;
    QByteArrayList events;
    int stopped = 0;
};

} // namespace

class GeoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void comesIn_data();
    void comesIn();
    void staysOut_data();
    void staysOut();
    void hearsOfJobs();
    void heartbeats_data();
    void heartbeats();
    void asks_data();
    void asks();
    void heals_data();
    void heals();

private:
    QString token() const { return m_server->description().value("token"_L1).toString(); }
    void addJob(const QString &id);

    std::unique_ptr<SupervisedServer> m_server;
    int m_files = 0;
};

void GeoTest::initTestCase()
{
    m_server = std::make_unique<SupervisedServer>(u"geo"_s);
    QVERIFY2(m_server->isReady(), qPrintable(m_server->problem()));
}

void GeoTest::addJob(const QString &id)
{
    const QString name = u"%1/%2"_s.arg(m_server->description().value("spool"_L1).toString()).arg(++m_files);
    const QJsonObject job{{u"jobId"_s, id}, {u"name"_s, u"地址"_s}, {u"stepMs"_s, QJsonArray{5, 20}}};
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonArray{job}).toJson());
    file.close();
    QVERIFY(file.rename(name + u".json"_s));
}

void GeoTest::comesIn_data()
{
    QTest::addColumn<Auth::Place>("place");
    QTest::addColumn<bool>("isGreeted");
    QTest::newRow("token in the query") << Auth::Place::Query << false;
    QTest::newRow("token in the first message") << Auth::Place::FirstMessage << true;
    QTest::newRow("both") << Auth::Place::Query << true;
}

void GeoTest::comesIn()
{
    QFETCH(const Auth::Place, place);
    QFETCH(const bool, isGreeted);
    Profile profile = geoProfile();
    profile.auth.place = place;
    if (isGreeted)
        profile.link.hello = tokenFirst();
    Visit visit(*m_server, profile, token());
    QVERIFY(visit.hears("subscribed", "jobs"));
    QCOMPARE(visit.links.constLast().state, LinkState::Connected);
    QCOMPARE(visit.links.constLast().transport, u"websocket"_s);
    visit.feed->stop();
    QTRY_COMPARE_WITH_TIMEOUT(visit.stopped, 1, patienceMs);
    QCOMPARE(visit.links.size(), 3);
    QCOMPARE(visit.problems, QStringList());
}

void GeoTest::staysOut_data()
{
    QTest::addColumn<bool>("isOpenDoor");
    QTest::addColumn<bool>("isGreeted");
    QTest::newRow("401 to the handshake") << false << false;
    QTest::newRow("let in, and closed with 4401") << true << false;
    QTest::newRow("the answer to the first message") << false << true;
}

void GeoTest::staysOut()
{
    QFETCH(const bool, isOpenDoor);
    QFETCH(const bool, isGreeted);
    std::unique_ptr<SupervisedServer> open;
    if (isOpenDoor) {
        open = std::make_unique<SupervisedServer>(u"geo"_s, QStringList{u"--open-door"_s});
        QVERIFY2(open->isReady(), qPrintable(open->problem()));
    }
    Profile profile = geoProfile();
    if (isGreeted) {
        profile.auth.place = Auth::Place::FirstMessage;
        profile.link.hello = tokenFirst();
    } else {
        profile.link.hello = Hello{QJsonValue::Undefined, {}, u"auth_error"_s};
    }
    Visit visit(open ? *open : *m_server, profile, u"wrong"_s);
    QVERIFY(visit.reach(LinkState::Failed));
    const Error cause = visit.links.constLast().cause.value_or(Error());
    QVERIFY(!cause.transient);
    QVERIFY2(cause.toString().contains(u"token is not valid"_s), qPrintable(cause.toString()));
    QVERIFY2(!cause.toString().contains(u"wrong"_s), qPrintable(cause.toString()));
    if (isGreeted || isOpenDoor)
        QCOMPARE(cause.code, u"connect-refused"_s);
    else
        QCOMPARE(cause.httpStatus, 401);
}

void GeoTest::hearsOfJobs()
{
    Visit visit(*m_server, geoProfile(), token());
    QVERIFY(visit.hears("subscribed", "jobs"));
    addJob(u"hears-1"_s);
    QVERIFY(visit.hears("job:completed", "hears-1"));
    for (const char *event : {"job:queued", "job:started", "job:progress"})
        QVERIFY2(visit.hears(event, "hears-1"), event);
    QCOMPARE(visit.problems, QStringList());
    QVERIFY(visit.feed->traffic().received > 0);
    QVERIFY(visit.feed->traffic().sent > 0);
}

void GeoTest::heartbeats_data()
{
    QTest::addColumn<QJsonValue>("message");
    QTest::newRow("in JSON") << QJsonValue(typed(u"ping"_s));
    QTest::newRow("bare") << QJsonValue(u"ping"_s);
}

void GeoTest::heartbeats()
{
    QFETCH(const QJsonValue, message);
    Profile profile = geoProfile();
    profile.link.heartbeat = AppHeartbeat{50ms, 15s, message, u"pong"_s};
    Visit visit(*m_server, profile, token());
    QTRY_VERIFY_WITH_TIMEOUT(visit.feed->health().roundTrip.has_value(), patienceMs);
    QVERIFY(!visit.events.join().contains("pong"));
}

void GeoTest::asks_data()
{
    QTest::addColumn<QJsonValue>("question");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("by reference") << QJsonValue(typed(u"count"_s, {{u"ref"_s, u"{ref}"_s}})) << QString()
                                  << QByteArray("\"waiting\"");
    QTest::newRow("by event") << QJsonValue(typed(u"count"_s)) << u"counts"_s << QByteArray("\"waiting\"");
    QTest::newRow("refused") << QJsonValue(typed(u"retry"_s, {{u"ref"_s, u"{ref}"_s}, {u"jobId"_s, u"nobody"_s}}))
                             << QString() << QByteArray("not found");
}

void GeoTest::asks()
{
    QFETCH(const QJsonValue, question);
    QFETCH(const QString, event);
    QFETCH(const QByteArray, part);
    Visit visit(*m_server, geoProfile(), token());
    QVERIFY(visit.reach(LinkState::Connected));
    QByteArray answer;
    visit.feed->ask(event, {question}, 15s, [&answer](const JobFeed::Answer &given) {
        answer = given ? *given : given.error().toString().toUtf8();
    });
    QTRY_VERIFY2_WITH_TIMEOUT(answer.contains(part), answer.constData(), patienceMs);
}

void GeoTest::heals_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("code");
    QTest::newRow("nginx killed") << u"nginx"_s << SIGKILL << u"connection-closed"_s;
    QTest::newRow("backend killed") << u"backend"_s << SIGKILL << u"connection-closed"_s;
    QTest::newRow("backend restarted politely") << u"backend"_s << SIGTERM << u"websocket-close-1001"_s;
}

// The noise of an end is one drop; while the server is away, tries fail, and then it is as before.
void GeoTest::heals()
{
    QFETCH(const QString, service);
    QFETCH(const int, signal);
    QFETCH(const QString, code);
    SupervisedServer server(u"geo"_s);
    QVERIFY2(server.isReady(), qPrintable(server.problem()));
    Visit visit(server, geoProfile(), server.description().value("token"_L1).toString());
    QVERIFY(visit.hears("subscribed", "jobs"));
    visit.events.clear();
    const int pid = server.description().value("services"_L1).toObject().value(service).toInt();
    QVERIFY(pid > 1);
    QCOMPARE(::kill(pid, signal), 0);
    QVERIFY(visit.hears("subscribed", "jobs"));
    QCOMPARE(visit.links.constLast().state, LinkState::Connected);
    QCOMPARE(visit.count(LinkState::Disconnected), 1);
    const auto drop = std::find_if(visit.links.cbegin(), visit.links.cend(), [](const LinkStateChange &change) {
        return change.state == LinkState::Disconnected;
    });
    QCOMPARE(drop->cause.value_or(Error()).code, code);
    QCOMPARE(drop->reason, u"transport close"_s);
}

QTEST_GUILESS_MAIN(GeoTest)
#include "geotest.moc"
