// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/linkhistory.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const HistoryServer server{u"one"_s, u"https://one.example/"_s};
const HistoryServer other{u"two"_s, u"https://two.example/"_s};

// Seconds after a moment of our own.
QDateTime at(qint64 seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'750'000'000'000 + seconds * 1000, Qt::UTC);
}

LinkRecord begins(const HistoryServer &who, qint64 seconds)
{
    return {who.id, WatchBegin{who.url, at(seconds)}};
}

LinkRecord ends(const HistoryServer &who, qint64 seconds)
{
    return {who.id, WatchEnd{at(seconds)}};
}

LinkEvent stateEvent(qint64 seconds, LinkState state, const QString &transport = {})
{
    LinkStateChange change;
    change.state = state;
    change.transport = transport;
    if (state == LinkState::Disconnected)
        change.reason = u"transport close"_s;
    return {at(seconds), change};
}

LinkEvent connected(qint64 seconds)
{
    return stateEvent(seconds, LinkState::Connected, u"websocket"_s);
}

LinkEvent dropped(qint64 seconds)
{
    return stateEvent(seconds, LinkState::Disconnected);
}

LinkSample sample(qint64 seconds, int roundTrip = 20)
{
    LinkSample made;
    made.time = at(seconds);
    made.transport = u"websocket"_s;
    made.roundTrip = Milliseconds(roundTrip);
    made.pingLateness = Milliseconds(-3);
    made.bytesReceived = 100;
    made.bytesSent = 10;
    made.packetsReceived = 4;
    made.packetsSent = 2;
    return made;
}

template<typename... What>
QList<LinkRecord> records(const HistoryServer &who, const What &...what)
{
    return {LinkRecord{who.id, what}...};
}

constexpr qint64 hour = 3'600;
constexpr qint64 day = 24 * hour;

} // namespace

class LinkHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void whatIsWrittenIsReadAgain();
    void theFileIsItsOwnersAlone();
    void nobodyWatchedBetweenTwoWatches();
    void theTimelineOfAnotherDayGoesOn();
    void beginsWithTheConnectionThatHeld();
    void serversAreKeptApart();
    void anotherAddressIsAnotherStory();
    void whoWritesReadsOnlyWhatWasBefore();
    void aBatchIsWrittenWholeOrNotAtAll();
    void whatIsOldGoes();
    void oldSamplesBecomeFew();
    void tooMuchIsLetGoOfSamplesFirst();
    void aFullFileIsAnErrorAndGoesOn();
    void rowsOfStrangersAreLeftOut_data();
    void rowsOfStrangersAreLeftOut();
    void noSecretIsWritten();
    void somebodyElseMayReadMeanwhile();

private:
    std::unique_ptr<LinkHistory> open(const HistoryLimits &limits = {});
    LinkPast past(LinkHistory &history, const HistoryServer &who = server, qint64 from = -365 * day, qint64 to = 365 * day);
    LinkPast pastOfAnother(const HistoryServer &who = server, qint64 from = -365 * day, qint64 to = 365 * day);
    QVariant value(const QString &statement);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void LinkHistoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"data/history.sqlite"_s);
}

std::unique_ptr<LinkHistory> LinkHistoryTest::open(const HistoryLimits &limits)
{
    auto history = LinkHistory::open(m_file, {}, limits);
    if (!history)
        qFatal("%s", qPrintable(history.error().toString()));
    return *std::move(history);
}

LinkPast LinkHistoryTest::past(LinkHistory &history, const HistoryServer &who, qint64 from, qint64 to)
{
    const auto read = history.past(who, at(from), at(to));
    if (!read)
        qFatal("%s", qPrintable(read.error().toString()));
    return *read;
}

// As another process reads it: all of it, also what somebody is still writing.
LinkPast LinkHistoryTest::pastOfAnother(const HistoryServer &who, qint64 from, qint64 to)
{
    auto history = LinkHistory::open(m_file, {.access = Database::Access::Read});
    if (!history)
        qFatal("%s", qPrintable(history.error().toString()));
    return past(**history, who, from, to);
}

