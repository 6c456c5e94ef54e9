// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/exitrule.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ExitRuleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheCondition_data();
    void readsTheCondition();
    void idleNeedsAJobAndTwoQuietSeconds();
    void idleBeginsAnewWithEachOpenJob();
    void anUnknownJobIsOpen();
    void doneCountsJobsThatEnd_data();
    void doneCountsJobsThatEnd();
    void failedEndsWithTheFirst();
    void theDurationComesFirst();
    void knowsARefusal_data();
    void knowsARefusal();
    void endsWhereWaitingIsOfNoUse_data();
    void endsWhereWaitingIsOfNoUse();
    void aLaterRefusalIsWaitedOut();
    void exitCodes_data();
    void exitCodes();
};

namespace {

const Instant begin{1h};
const ExitCondition idle{ExitCondition::Kind::Idle};
const ExitCondition failed{ExitCondition::Kind::Failed};

JobDelta delta(JobState previous, JobState state, JobDelta::Kind kind = JobDelta::Kind::Updated)
{
    JobDelta change;
    change.kind = kind;
    change.job.key = {u"import"_s, u"1"_s};
    change.job.state = state;
    change.previous = previous;
    return change;
}

JobDelta inserted(JobState state)
{
    return delta(JobState::Unknown, state, JobDelta::Kind::Inserted);
}

LinkStateChange link(LinkState state, const std::optional<Error> &cause = {}, const QString &reason = {})
{
    LinkStateChange change;
    change.state = state;
    change.cause = cause;
    change.reason = reason;
    return change;
}

Error cause(const QString &code, int httpStatus = 0)
{
    Error error;
    error.code = code;
    error.httpStatus = httpStatus;
    return error;
}

const Error refusal = cause(u"http-401"_s, 401);
const Error dead = cause(u"connection-refused"_s);

} // namespace

Q_DECLARE_METATYPE(std::optional<Pollux::Ctl::ExitCondition>)
Q_DECLARE_METATYPE(QList<Pollux::JobDelta>)
Q_DECLARE_METATYPE(QList<Pollux::LinkStateChange>)
Q_DECLARE_METATYPE(Pollux::Ctl::ExitCode)

