// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationdesk.h"

#include "notify/notificationtexts.h"

#include <QTest>
#include <QTimeZone>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Effect = NotificationRule::Effect;
using Event = NotificationRule::Event;
using Kind = Notification::Kind;
using Quiet = NotificationDesk::Quiet;

//! What is shown of what there is to tell, in virtual time; at noon of a Friday in Taipei, unless said otherwise.
class NotificationDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quietness_data();
    void quietness();
    void aRuleTakesItsJobsOutOfABurst();
    void ofAFloodAllAreTold();
    void whatIsNotKnownAnyMoreIsToldAllTheSame();
    void sounds_data();
    void sounds();
    void eachKindHasItsSound_data();
    void eachKindHasItsSound();
    void commandsAreRunForTheirJobs();
    void jobsWithoutProgressHaveRulesOfTheirOwn();
    void aCommandIsRunOnceInABurst();
    void commandsKeepQuietToo_data();
    void commandsKeepQuietToo();
    void aStormIsOneSummary();
    void aStormEnds();
    void updatesAreNoStorm();
    void aStormKnowsEachJobOnce();
    void withoutALimitThereIsNoStorm();
};

namespace {

const QTimeZone taipei("Asia/Taipei");

QDateTime noon()
{
    return {QDate(2026, 11, 20), QTime(12, 0), taipei};
}

JobEnd end(const QString &id, JobState state = JobState::Succeeded, const QString &queue = u"audio"_s)
{
    return {{queue, id}, state, u"Job "_s + id, {}, false};
}

//! What there is to tell, and of which jobs.
struct Telling
{
    Notification told;
    QList<JobEnd> ends;
};

Telling ended(const QList<JobEnd> &ends)
{
    static quint64 lastId = 0;
    Telling telling{{}, ends};
    telling.told.id = ++lastId;
    telling.told.kind = Kind::JobsDone;
    for (const JobEnd &end : ends) {
        telling.told.jobs += end.key;
        if (end.state == JobState::Failed)
            telling.told.kind = Kind::JobsFailed;
    }
    const auto [title, body] = textOf(ends);
    telling.told.title = title;
    telling.told.body = body;
    return telling;
}

NotificationDesk::Verdict take(NotificationDesk &desk, const QString &server, const Telling &telling,
                               const QDateTime &local, Instant now)
{
    return desk.take(server, telling.told, telling.ends, local, now);
}

Telling ofLink(Kind kind)
{
    Telling telling;
    Notification &told = telling.told;
    told.kind = kind;
    told.title = u"No connection"_s;
    told.urgency = kind == Kind::LinkBack ? Notification::Urgency::Normal : Notification::Urgency::Critical;
    return telling;
}

NotificationRule rule(Effect effect, const QString &pattern = {}, Event event = Event::Any, const QString &sound = {})
{
    NotificationRule rule;
    rule.effect = effect;
    rule.pattern = pattern;
    rule.event = event;
    rule.sound = sound;
    return rule;
}

} // namespace

void NotificationDeskTest::quietness_data()
{
    QTest::addColumn<QString>("why"); // "mute", "snooze", "dnd", "hours"
    QTest::addColumn<bool>("isUrgent");
    QTest::addColumn<bool>("breaks");
    QTest::addColumn<Quiet>("quiet");
    QTest::newRow("nothing") << QString() << false << true << Quiet::No;
    QTest::newRow("a rule") << u"mute"_s << false << true << Quiet::Rule;
    QTest::newRow("a rule also for what is urgent") << u"mute"_s << true << true << Quiet::Rule;
    QTest::newRow("a snooze") << u"snooze"_s << false << true << Quiet::Snooze;
    QTest::newRow("a snooze is the person's own word") << u"snooze"_s << true << true << Quiet::Snooze;
    QTest::newRow("do not disturb") << u"dnd"_s << false << true << Quiet::DoNotDisturb;
    QTest::newRow("do not disturb, urgent") << u"dnd"_s << true << true << Quiet::No;
    QTest::newRow("do not disturb, urgent or not") << u"dnd"_s << true << false << Quiet::DoNotDisturb;
    QTest::newRow("quiet hours") << u"hours"_s << false << true << Quiet::QuietHours;
    QTest::newRow("quiet hours, urgent") << u"hours"_s << true << true << Quiet::No;
    QTest::newRow("quiet hours, urgent or not") << u"hours"_s << true << false << Quiet::QuietHours;
    QTest::newRow("all at once") << u"mute snooze dnd hours"_s << false << true << Quiet::Rule;
    QTest::newRow("all but a rule") << u"snooze dnd hours"_s << false << true << Quiet::Snooze;
}