QVariant LinkHistoryTest::value(const QString &statement)
{
    auto database = Database::open(m_file, {});
    if (!database)
        qFatal("%s", qPrintable(database.error().toString()));
    const auto found = (*database)->value(statement);
    if (!found)
        qFatal("%s", qPrintable(found.error().toString()));
    return *found;
}

void LinkHistoryTest::whatIsWrittenIsReadAgain()
{
    LinkEvent waiting = stateEvent(12, LinkState::Waiting);
    auto &change = std::get<LinkStateChange>(waiting.what);
    change.attempt = 2;
    change.delay = 1500ms;
    change.cause = Error{.layer = Layer::Http, .code = u"http-502"_s, .detail = u"Bad Gateway from nginx"_s,
                         .phase = u"handshake"_s, .transport = u"polling"_s, .httpStatus = 502,
                         .retryAfter = 30s, .elapsed = 12ms, .because = {}};
    change.cause->addCause(Error{.layer = Layer::Tcp, .code = u"connection-refused"_s, .detail = {}, .phase = {},
                                 .transport = {}, .retryAfter = {}, .elapsed = {}, .because = {}});
    const LinkEvent upgraded{at(11), UpgradeOutcome{UpgradeOutcome::Result::Upgraded, 45ms, {}}};
    LinkSample bare;
    bare.time = at(14);
    bare.transport = u"polling"_s;
    const QList<LinkEvent> events{connected(10), upgraded, dropped(12), waiting};
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 9)} + records(server, connected(10), upgraded, dropped(12), waiting), at(12)));
    QVERIFY(history->write(records(server, sample(13), bare), at(14)));
    const LinkPast told = pastOfAnother();
    QCOMPARE(told.stretches.size(), 1);
    QCOMPARE(told.stretches[0].begin, at(9));
    QCOMPARE(told.stretches[0].end, at(14));
    QCOMPARE(told.stretches[0].events, events);
    QCOMPARE(told.samples, (QList{sample(13), bare}));
    QCOMPARE(told.unreadable, 0);
}

void LinkHistoryTest::theFileIsItsOwnersAlone()
{
    const auto history = open();
    QVERIFY(history->write({begins(server, 0)}, at(1)));
    for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s}) {
        const auto permissions = QFileInfo(m_file + part).permissions();
        QVERIFY2(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                 qPrintable(part));
        QVERIFY(permissions & QFile::ReadOwner);
    }
}

void LinkHistoryTest::nobodyWatchedBetweenTwoWatches()
{
    {
        const auto history = open();
        QVERIFY(history->write(QList{begins(server, 0)} + records(server, connected(1)), at(2)));
        QVERIFY(history->write({}, at(50)));
    } // killed: nobody said that it ends
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 500)} + records(server, connected(501)) + QList{ends(server, 600)}, at(900)));
    const LinkPast told = pastOfAnother();
    QCOMPARE(told.stretches.size(), 2);
    QCOMPARE(told.stretches[0].end, at(50));
    QCOMPARE(told.stretches[1].begin, at(500));
    QCOMPARE(told.stretches[1].end, at(600));
    const auto spans = timelineOf(told).spans(at(0), at(1000));
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans[0].end, at(50));
    QCOMPARE(spans[1].begin, at(501));
    QCOMPARE(timelineOf(told).drops().size(), 0);
}

void LinkHistoryTest::theTimelineOfAnotherDayGoesOn()
{
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 0)} + records(server, connected(1), dropped(60), connected(70)), at(100)));
    LinkTimeline timeline = timelineOf(pastOfAnother());
    timeline.add(connected(500)); // live
    QCOMPARE(timeline.condition(), LinkCondition::WebSocket);
    QCOMPARE(timeline.begin(), at(1));
    QCOMPARE(timeline.drops().size(), 1);
    QCOMPARE(timeline.drops()[0].healedAfter, Milliseconds(10s));
    QCOMPARE(timeline.connectedShare(at(61), at(600)).value(), 130.0 / 139);
}