void ExitRuleTest::readsTheCondition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<ExitCondition>>("condition");
    const std::optional<ExitCondition> none;
    QTest::newRow("idle") << u"idle"_s << std::optional(idle);
    QTest::newRow("failed") << u"failed"_s << std::optional(failed);
    QTest::newRow("done=1") << u"done=1"_s << std::optional(ExitCondition{ExitCondition::Kind::Done, 1});
    QTest::newRow("done=200") << u"done=200"_s << std::optional(ExitCondition{ExitCondition::Kind::Done, 200});
    for (const char *wrong : {"", "Idle", "done", "done=", "done=0", "done=-1", "done=x", "done=1x",
                              "done=99999999999999999999", "idle,failed"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << none;
}

void ExitRuleTest::readsTheCondition()
{
    QFETCH(const QString, text);
    QFETCH(const std::optional<ExitCondition>, condition);
    QCOMPARE(parseExitCondition(text), condition);
}

void ExitRuleTest::idleNeedsAJobAndTwoQuietSeconds()
{
    ExitRule rule(idle, std::nullopt, begin);
    QVERIFY(!rule.isOver(begin + 1h)); // no job was ever seen
    QCOMPARE(rule.nextInstant(), std::nullopt);

    rule.onJobs({inserted(JobState::Running)}, 1, begin + 1s);
    QVERIFY(!rule.isOver(begin + 1h));
    rule.onJobs({delta(JobState::Running, JobState::Succeeded)}, 0, begin + 5s);
    QCOMPARE(rule.nextInstant(), std::optional(begin + 7s));
    QVERIFY(!rule.isOver(begin + 7s - 1us));
    QVERIFY(rule.isOver(begin + 7s));
}

void ExitRuleTest::idleBeginsAnewWithEachOpenJob()
{
    ExitRule rule(idle, std::nullopt, begin);
    rule.onJobs({inserted(JobState::Succeeded)}, 0, begin);
    rule.onJobs({inserted(JobState::Running), delta(JobState::Running, JobState::Succeeded)}, 0, begin + 1s);
    QVERIFY(!rule.isOver(begin + 2s));
    rule.onJobs({delta(JobState::Succeeded, JobState::Succeeded, JobDelta::Kind::Removed)}, 0, begin + 2s);
    QVERIFY(rule.isOver(begin + 3s)); // what has ended may be forgotten
}

void ExitRuleTest::anUnknownJobIsOpen()
{
    ExitRule rule(idle, std::nullopt, begin);
    rule.onJobs({delta(JobState::Running, JobState::Unknown)}, 1, begin);
    QVERIFY(!rule.isOver(begin + 1h));
}

void ExitRuleTest::doneCountsJobsThatEnd_data()
{
    QTest::addColumn<QList<JobDelta>>("deltas");
    QTest::addColumn<bool>("isOver");
    const JobDelta ends = delta(JobState::Running, JobState::Succeeded);
    const JobDelta fails = delta(JobState::Running, JobState::Failed);
    QTest::newRow("one of two") << QList{ends} << false;
    QTest::newRow("two") << QList{ends, fails} << true;
    QTest::newRow("cancelled counts") << QList{delta(JobState::Queued, JobState::Cancelled), ends} << true;
    QTest::newRow("seen when it had ended") << QList{ends, inserted(JobState::Succeeded)} << true;
    QTest::newRow("settled after a drop") << QList{ends, delta(JobState::Unknown, JobState::Succeeded)} << true;
    QTest::newRow("a change of an ended job is no second end")
        << QList{fails, delta(JobState::Failed, JobState::Succeeded)} << false;
    QTest::newRow("begun anew, it has not ended") << QList{fails, delta(JobState::Failed, JobState::Running)} << false;
    QTest::newRow("begun anew and ended, it is still one")
        << QList{fails, delta(JobState::Failed, JobState::Running), ends} << false;
    QTest::newRow("forgotten, it has ended all the same")
        << QList{ends, delta(JobState::Succeeded, JobState::Succeeded, JobDelta::Kind::Removed), ends} << true;
    QTest::newRow("forgotten before the end")
        << QList{ends, delta(JobState::Running, JobState::Running, JobDelta::Kind::Removed)} << false;
}

void ExitRuleTest::doneCountsJobsThatEnd()
{
    QFETCH(const QList<JobDelta>, deltas);
    ExitRule rule({ExitCondition::Kind::Done, 2}, std::nullopt, begin);
    for (const JobDelta &change : deltas)
        rule.onJobs({change}, 1, begin);
    QTEST(rule.isOver(begin), "isOver");
}

void ExitRuleTest::failedEndsWithTheFirst()
{
    ExitRule rule(failed, std::nullopt, begin);
    rule.onLink(link(LinkState::Connected));
    rule.onJobs({delta(JobState::Running, JobState::Retrying), delta(JobState::Running, JobState::Succeeded)}, 3,
                begin);
    QVERIFY(!rule.isOver(begin + 1h));
    QCOMPARE(rule.exitCode(), ExitCode::Ok);
    rule.onJobs({delta(JobState::Running, JobState::Failed)}, 2, begin);
    QVERIFY(rule.isOver(begin));
    QCOMPARE(rule.exitCode(), ExitCode::JobFailed);
}

void ExitRuleTest::theDurationComesFirst()
{
    ExitRule rule(idle, 5s, begin);
    QCOMPARE(rule.nextInstant(), std::optional(begin + 5s));
    rule.onJobs({inserted(JobState::Succeeded)}, 0, begin + 1s);
    QCOMPARE(rule.nextInstant(), std::optional(begin + 3s));
    rule.onJobs({inserted(JobState::Running)}, 1, begin + 2s);
    QCOMPARE(rule.nextInstant(), std::optional(begin + 5s));
    QVERIFY(!rule.isOver(begin + 5s - 1us));
    QVERIFY(rule.isOver(begin + 5s));
}

void ExitRuleTest::knowsARefusal_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<bool>("isRefusal");
    QTest::newRow("CONNECT_ERROR") << u"connect-refused"_s << 0 << true;
    QTest::newRow("namespace") << u"namespace-invalid"_s << 0 << true;
    QTest::newRow("proxy") << u"proxy-auth-required"_s << 0 << true;
    QTest::newRow("401") << u"http-401"_s << 401 << true;
    QTest::newRow("403") << u"forbidden"_s << 403 << true;
    QTest::newRow("407") << u"proxy-auth-required"_s << 407 << true;
    QTest::newRow("404") << u"http-404"_s << 404 << false;
    QTest::newRow("502") << u"http-502"_s << 502 << false;
    QTest::newRow("nobody listens") << u"connection-refused"_s << 0 << false;
    QTest::newRow("Socket.IO 2") << u"protocol-version-mismatch"_s << 0 << false;
}

