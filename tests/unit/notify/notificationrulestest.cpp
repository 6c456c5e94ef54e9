// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationpreferences.h"
#include "notify/notificationrules.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using Event = NotificationRule::Event;
using Effect = NotificationRule::Effect;

class NotificationRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fit_data();
    void fit();
    void theFirstThatFitsCounts();
    void aPatternCannotKeepTheProgramBusy_data();
    void aPatternCannotKeepTheProgramBusy();
    void flaws();
    void aTextsOwnPatternFitsItAlone();
    void preferencesComeBackAsTheyWere();
    void whatCannotBeReadIsAsByDefault();
};

namespace {

NotificationRule ruleOf(Event event, const QString &server, const QString &pattern)
{
    NotificationRule rule;
    rule.event = event;
    rule.server = server;
    rule.pattern = pattern;
    return rule;
}

} // namespace

void NotificationRulesTest::fit_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("fits"); // a job "夜航 render" of queue "audio" at server "s1", which failed
    QTest::newRow("anything") << Event::Any << QString() << QString() << true;
    QTest::newRow("failed") << Event::JobFailed << QString() << QString() << true;
    QTest::newRow("done") << Event::JobDone << QString() << QString() << false;
    QTest::newRow("of the link") << Event::Link << QString() << QString() << false;
    QTest::newRow("its server") << Event::Any << u"s1"_s << QString() << true;
    QTest::newRow("another server") << Event::Any << u"s2"_s << QString() << false;
    QTest::newRow("a part of its name") << Event::Any << QString() << u"夜"_s << true;
    QTest::newRow("its queue") << Event::Any << QString() << u"^audio$"_s << true;
    QTest::newRow("neither") << Event::Any << QString() << u"video"_s << false;
    QTest::newRow("case does not matter") << Event::Any << QString() << u"RENDER"_s << true;
    QTest::newRow("a class of Unicode") << Event::Any << QString() << uR"(^\w\w )"_s << true;
    QTest::newRow("damaged") << Event::Any << QString() << u"("_s << false;
    QTest::newRow("too long") << Event::Any << QString() << QString(300, u'.') << false;
}

void NotificationRulesTest::fit()
{
    QFETCH(const Event, event);
    QFETCH(const QString, server);
    QFETCH(const QString, pattern);
    const NotificationRules::Subject subject{Event::JobFailed, u"s1"_s, u"audio"_s, u"夜航 render"_s};
    NotificationRule rule = ruleOf(event, server, pattern);
    QTEST(NotificationRules({rule}).find(subject) != nullptr, "fits");
    rule.isEnabled = false;
    QVERIFY(!NotificationRules({rule}).find(subject));
}

void NotificationRulesTest::theFirstThatFitsCounts()
{
    const NotificationRules rules({ruleOf(Event::JobDone, {}, {}), ruleOf(Event::Any, {}, u"audio"_s), ruleOf(Event::Any, {}, {})});
    QCOMPARE(*rules.find({Event::JobFailed, {}, u"audio"_s, u"x"_s}), ruleOf(Event::Any, {}, u"audio"_s));
    QCOMPARE(*rules.find({Event::JobFailed, {}, u"video"_s, u"x"_s}), ruleOf(Event::Any, {}, {}));
    QCOMPARE(*rules.find({Event::JobDone, {}, u"audio"_s, u"x"_s}), ruleOf(Event::JobDone, {}, {}));
    QCOMPARE(*rules.find({Event::Link, {}, {}, u"audio"_s}), ruleOf(Event::Any, {}, {})); // what a pattern is for, a link has not
    QVERIFY(!NotificationRules().find({Event::Link, {}, {}, {}}));
    QList<NotificationRule> many(NotificationRules::maxRules, ruleOf(Event::JobDone, {}, {}));
    many += ruleOf(Event::Any, {}, {});
    QVERIFY(!NotificationRules(many).find({Event::Link, {}, {}, {}}));
}