void LinkHistoryTest::beginsWithTheConnectionThatHeld()
{
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 0)} + records(server, connected(1), dropped(60), connected(70), dropped(2000)), at(3000)));
    const LinkPast told = pastOfAnother(server, 1000, 2500);
    QCOMPARE(told.stretches[0].events, (QList{connected(70), dropped(2000)}));
    QCOMPARE(told.stretches[0].end, at(2500));
    QCOMPARE(timelineOf(told).connectedShare(at(1000), at(2500)).value(), 1000.0 / 1500);
}

void LinkHistoryTest::serversAreKeptApart()
{
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 0), begins(other, 0)} + records(server, connected(1))
                               + records(other, dropped(2), sample(3)) + QList<LinkRecord>{{u"unknown"_s, connected(4)}},
                           at(5)));
    QCOMPARE(*history->servers(), (QList{server, other}));
    QCOMPARE(pastOfAnother(server).stretches[0].events, QList{connected(1)});
    QCOMPARE(pastOfAnother(other).stretches[0].events, QList{dropped(2)});
    QCOMPARE(pastOfAnother(server).samples.size(), 0);
    QCOMPARE(pastOfAnother(other).samples.size(), 1);
    QVERIFY(pastOfAnother({u"unknown"_s, {}}).stretches.isEmpty());
}

void LinkHistoryTest::anotherAddressIsAnotherStory()
{
    const HistoryServer moved{server.id, u"https://elsewhere.example/"_s};
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 0)} + records(server, connected(1)), at(5)));
    QVERIFY(history->write(QList{begins(moved, 10)} + records(moved, connected(11)), at(15)));
    QCOMPARE(*history->servers(), (QList{server, moved}));
    QCOMPARE(pastOfAnother(server).stretches[0].events, QList{connected(1)});
    QCOMPARE(pastOfAnother(server).stretches[0].end, at(10));
    QCOMPARE(pastOfAnother(moved).stretches[0].events, QList{connected(11)});
}

void LinkHistoryTest::whoWritesReadsOnlyWhatWasBefore()
{
    {
        const auto history = open();
        QVERIFY(history->write(QList{begins(server, 0)} + records(server, connected(1), sample(2)), at(5)));
        QVERIFY(past(*history).stretches.isEmpty());
        QVERIFY(past(*history).samples.isEmpty());
    }
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 10)} + records(server, connected(11), sample(12)), at(15)));
    const LinkPast before = past(*history);
    QCOMPARE(before.stretches.size(), 1);
    QCOMPARE(before.stretches[0].events, QList{connected(1)});
    QCOMPARE(before.samples, QList{sample(2)});
    QCOMPARE(pastOfAnother().stretches.size(), 2);
}

void LinkHistoryTest::aBatchIsWrittenWholeOrNotAtAll()
{
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 0)} + records(server, connected(1)), at(1)));
    auto another = Database::open(m_file, {});
    QVERIFY((*another)->run(u"CREATE TRIGGER no_third BEFORE INSERT ON link_sample BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    QVERIFY(!history->write(QList{ends(server, 2), begins(server, 3)} + records(server, dropped(4), sample(5)), at(6)));
    QCOMPARE(pastOfAnother().stretches.size(), 1);
    QCOMPARE(pastOfAnother().stretches[0].events, QList{connected(1)});
    // The watch of before goes on.
    QVERIFY((*another)->run(u"DROP TRIGGER no_third"_s));
    QVERIFY(history->write(records(server, dropped(7)), at(8)));
    QCOMPARE(pastOfAnother().stretches[0].events, (QList{connected(1), dropped(7)}));
}

void LinkHistoryTest::whatIsOldGoes()
{
    {
        const auto history = open();
        QVERIFY(history->write(QList{begins(other, 0)} + records(other, connected(1), sample(2)), at(5)));
        QVERIFY(history->write(QList{ends(other, 10)}, at(10)));
        QVERIFY(history->write(QList{begins(server, 0)} + records(server, connected(1), sample(2)), at(3)));
    }
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 29 * day)} + records(server, connected(29 * day)), at(29 * day)));
    QVERIFY(history->tidy(at(30 * day))); // to the second, nothing is too old
    QCOMPARE(history->servers()->size(), 2);
    QCOMPARE(pastOfAnother(server).stretches.size(), 2);
    QVERIFY(history->tidy(at(30 * day + 11)));
    QCOMPARE(*history->servers(), QList{server});
    QCOMPARE(pastOfAnother(server).stretches.size(), 1);
    QCOMPARE(pastOfAnother(server).stretches[0].events.size(), 1);
    QVERIFY(pastOfAnother(server).samples.isEmpty());
    // A watch that goes on is never too old.
    QVERIFY(history->tidy(at(100 * day)));
    QVERIFY(history->write(records(server, connected(100 * day)), at(100 * day)));
    QCOMPARE(pastOfAnother(server).stretches.size(), 1);
}