void ExitRuleTest::knowsARefusal()
{
    QFETCH(const QString, code);
    QFETCH(const int, httpStatus);
    QTEST(isRefusal(cause(code, httpStatus)), "isRefusal");
}

void ExitRuleTest::endsWhereWaitingIsOfNoUse_data()
{
    QTest::addColumn<QList<LinkStateChange>>("story");
    QTest::addColumn<bool>("isOver");
    const auto connected = link(LinkState::Connected);
    QTest::newRow("connecting") << QList{link(LinkState::Connecting)} << false;
    QTest::newRow("nobody listens") << QList{link(LinkState::Waiting, dead)} << false;
    QTest::newRow("refused at once") << QList{link(LinkState::Waiting, refusal)} << true;
    QTest::newRow("the namespace is refused") << QList{link(LinkState::Failed, cause(u"namespace-invalid"_s))} << true;
    QTest::newRow("refused when it came back")
        << QList{connected, link(LinkState::Disconnected, dead), link(LinkState::Failed, refusal)} << true;
    QTest::newRow("given up") << QList{link(LinkState::Failed, dead)} << true;
    QTest::newRow("a drop") << QList{connected, link(LinkState::Disconnected, dead, u"transport close"_s)} << false;
    QTest::newRow("thrown out, and about to come back")
        << QList{connected, link(LinkState::Disconnected, dead, u"io server disconnect"_s)} << false;
}

void ExitRuleTest::endsWhereWaitingIsOfNoUse()
{
    QFETCH(const QList<LinkStateChange>, story);
    ExitRule rule({}, std::nullopt, begin);
    for (const LinkStateChange &change : story)
        rule.onLink(change);
    QTEST(rule.isOver(begin), "isOver");
    QCOMPARE(rule.nextInstant(), std::nullopt);
}

void ExitRuleTest::aLaterRefusalIsWaitedOut()
{
    ExitRule rule({}, std::nullopt, begin);
    rule.onLink(link(LinkState::Connected));
    rule.onLink(link(LinkState::Disconnected, dead));
    rule.onLink(link(LinkState::Waiting, refusal));
    QVERIFY(!rule.isOver(begin));
    rule.onLink(link(LinkState::Connecting));
    QCOMPARE(rule.exitCode(), ExitCode::Refused);
    rule.onLink(link(LinkState::Waiting, dead));
    QCOMPARE(rule.exitCode(), ExitCode::Unavailable);
    rule.onLink(link(LinkState::Connected));
    QCOMPARE(rule.exitCode(), ExitCode::Ok);
}

void ExitRuleTest::exitCodes_data()
{
    QTest::addColumn<bool>("withCondition");
    QTest::addColumn<bool>("jobFails");
    QTest::addColumn<QList<LinkStateChange>>("story");
    QTest::addColumn<ExitCode>("code");
    const QList up{link(LinkState::Connected)};
    const QList down{link(LinkState::Connected), link(LinkState::Disconnected, dead)};
    const QList refused{link(LinkState::Connected), link(LinkState::Failed, refusal)};
    QTest::newRow("never connected") << false << false << QList<LinkStateChange>() << ExitCode::Unavailable;
    QTest::newRow("connected") << false << false << up << ExitCode::Ok;
    QTest::newRow("connected, done") << true << false << up << ExitCode::Ok;
    QTest::newRow("a failure without a condition") << false << true << up << ExitCode::Ok;
    QTest::newRow("a failure") << true << true << up << ExitCode::JobFailed;
    QTest::newRow("down") << true << false << down << ExitCode::Unavailable;
    QTest::newRow("down goes before a failure") << true << true << down << ExitCode::Unavailable;
    QTest::newRow("refused goes before all") << true << true << refused << ExitCode::Refused;
}

void ExitRuleTest::exitCodes()
{
    QFETCH(const bool, withCondition);
    QFETCH(const bool, jobFails);
    QFETCH(const QList<LinkStateChange>, story);
    ExitRule rule(withCondition ? idle : ExitCondition(), 1s, begin);
    for (const LinkStateChange &change : story)
        rule.onLink(change);
    rule.onJobs({delta(JobState::Running, jobFails ? JobState::Failed : JobState::Succeeded)}, 0, begin);
    QTEST(rule.exitCode(), "code");
}

QTEST_APPLESS_MAIN(ExitRuleTest)
#include "exitruletest.moc"
