// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/rulemute.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Desktop;
using namespace Qt::StringLiterals;

namespace {

NotificationRule rule(const QString &pattern)
{
    NotificationRule made;
    made.pattern = pattern;
    return made;
}

QList<NotificationRule> rules(int from, int to)
{
    QList<NotificationRule> made;
    for (int number = from; number <= to; ++number)
        made += rule(QString::number(number));
    return made;
}

QStringList patterns(const QList<NotificationRule> &all)
{
    QStringList found;
    for (const NotificationRule &one : all)
        found += one.pattern;
    return found;
}

constexpr int most = int(NotificationRules::maxRules);
const auto audio = u"^audio$"_s;
const auto video = u"^video$"_s;

} // namespace

class RuleMuteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoIsExact_data();
    void undoIsExact();
    void aMuteIsFirst();
    void undoLeavesWhatWasChangedSince();
    void twoMutesAreUndoneInAnyOrder();
    void whatHasNoRoomStaysAway();
};

void RuleMuteTest::undoIsExact_data()
{
    QTest::addColumn<QList<NotificationRule>>("before");
    QTest::newRow("none") << QList<NotificationRule>();
    QTest::newRow("some") << rules(1, 3);
    QTest::newRow("as many as there may be") << rules(1, most); // the last one makes room, and was lost
    QTest::newRow("one that stood further down") << rules(1, 3) + QList{rule(audio)} + rules(4, 5);
    QTest::newRow("one that stood last of all") << rules(2, most) + QList{rule(audio)};
    QTest::newRow("one that stood first") << QList{rule(audio)} + rules(1, 3);
    QTest::newRow("twice the same") << rules(1, 2) + QList{rule(audio), rule(u"9"_s), rule(audio)};
}

void RuleMuteTest::undoIsExact()
{
    QFETCH(QList<NotificationRule>, before);
    const RuleMute mute = RuleMute::of(before, rule(audio));
    QCOMPARE(mute.after.first(), rule(audio));
    QCOMPARE(mute.after.count(rule(audio)), 1);
    QVERIFY(mute.after.size() <= most);
    QCOMPARE(patterns(mute.undoneIn(mute.after)), patterns(before));
    QCOMPARE(mute.undoneIn(mute.after), before);
}

void RuleMuteTest::aMuteIsFirst()
{
    const RuleMute mute = RuleMute::of(rules(1, most), rule(audio));
    QCOMPARE(patterns(mute.after), QStringList{audio} + patterns(rules(1, most - 1)));
}

void RuleMuteTest::undoLeavesWhatWasChangedSince()
{
    const RuleMute mute = RuleMute::of(rules(1, most), rule(audio));
    QList<NotificationRule> changed = mute.after;
    changed.removeAt(1); // the person has removed rule 1 …
    changed.last().effect = NotificationRule::Effect::Silent; // … and changed the last one
    const QList<NotificationRule> undone = mute.undoneIn(changed);
    QStringList expected = patterns(rules(2, most - 2)); // the last neighbour that is as it was
    expected << QString::number(most) << QString::number(most - 1);
    QCOMPARE(patterns(undone), expected);
    QCOMPARE(undone.last().effect, NotificationRule::Effect::Silent);
}

void RuleMuteTest::twoMutesAreUndoneInAnyOrder()
{
    const QList<NotificationRule> before = rules(1, most);
    const RuleMute first = RuleMute::of(before, rule(audio));
    const RuleMute second = RuleMute::of(first.after, rule(video));
    QCOMPARE(patterns(first.undoneIn(second.undoneIn(second.after))), patterns(before));
    QCOMPARE(patterns(second.undoneIn(first.undoneIn(second.after))), patterns(before));
}

void RuleMuteTest::whatHasNoRoomStaysAway()
{
    const RuleMute mute = RuleMute::of(rules(1, most), rule(audio));
    QList<NotificationRule> changed = mute.after;
    changed.first() = rule(u"in its place"_s);
    QCOMPARE(patterns(mute.undoneIn(changed)), patterns(changed));
}

QTEST_MAIN(RuleMuteTest)
#include "rulemutetest.moc"