void LinkHistoryTest::oldSamplesBecomeFew()
{
    const auto history = open();
    QVERIFY(history->write({begins(server, 0)}, at(0)));
    QList<LinkRecord> batch;
    for (qint64 second = 0; second < 3 * day; second += 60)
        batch += {server.id, sample(second, second == 120 ? 900 : 20)};
    QVERIFY(history->write(batch, at(3 * day)));
    for (int again = 0; again < 2; ++again) {
        QVERIFY(history->tidy(at(3 * day)));
        const LinkPast told = pastOfAnother();
        // A day in pieces of five minutes, and two days in minutes; a piece that is cut by the border counts with those.
        QVERIFY2(qAbs(told.samples.size() - (288 + 2 * 1440)) <= 5, qPrintable(QString::number(told.samples.size())));
        qint64 bytes = 0;
        int worst = 0;
        for (const LinkSample &one : told.samples) {
            bytes += one.bytesReceived;
            worst += one.roundTrip == Milliseconds(900);
        }
        QCOMPARE(bytes, 3 * 1440 * 100);
        QCOMPARE(worst, 1);
        QVERIFY(std::is_sorted(told.samples.begin(), told.samples.end(),
                               [](const LinkSample &a, const LinkSample &b) { return a.time < b.time; }));
    }
}