void NotificationDeskTest::quietness()
{
    QFETCH(const QString, why);
    QFETCH(const bool, isUrgent);
    QFETCH(const bool, breaks);
    NotificationPreferences preferences;
    preferences.urgentBreaksQuiet = breaks;
    if (why.contains("mute"_L1))
        preferences.rules = {rule(Effect::Mute)};
    preferences.quiet = {why.contains("hours"_L1), {11, 0}, {13, 0}, QuietHours::everyDay};
    NotificationDesk desk;
    desk.setPreferences(preferences);
    desk.setDoNotDisturb(why.contains("dnd"_L1));
    if (why.contains("snooze"_L1))
        desk.snoozeUntil(noon().addSecs(900));
    const Telling told = isUrgent ? ofLink(Kind::LinkOutage) : ended({end(u"1"_s)});
    const auto verdict = take(desk, u"s1"_s, told, noon(), Instant(1h));
    QTEST(verdict.quiet, "quiet");
    QCOMPARE(verdict.notification, told.told); // whoever lists it has all of it
    QVERIFY(!verdict.isSummary);

    preferences.rules.clear();
    preferences.respectsDoNotDisturb = false;
    desk.setPreferences(preferences);
    QCOMPARE(take(desk, u"s1"_s, told, noon().addSecs(7'200), Instant(3h)).quiet, Quiet::No); // all are over
}

void NotificationDeskTest::aRuleTakesItsJobsOutOfABurst()
{
    NotificationPreferences preferences;
    preferences.rules = {rule(Effect::Mute, u"^video$"_s, Event::JobFailed)};
    NotificationDesk desk;
    desk.setPreferences(preferences);
    const auto verdict = take(desk, u"s1"_s,
                                   ended({end(u"1"_s), end(u"2"_s, JobState::Failed, u"video"_s), end(u"3"_s),
                                          end(u"4"_s, JobState::Succeeded, u"video"_s)}),
                                   noon(), Instant(1h));
    QCOMPARE(verdict.quiet, Quiet::No);
    QCOMPARE(verdict.notification.title, u"3 jobs done"_s);
    QCOMPARE(verdict.notification.kind, Kind::JobsDone);
    QCOMPARE(verdict.notification.jobs.size(), 3);
    QCOMPARE(take(desk, u"s1"_s, ended({end(u"5"_s, JobState::Failed, u"video"_s)}), noon(), Instant(1h)).quiet, Quiet::Rule);
}

// What is not listed cannot be looked at.
void NotificationDeskTest::ofAFloodAllAreTold()
{
    NotificationPreferences preferences;
    preferences.rules = {rule(Effect::Mute, u"^video$"_s)};
    NotificationDesk desk;
    desk.setPreferences(preferences);
    QList<JobEnd> ends;
    for (int i = 0; i < 200; ++i)
        ends += end(QString::number(i), JobState::Succeeded, i == 0 ? u"audio"_s : u"video"_s);
    Telling flood = ended(ends);
    flood.told.title = u"5000 jobs done"_s;
    QCOMPARE(take(desk, u"s1"_s, flood, noon(), Instant(1h)).notification, flood.told);
    flood.ends[0].key.queue = u"video"_s;
    QCOMPARE(take(desk, u"s1"_s, flood, noon(), Instant(1h)).quiet, Quiet::Rule);
}

// A job that the program has forgotten can be counted, not looked at.
void NotificationDeskTest::whatIsNotKnownAnyMoreIsToldAllTheSame()
{
    NotificationPreferences preferences;
    preferences.rules = {rule(Effect::Mute, u"^video$"_s)};
    NotificationDesk desk;
    desk.setPreferences(preferences);
    Telling told = ended({end(u"1"_s, JobState::Succeeded, u"video"_s), end(u"2"_s), end(u"3"_s)});
    told.ends.removeLast();
    QCOMPARE(take(desk, u"s1"_s, told, noon(), Instant(1h)).notification, told.told);
    told.ends.clear();
    QCOMPARE(take(desk, u"s1"_s, told, noon(), Instant(1h)).quiet, Quiet::No);
}

void NotificationDeskTest::sounds_data()
{
    QTest::addColumn<bool>("on");
    QTest::addColumn<QList<int>>("effects"); // of rules for "1" and "2", which failed; -1: none
    QTest::addColumn<QString>("sound");
    QTest::newRow("off") << false << QList<int>{-1, -1} << QString();
    QTest::newRow("of a failure") << true << QList<int>{-1, -1} << u"dialog-error"_s;
    QTest::newRow("of its rule") << true << QList<int>{-1, int(Effect::Show)} << u"sound-2"_s;
    QTest::newRow("the failure's rule goes first") << true << QList<int>{int(Effect::Show), int(Effect::Show)} << u"sound-2"_s;
    QTest::newRow("silent") << true << QList<int>{int(Effect::Show), int(Effect::Silent)} << QString();
    QTest::newRow("the other is muted") << true << QList<int>{int(Effect::Mute), int(Effect::Show)} << u"sound-2"_s;
}

void NotificationDeskTest::sounds()
{
    QFETCH(const bool, on);
    QFETCH(const QList<int>, effects);
    NotificationPreferences preferences;
    preferences.sounds = on;
    for (int job = 1; job <= 2; ++job) {
        if (effects[job - 1] >= 0)
            preferences.rules += rule(Effect(effects[job - 1]), u"^Job %1$"_s.arg(job), Event::Any, u"sound-%1"_s.arg(job));
    }
    NotificationDesk desk;
    desk.setPreferences(preferences);
    QTEST(take(desk, u"s1"_s, ended({end(u"1"_s), end(u"2"_s, JobState::Failed)}), noon(), Instant(1h)).sound, "sound");
}

void NotificationDeskTest::eachKindHasItsSound_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("sound");
    QTest::newRow("done") << Kind::JobsDone << u"complete"_s;
    QTest::newRow("failed") << Kind::JobsFailed << u"dialog-error"_s;
    QTest::newRow("outage") << Kind::LinkOutage << u"network-connectivity-lost"_s;
    QTest::newRow("back") << Kind::LinkBack << u"network-connectivity-established"_s;
    QTest::newRow("refused") << Kind::LinkRefused << u"dialog-error"_s;
    QTest::newRow("silent") << Kind::LinkSilent << u"dialog-warning"_s;
    QTest::newRow("heard") << Kind::LinkHeard << u"dialog-information"_s;
    QTest::newRow("unwell") << Kind::HealthAlarm << u"dialog-error"_s;
    QTest::newRow("well") << Kind::HealthBack << u"dialog-information"_s;
    QTest::newRow("without progress") << Kind::JobsSilent << u"dialog-warning"_s;
    QTest::newRow("going on") << Kind::JobsHeard << u"dialog-information"_s;
    QTest::newRow("a queue") << Kind::QueueStuck << u"dialog-warning"_s;
    QTest::newRow("it moves") << Kind::QueueMoves << u"dialog-information"_s;
    QTest::newRow("no workers") << Kind::WorkersGone << u"dialog-warning"_s;
    QTest::newRow("workers") << Kind::WorkersBack << u"dialog-information"_s;
}

void NotificationDeskTest::eachKindHasItsSound()
{
    QFETCH(const Kind, kind);
    NotificationPreferences preferences;
    preferences.sounds = true;
    NotificationDesk desk;
    desk.setPreferences(preferences);
    Telling told = ofLink(kind);
    QTEST(take(desk, u"s1"_s, told, noon(), Instant(1h)).sound, "sound");
    told.told.urgency = Notification::Urgency::Low; // it takes the place of another
    QCOMPARE(take(desk, u"s1"_s, told, noon(), Instant(1h)).sound, QString());
}

void NotificationDeskTest::commandsAreRunForTheirJobs()
{
    NotificationPreferences preferences;
    preferences.rules = {rule(Effect::Mute, u"^video$"_s), rule(Effect::Show, {}, Event::JobFailed), rule(Effect::Mute, {}, Event::Link)};
    preferences.rules[0].command = u"one"_s;
    preferences.rules[1].command = u"two"_s;
    preferences.rules[2].command = u"three"_s;
    NotificationDesk desk;
    desk.setPreferences(preferences);
    const JobEnd muted = end(u"1"_s, JobState::Succeeded, u"video"_s);
    const JobEnd failed = end(u"2"_s, JobState::Failed);
    const auto verdict = take(desk, u"s1"_s, ended({muted, failed, end(u"3"_s)}), noon(), Instant(1h));
    QCOMPARE(verdict.runs.size(), 2);
    QCOMPARE(verdict.runs[0].command, u"one"_s); // in place of showing
    QCOMPARE(verdict.runs[0].ends, QList{muted});
    QCOMPARE(verdict.runs[1].command, u"two"_s);
    QCOMPARE(verdict.runs[1].ends, QList{failed});
    const auto link = take(desk, u"s1"_s, ofLink(Kind::LinkOutage), noon(), Instant(1h));
    QCOMPARE(link.quiet, Quiet::Rule);
    QCOMPARE(link.runs.size(), 1);
    QCOMPARE(link.runs[0].command, u"three"_s);
    QVERIFY(link.runs[0].ends.isEmpty());
}

void NotificationDeskTest::jobsWithoutProgressHaveRulesOfTheirOwn()
{
    NotificationPreferences preferences;
    preferences.rules = {rule(Effect::Mute, u"^video$"_s, Event::JobSilent), rule(Effect::Mute, {}, Event::JobDone)};
    preferences.rules[0].command = u"one"_s;
    preferences.stormAfter = 1;
    NotificationDesk desk;
    desk.setPreferences(preferences);
    const JobEnd muted = end(u"1"_s, JobState::Running, u"video"_s);
    Telling told = ended({muted});
    told.told.kind = Kind::JobsSilent;
    told.told.title = u"Job 1: no progress for 20 min"_s;
    const auto verdict = take(desk, u"s1"_s, told, noon(), Instant(1h));
    QCOMPARE(verdict.quiet, Quiet::Rule);
    QCOMPARE(verdict.notification, told.told);
    QCOMPARE(verdict.runs.size(), 1);
    QCOMPARE(verdict.runs[0].ends, QList{muted});
    // One of them that is not muted is enough, and the story stays as it is.
    told.ends += end(u"2"_s, JobState::Running);
    told.told.jobs += told.ends.last().key;
    QCOMPARE(take(desk, u"s1"_s, told, noon(), Instant(1h)).notification, told.told);
    // In a sum they are no ends.
    const auto sum = take(desk, u"s1"_s, told, noon(), Instant(1h)).notification;
    QVERIFY2(sum.title != told.told.title && !sum.title.contains(u"done"_s), qPrintable(sum.title));
}

void NotificationDeskTest::aCommandIsRunOnceInABurst()
{
    NotificationPreferences preferences;
    preferences.rules = {rule(Effect::Show)};
    preferences.rules[0].command = u"one"_s;
    NotificationDesk desk;
    desk.setPreferences(preferences);
    const auto idsOf = [](const NotificationDesk::Verdict &verdict) {
        QStringList ids;
        for (const auto &run : verdict.runs) {
            for (const JobEnd &one : run.ends)
                ids += one.key.id;
        }
        return ids.join(u' ');
    };
    QList<JobEnd> ends{end(u"1"_s), end(u"2"_s)};
    Telling burst = ended(ends);
    QCOMPARE(idsOf(take(desk, u"s1"_s, burst, noon(), Instant(1h))), u"1 2"_s);
    QCOMPARE(idsOf(take(desk, u"s2"_s, ended(ends), noon(), Instant(1h))), u"1 2"_s); // another server's
    ends[1].state = JobState::Failed;
    ends += end(u"3"_s);
    const quint64 first = burst.told.id;
    burst = ended(ends);
    burst.told.replaces = first;
    QCOMPARE(idsOf(take(desk, u"s1"_s, burst, noon(), Instant(1h))), u"2 3"_s);
    QCOMPARE(idsOf(take(desk, u"s1"_s, ended({end(u"1"_s)}), noon(), Instant(1h))), u"1"_s); // a burst of its own
}

void NotificationDeskTest::commandsKeepQuietToo_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("a snooze") << u"snooze"_s;
    QTest::newRow("do not disturb") << u"dnd"_s;
    QTest::newRow("quiet hours") << u"hours"_s;
}

// And what was not run then is not run later.
void NotificationDeskTest::commandsKeepQuietToo()
{
    QFETCH(const QString, why);
    NotificationPreferences preferences;
    preferences.rules = {rule(Effect::Mute)};
    preferences.rules[0].command = u"one"_s;
    preferences.quiet = {why == "hours"_L1, {11, 0}, {13, 0}, QuietHours::everyDay};
    NotificationDesk desk;
    desk.setPreferences(preferences);
    desk.setDoNotDisturb(why == "dnd"_L1);
    desk.snoozeUntil(why == "snooze"_L1 ? noon().addSecs(900) : QDateTime());
    Telling burst = ended({end(u"1"_s)});
    QVERIFY(take(desk, u"s1"_s, burst, noon(), Instant(1h)).runs.isEmpty());
    desk.setDoNotDisturb(false);
    burst.told.replaces = burst.told.id;
    ++burst.told.id;
    QVERIFY(take(desk, u"s1"_s, burst, noon().addSecs(7'200), Instant(3h)).runs.isEmpty());
    QCOMPARE(take(desk, u"s1"_s, ended({end(u"2"_s)}), noon().addSecs(7'200), Instant(3h)).runs.size(), 1);
}

void NotificationDeskTest::aStormIsOneSummary()
{
    NotificationPreferences preferences;
    preferences.stormAfter = 3;
    preferences.sounds = true;
    NotificationDesk desk;
    desk.setPreferences(preferences);
    QStringList told;
    for (int i = 1; i <= 8; ++i) {
        const bool isFailure = i == 6;
        const auto verdict = take(desk, u"s1"_s, ended({end(QString::number(i), isFailure ? JobState::Failed : JobState::Succeeded)}),
                                       noon(), Instant(std::chrono::seconds(i)));
        QCOMPARE(verdict.isSummary, i > 3);
        QCOMPARE(verdict.isNewStorm, i == 4);
        QCOMPARE(verdict.sound.isEmpty(), i > 4);
        told += verdict.notification.title;
    }
    QCOMPARE(told.join(u", "_s), u"Done: Job 1, Done: Job 2, Done: Job 3, 1 job done, 2 jobs done, 2 jobs done, 1 failed, "
                                 "3 jobs done, 1 failed, 4 jobs done, 1 failed"_s);
    const auto urgent = take(desk, u"s2"_s, ofLink(Kind::LinkRefused), noon(), Instant(9s));
    QVERIFY(urgent.isSummary);
    QCOMPARE(urgent.notification.urgency, Notification::Urgency::Critical);
    QVERIFY2(urgent.notification.body.contains(u"1 other message"_s), qPrintable(urgent.notification.body));
    QVERIFY2(urgent.notification.body.contains(u"No connection"_s), qPrintable(urgent.notification.body));
}

void NotificationDeskTest::aStormEnds()
{
    NotificationPreferences preferences;
    preferences.stormAfter = 4;
    NotificationDesk desk;
    desk.setPreferences(preferences);
    int job = 0;
    const auto at = [&](int second) {
        return take(desk, u"s1"_s, ended({end(QString::number(++job))}), noon(), Instant(std::chrono::seconds(second)));
    };
    for (int second = 0; second < 4; ++second)
        QVERIFY(!at(second).isSummary);
    QVERIFY(at(5).isSummary);
    QVERIFY(at(6).isSummary);
    QVERIFY(at(62).isSummary);  // three of the last minute, and more than half of what makes one
    QVERIFY(!at(70).isSummary); // one
    QVERIFY(!at(71).isSummary);
}

// 500 ends that come as one burst disturb once, however often its notification is written anew.
void NotificationDeskTest::updatesAreNoStorm()
{
    NotificationDesk desk;
    QList<JobEnd> ends;
    for (int i = 0; i < 500; ++i) {
        ends += end(QString::number(i));
        Telling told = ended(ends);
        told.told.replaces = quint64(i);
        QVERIFY(!take(desk, u"s1"_s, told, noon(), Instant(std::chrono::milliseconds(10 * i))).isSummary);
    }
}

void NotificationDeskTest::aStormKnowsEachJobOnce()
{
    NotificationPreferences preferences;
    preferences.stormAfter = 1;
    NotificationDesk desk;
    desk.setPreferences(preferences);
    QString title;
    for (int i = 0; i < 50; ++i) {
        const Telling told = ended({end(u"1"_s), end(u"2"_s, i % 2 == 0 ? JobState::Failed : JobState::Succeeded)});
        title = take(desk, i % 3 == 0 ? u"s1"_s : u"s2"_s, told, noon(), Instant(1s)).notification.title;
    }
    QCOMPARE(title, u"3 jobs done, 1 failed"_s); // two a server; s1's last was the 49th, s2's the 50th
}

void NotificationDeskTest::withoutALimitThereIsNoStorm()
{
    NotificationPreferences preferences;
    preferences.stormAfter = 0;
    NotificationDesk desk;
    desk.setPreferences(preferences);
    for (int i = 0; i < 1'000; ++i)
        QVERIFY(!take(desk, u"s1"_s, ended({end(QString::number(i))}), noon(), Instant(1s)).isSummary);
}

QTEST_GUILESS_MAIN(NotificationDeskTest)
#include "notificationdesktest.moc"
