// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkeventjson.h"
#include "base/plaintext.h"
#include "support/damage.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LinkEventJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWeWriteReadsAsTheSame();
    void whatIsNotKnownIsAbsent();
    void flaws_data();
    void flaws();
    void unknownMembersAreIgnored();
    void textsBecomePlain();
    void damagedNeverLies();
    void aSidIsTakenOut();
};

namespace {

const QDateTime moment(QDate(2026, 11, 22), QTime(2, 3, 4, 5), Qt::UTC);

// Values of every shape, from a seed that is told on failure.
class Maker
{
public:
    explicit Maker(quint32 seed) : m_random(seed) {}

    LinkEvent event()
    {
        if (chance())
            return {time(),
                    UpgradeOutcome{UpgradeOutcome::Result(below(3)), maybe(duration()), maybe(error(below(4)))}};
        LinkStateChange change;
        change.state = LinkState(below(5));
        change.transport = text();
        change.sid = text();
        change.attempt = maybe(below(1'000'000));
        change.delay = maybe(duration());
        change.reason = text();
        change.cause = maybe(error(below(9)));
        change.recovered = maybe(chance());
        return {time(), change};
    }
    LinkSample sample()
    {
        return {time(),
                text(),
                maybe(Microseconds(below(100'000'000))),
                maybe(Microseconds(below(2'000'000) - 1'000'000)),
                qint64(below(1'000'000'000)) * 1'000,
                below(1'000),
                below(2),
                below(1'000)};
    }
    LinkDrop drop()
    {
        LinkDrop drop{time(), text(), maybe(error(below(4))), duration(), maybe(duration()), {}};
        for (int left = below(int(LinkTimeline::maxFailures) + 1); left > 0; --left)
            drop.failures += error(0);
        return drop;
    }
    Error error(int links)
    {
        Error error = bareError();
        for (int i = 0; i < links; ++i)
            error.addCause(bareError());
        return error;
    }

private:
    int below(int limit) { return m_random.bounded(limit); }
    bool chance() { return below(2) == 0; }
    template<typename T>
    std::optional<T> maybe(T value)
    {
        return chance() ? std::optional(value) : std::nullopt;
    }
    Milliseconds duration() { return Milliseconds(below(2'000'000'000)); }
    QDateTime time() { return moment.addMSecs(below(2'000'000'000)); }
    QString text()
    {
        const QStringList parts{u""_s,  u"polling"_s,        u"ping timeout"_s, u"中断 \"x\\\""_s,
                                u"😀"_s, u"502 Bad Gateway"_s};
        return plainLine(parts[below(int(parts.size()))] + parts[below(int(parts.size()))]);
    }
    Error bareError()
    {
        Error error;
        error.layer = Layer(below(10));
        error.code = u"http-%1"_s.arg(below(600));
        error.detail = text();
        error.transient = chance();
        error.phase = text();
        error.transport = text();
        error.httpStatus = below(600);
        error.retryAfter = maybe(duration());
        error.elapsed = maybe(duration());
        return error;
    }

    QRandomGenerator m_random;
};

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void LinkEventJsonTest::whatWeWriteReadsAsTheSame()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        Maker maker(seed);
        const QByteArray hint = "seed " + QByteArray::number(seed);
        const LinkEvent event = maker.event();
        const auto readEvent = linkEventFromJson(objectOf(bytesOf(linkEventToJson(event))));
        QVERIFY2(readEvent && *readEvent == event, hint);
        const LinkSample sample = maker.sample();
        const auto readSample = linkSampleFromJson(objectOf(bytesOf(linkSampleToJson(sample))));
        QVERIFY2(readSample && *readSample == sample, hint);
        const LinkDrop drop = maker.drop();
        const auto readDrop = linkDropFromJson(objectOf(bytesOf(linkDropToJson(drop))));
        QVERIFY2(readDrop && *readDrop == drop, hint);
        const Error error = maker.error(3);
        const auto readError = errorFromJson(objectOf(bytesOf(errorToJson(error))));
        QVERIFY2(readError && *readError == error, hint);
    }
}

void LinkEventJsonTest::whatIsNotKnownIsAbsent()
{
    QCOMPARE(bytesOf(linkEventToJson({moment, LinkStateChange{}})),
             QByteArray(R"({"kind":"link","state":"disconnected","time":"2026-11-22T02:03:04.005Z"})"));
    QCOMPARE(bytesOf(linkSampleToJson({moment, u"polling"_s, {}, {}, 0, 0})),
             QByteArray(R"({"bytesIn":0,"bytesOut":0,"time":"2026-11-22T02:03:04.005Z","transport":"polling"})"));
    QCOMPARE(bytesOf(errorToJson(Error())), QByteArray(R"({"code":"","layer":"client","transient":true})"));
}

void LinkEventJsonTest::flaws_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("flaw");

    const QByteArray time = R"("time":"2026-11-22T02:03:04.005Z")";
    QTest::newRow("nothing") << QByteArray("{}") << u"/e/time: expected a member of this name"_s;
    QTest::newRow("no kind") << "{" + time + "}" << u"/e/kind: expected link or upgrade"_s;
    QTest::newRow("kind") << "{" + time + R"(,"kind":"job"})" << u"/e/kind: expected link or upgrade"_s;
    QTest::newRow("no state") << "{" + time + R"(,"kind":"link"})" << u"/e/state: expected a member of this name"_s;
    QTest::newRow("state") << "{" + time + R"(,"kind":"link","state":"up"})"
                           << u"/e/state: expected a word that is known here"_s;
    QTest::newRow("result") << "{" + time + R"(,"kind":"upgrade","result":7})"
                            << u"/e/result: expected a word that is known here"_s;
    QTest::newRow("cause") << "{" + time + R"(,"kind":"upgrade","result":"failed","cause":[]})"
                           << u"/e/cause: expected an object"_s;
    QTest::newRow("layer") << "{" + time + R"(,"kind":"upgrade","result":"failed","cause":{"layer":"x","code":"y"}})"
                           << u"/e/cause/layer: expected a word that is known here"_s;
    QTest::newRow("because")
        << "{" + time
               + R"(,"kind":"upgrade","result":"failed","cause":{"layer":"tcp","code":"y","because":[)"
                 R"({"layer":"tcp","code":"y"},{"layer":"tcp"}]}})"
        << u"/e/cause/because/1/code: expected a member of this name"_s;
    QTest::newRow("a chain without end")
        << "{" + time + R"(,"kind":"upgrade","result":"failed","cause":{"layer":"tcp","code":"y","because":[)"
               + QByteArray("{},").repeated(200) + "{}]}}"
        << u"/e/cause/because: expected a list of at most 100"_s;
    QTest::newRow("delay") << "{" + time + R"(,"kind":"link","state":"waiting","delayMs":-5})"
                           << u"/e/delayMs: expected a whole number from 0 to 31536000000000"_s;
}

void LinkEventJsonTest::flaws()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, flaw);
    const auto read = linkEventFromJson(objectOf(json), u"/e"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().toString(), flaw);
}

void LinkEventJsonTest::unknownMembersAreIgnored()
{
    const LinkEvent event{moment, UpgradeOutcome{UpgradeOutcome::Result::Upgraded, 34ms, {}}};
    QJsonObject newer = linkEventToJson(event);
    newer.insert(u"mood"_s, u"calm"_s);
    const auto read = linkEventFromJson(newer);
    QVERIFY(read);
    QCOMPARE(*read, event);
}

void LinkEventJsonTest::textsBecomePlain()
{
    QJsonObject hostile = errorToJson(Error());
    hostile.insert(u"code"_s, QString(5'000, u'x'));
    hostile.insert(u"detail"_s, u"a\x1b[2J\nb\u202E"_s + QString(9'000, u'y'));
    const auto read = errorFromJson(hostile);
    QVERIFY(read);
    QCOMPARE(read->code.size(), 100);
    QCOMPARE(read->detail.size(), JsonMembers::longestText);
    QVERIFY(read->detail.startsWith(u"a [2J b"_s));
}

void LinkEventJsonTest::damagedNeverLies()
{
    const QByteArray json = bytesOf(linkEventToJson(Maker(7).event()));
    for (const QByteArray &bytes : Test::damaged(json)) {
        const auto read = linkEventFromJson(objectOf(bytes));
        if (!read)
            QVERIFY(!read.error().expected.isEmpty());
        else // what was understood is a value of ours: it is written and read like one
            QVERIFY2(linkEventFromJson(linkEventToJson(*read)).value() == *read, bytes);
    }
}

void LinkEventJsonTest::aSidIsTakenOut()
{
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.sid = u"s3cret"_s;
    QVERIFY(bytesOf(linkEventToJson({moment, change})).contains("s3cret"));
    QVERIFY(!bytesOf(linkEventToJson(withoutSid({moment, change}))).contains("s3cret"));
}

QTEST_APPLESS_MAIN(LinkEventJsonTest)
#include "linkeventjsontest.moc"