void LinkHistoryTest::tooMuchIsLetGoOfSamplesFirst()
{
    const qint64 limit = 400 * 1024;
    const auto history = open({.bytes = limit});
    QVERIFY(history->write({begins(server, 0)}, at(0)));
    const auto fill = [&](qint64 from, int count, bool withSamples) {
        QList<LinkRecord> batch;
        for (int i = 0; i < count; ++i)
            batch += withSamples ? records(server, connected(from + i), sample(from + i), sample(from + i)) : records(server, connected(from + i));
        return history->write(batch, at(from + count));
    };
    QVERIFY(fill(0, 1'500, true));
    QVERIFY(history->tidy(at(1'500)));
    const LinkPast first = pastOfAnother();
    QCOMPARE(first.stretches[0].events.size(), 1'500);
    QVERIFY(first.samples.size() < 3'000);
    QVERIFY(!first.samples.isEmpty());
    QCOMPARE(first.samples.constLast(), sample(1'499)); // the oldest go
    QVERIFY(fill(1'500, 1'500, false));
    QVERIFY(history->tidy(at(3'000)));
    const LinkPast second = pastOfAnother();
    QVERIFY(second.samples.isEmpty());
    QVERIFY(second.stretches[0].events.size() < 3'000);
    QCOMPARE(second.stretches[0].events.constLast(), connected(2'999));
    QVERIFY(QFileInfo(m_file).size() <= 2 * limit);
}

void LinkHistoryTest::aFullFileIsAnErrorAndGoesOn()
{
    const auto history = open({.bytes = 200 * 1024});
    QVERIFY(history->write({begins(server, 0)}, at(0)));
    QList<LinkRecord> batch;
    for (int i = 0; i < 4'000; ++i)
        batch += {server.id, connected(i)};
    const auto written = history->write(batch, at(1));
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"database-full"_s);
    QVERIFY(written.error().transient);
    QVERIFY(pastOfAnother().stretches[0].events.isEmpty());
    QVERIFY(history->tidy(at(2)));
    QVERIFY(history->write(records(server, connected(3)), at(3)));
    QCOMPARE(pastOfAnother().stretches[0].events, QList{connected(3)});
}

void LinkHistoryTest::rowsOfStrangersAreLeftOut_data()
{
    QTest::addColumn<QString>("statement");
    const auto row = [](const char *name, const char *statement) { QTest::newRow(name) << QString::fromUtf8(statement); };
    row("no JSON", "UPDATE link_event SET event = 'nonsense' WHERE number = 2");
    row("an empty object", "UPDATE link_event SET event = '{}' WHERE number = 2");
    row("no text", "UPDATE link_event SET event = x'00ff00' WHERE number = 2");
    row("nothing", "UPDATE link_event SET event = '' WHERE number = 2");
    row("a wild time", "UPDATE link_event SET event = replace(event, '2025-', '-2025-') WHERE number = 2");
    row("an unknown state", "UPDATE link_event SET event = replace(event, 'disconnected', 'dancing') WHERE number = 2");
    row("a sample of the far future", "UPDATE link_sample SET time_ms = 9000000000000000000");
    row("a sample that took less than no time", "UPDATE link_sample SET round_trip_us = -5");
    row("a sample of less than nothing", "UPDATE link_sample SET bytes_in = -5");
    row("a watch that ends before it begins", "UPDATE watch SET begin_ms = end_ms + 1 WHERE number = 2");
    row("a watch of no time", "UPDATE watch SET begin_ms = -1 WHERE number = 2");
}

void LinkHistoryTest::rowsOfStrangersAreLeftOut()
{
    QFETCH(const QString, statement);
    {
        const auto history = open();
        QVERIFY(history->write(QList{begins(server, 0)} + records(server, connected(1), dropped(2), connected(3), sample(4)), at(5)));
        QVERIFY(history->write(QList{begins(server, 10)}, at(11)));
    }
    value(statement);
    const auto read = LinkHistory::open(m_file, {.access = Database::Access::Read});
    const auto told = (*read)->past(server, at(-1), QDateTime::fromMSecsSinceEpoch(9'100'000'000'000'000'000, Qt::UTC));
    QVERIFY(told);
    QCOMPARE(told->unreadable, 1);
    QCOMPARE(told->stretches[0].events.constLast(), connected(3));
}

void LinkHistoryTest::noSecretIsWritten()
{
    const QString secret = u"s3cret0123456789"_s;
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = u"polling"_s;
    change.sid = secret;
    change.cause = Error{};
    change.cause->detail = u"no way to https://me:%1@host/x?token=%1, Authorization: Bearer %1"_s.arg(secret);
    change.cause->because.push_back({});
    change.cause->because.back().detail = u"token=%1"_s.arg(secret);
    UpgradeOutcome outcome;
    outcome.cause = change.cause;
    LinkStateChange end;
    end.state = LinkState::Disconnected;
    end.reason = u"kicked: password=%1"_s.arg(secret);
    {
        const auto history = open();
        QVERIFY(history->write(QList{begins(server, 0)}
                                   + records(server, LinkEvent{at(1), change}, LinkEvent{at(2), outcome}, LinkEvent{at(3), end}),
                               at(5)));
        QCOMPARE(pastOfAnother().stretches[0].events.size(), 3);
        for (const QString &part : {QString(), u"-wal"_s}) {
            QFile file(m_file + part);
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret.toUtf8()), qPrintable(part));
        }
    }
    QFile file(m_file); // with what was in the log
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(all.contains("[redacted]"));
    QVERIFY(!all.contains(secret.toUtf8()));
}

void LinkHistoryTest::somebodyElseMayReadMeanwhile()
{
    const auto history = open();
    QVERIFY(history->write(QList{begins(server, 0)}, at(0)));
    auto reader = LinkHistory::open(m_file, {.access = Database::Access::Read});
    auto blocker = Database::open(m_file, {});
    QVERIFY((*blocker)->begin()); // somebody writes, and has not committed
    QVERIFY((*blocker)->run(u"DELETE FROM watch"_s));
    QCOMPARE(past(**reader).stretches.size(), 1);
    (*blocker)->rollback();
    for (int i = 1; i < 50; ++i) {
        QVERIFY(history->write(records(server, connected(i)), at(i)));
        QCOMPARE(past(**reader).stretches[0].events.size(), i);
    }
}

QTEST_GUILESS_MAIN(LinkHistoryTest)
#include "linkhistorytest.moc"