void NotificationRulesTest::aPatternCannotKeepTheProgramBusy_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nested repetitions") << u"^(a+)+$"_s;
    QTest::newRow("alternatives") << u"^(a|a)*$"_s;
    QTest::newRow("many of them") << u"(a*)*(a*)*(a*)*(a*)*b$"_s;
    QTest::newRow("its own limit") << u"(*LIMIT_MATCH=4000000000)^(a+)+$"_s;
    QTest::newRow("recursion") << u"^((a|(?1))+)+$"_s;
}

// Without a bound one of these takes longer than the world is old; with it, some milliseconds.
void NotificationRulesTest::aPatternCannotKeepTheProgramBusy()
{
    QFETCH(const QString, pattern);
    QCOMPARE(NotificationRules::flawOf(pattern), QString());
    const NotificationRules rules({ruleOf(Event::Any, {}, pattern)});
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 20; ++i)
        QVERIFY(!rules.find({Event::JobDone, {}, u"c"_s, QString(NotificationRules::maxSubject - 1, u'a') + u'!'}));
    QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
}

void NotificationRulesTest::flaws()
{
    QCOMPARE(NotificationRules::flawOf({}), QString());
    QCOMPARE(NotificationRules::flawOf(u"a.*b"_s), QString());
    QVERIFY(!NotificationRules::flawOf(u"a("_s).isEmpty());
    QVERIFY(!NotificationRules::flawOf(QString(257, u'a')).isEmpty());
}

void NotificationRulesTest::aTextsOwnPatternFitsItAlone()
{
    const QString name = u"render (1+1) [夜航]$"_s;
    const NotificationRules rules({ruleOf(Event::Any, {}, NotificationRules::patternFor(name))});
    QVERIFY(rules.find({Event::JobDone, {}, u"q"_s, name}));
    QVERIFY(!rules.find({Event::JobDone, {}, u"q"_s, name + u'x'}));
    QVERIFY(!rules.find({Event::JobDone, {}, u"q"_s, u"render"_s}));
}

void NotificationRulesTest::preferencesComeBackAsTheyWere()
{
    NotificationPreferences preferences;
    QCOMPARE(preferencesFromJson(preferencesToJson(preferences)), preferences);
    preferences.rules = {ruleOf(Event::JobFailed, u"s1"_s, u"夜.*"_s), ruleOf(Event::Link, {}, {})};
    preferences.rules[0].effect = Effect::Show;
    preferences.rules[0].sound = u"bell"_s;
    preferences.rules[0].command = u"/bin/say \"夜航 $1\" '`x`'"_s;
    preferences.rules[1].isEnabled = false;
    preferences.quiet = {true, {23, 15}, {6, 45}, 0x1f};
    preferences.urgentBreaksQuiet = false;
    preferences.respectsDoNotDisturb = false;
    preferences.sounds = true;
    preferences.stormAfter = 0;
    QCOMPARE(preferencesFromJson(preferencesToJson(preferences)), preferences);
}

void NotificationRulesTest::whatCannotBeReadIsAsByDefault()
{
    const NotificationPreferences usual;
    QCOMPARE(preferencesFromJson({}), usual);
    const QJsonObject damaged{{u"rules"_s, QJsonArray{7, QJsonObject{}, QJsonObject{{u"event"_s, u"never"_s}, {u"effect"_s, u"mute"_s}},
                                                      QJsonObject{{u"event"_s, u"any"_s}, {u"effect"_s, u"mute"_s},
                                                                  {u"pattern"_s, QString(1'000, u'a')}},
                                                      QJsonObject{{u"event"_s, u"any"_s}, {u"effect"_s, u"mute"_s},
                                                                  {u"command"_s, QString(1'000, u'a')}}}},
                              {u"quiet"_s, QJsonObject{{u"from"_s, u"25:00"_s}, {u"to"_s, u"07:30"_s}, {u"days"_s, 4'000}}},
                              {u"sounds"_s, u"loud"_s},
                              {u"stormAfter"_s, -5}};
    NotificationPreferences expected;
    expected.stormAfter = 0;
    expected.quiet.days = 4'000U & QuietHours::everyDay;
    QCOMPARE(preferencesFromJson(damaged), expected);
}

QTEST_GUILESS_MAIN(NotificationRulesTest)
#include "notificationrulestest.moc"
