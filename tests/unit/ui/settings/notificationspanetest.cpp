// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settingsfixture.h"
#include "ui/models/toldlist.h"
#include "ui/settings/notificationspane.h"
#include "ui/style/theme.h"
#include "ui/widgets/iconbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTimeEdit>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;

namespace {

//! Somebody at the page, with a keyboard.
struct Person
{
    explicit Person(SettingsFixture *f, ToldList *told = nullptr) : pane(&f->settings)
    {
        if (told)
            pane.setTold(told);
        pane.resize(900, 900);
        pane.show();
    }

    template<typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *const widget : pane.findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    IconButton *button(const QString &name) const
    {
        for (IconButton *const one : pane.findChildren<IconButton *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    QPushButton *pressable(const QString &text) const
    {
        for (QPushButton *const one : pane.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QCheckBox *box(const QString &text) const
    {
        for (QCheckBox *const one : pane.findChildren<QCheckBox *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    void choose(const QString &field, int index) const
    {
        auto *const combo = named<QComboBox>(field);
        combo->setFocus();
        while (combo->currentIndex() != index)
            QTest::keyClick(combo, combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    QStringList lines(const QString &list) const
    {
        QStringList texts;
        auto *const widget = named<QListWidget>(list);
        for (int row = 0; row < widget->count(); ++row)
            texts += widget->item(row)->text().remove(u'\u2068').remove(u'\u2069');
        return texts;
    }

    Theme theme;
    NotificationsPane pane;
};

NotificationPreferences kept(const SettingsFixture &f)
{
    return preferencesFromJson(SettingsStore(f.settings.fileName()).notifications());
}

JobEnd end(const QString &id, JobState state, const QString &queue)
{
    return {{queue, id}, state, u"Job "_s + id, {}, false};
}

} // namespace

class NotificationsPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleIsMadeByKeyboard()
    {
        SettingsFixture f;
        const ServerEntry server = f.add(u"SmartVoice"_s, u"https://a.example.org"_s);
        Person person(&f);
        person.button(u"Add a rule"_s)->setFocus();
        QTest::keyClick(person.button(u"Add a rule"_s), Qt::Key_Space);
        person.choose(u"About"_s, 2);
        person.choose(u"Server"_s, 1);
        QTest::keyClicks(person.named<QLineEdit>(u"Name or queue"_s), u"^audio$"_s);
        NotificationRule expected;
        expected.event = NotificationRule::Event::JobFailed;
        expected.server = server.id;
        expected.pattern = u"^audio$"_s;
        QCOMPARE(kept(f).rules, QList{expected});
        QCOMPARE(person.lines(u"Rules"_s), QStringList{u"Mute: Jobs that failed · ^audio$ · SmartVoice"_s});
        person.choose(u"Then"_s, 0);
        person.choose(u"Sound"_s, 1);
        QCOMPARE(kept(f).rules[0].effect, NotificationRule::Effect::Show);
        QCOMPARE(kept(f).rules[0].sound, u"complete"_s);
    }

    void aPatternThatIsNoneIsNotKept()
    {
        SettingsFixture f;
        Person person(&f);
        person.button(u"Add a rule"_s)->click();
        auto *const pattern = person.named<QLineEdit>(u"Name or queue"_s);
        QTest::keyClicks(pattern, u"ab("_s);
        QCOMPARE(kept(f).rules[0].pattern, u"ab"_s);
        QCOMPARE(pattern->text(), u"ab("_s);
        QTest::keyClicks(pattern, u"c)"_s);
        QCOMPARE(kept(f).rules[0].pattern, u"ab(c)"_s);
    }

    void aCommandCountsOnceItsFieldIsLeft()
    {
        SettingsFixture f;
        Person person(&f);
        person.button(u"Add a rule"_s)->click();
        auto *const command = person.named<QLineEdit>(u"Run"_s);
        command->setFocus();
        QTest::keyClicks(command, u"/bin/sh -c true"_s);
        QCOMPARE(kept(f).rules[0].command, QString());
        QTest::keyClick(command, Qt::Key_Return);
        QCOMPARE(kept(f).rules[0].command, u"/bin/sh -c true"_s);
        QCOMPARE(f.settings.allowedCommands(), QStringList{u"/bin/sh -c true"_s});
        QVERIFY(!person.pressable(u"Let it run"_s)->isVisible());
        command->clear();
        QTest::keyClicks(command, u"sh"_s);
        QTest::keyClick(command, Qt::Key_Return);
        command->clear();
        QTest::keyClick(command, Qt::Key_Return);
        QVERIFY(f.settings.allowedCommands().size() <= 1); // those that are gone are not kept
        QCOMPARE(kept(f).rules[0].command, QString());
    }

    void aTokenDoesNotBelongInACommand()
    {
        SettingsFixture f;
        Person person(&f);
        person.button(u"Add a rule"_s)->click();
        auto *const command = person.named<QLineEdit>(u"Run"_s);
        command->setFocus();
        QTest::keyClicks(command, u"curl -H 'Authorization: Bearer abcdef0123456789' http://a.example"_s);
        QTest::keyClick(command, Qt::Key_Return);
        QCOMPARE(kept(f).rules[0].command, QString());
        QVERIFY(f.settings.allowedCommands().isEmpty());
    }

    void aCommandFromElsewhereIsAskedFor()
    {
        SettingsFixture f;
        NotificationPreferences preferences;
        preferences.rules = {NotificationRule()};
        preferences.rules[0].command = u"/bin/sh"_s;
        f.settings.setNotifications(preferencesToJson(preferences));
        Person person(&f);
        QVERIFY(person.pressable(u"Let it run"_s)->isVisible());
        QVERIFY(f.settings.allowedCommands().isEmpty());
        person.pressable(u"Let it run"_s)->click();
        QCOMPARE(f.settings.allowedCommands(), QStringList{u"/bin/sh"_s});
        QVERIFY(!person.pressable(u"Let it run"_s)->isVisible());
        QCOMPARE(kept(f), preferences);
    }

    void rulesHaveAnOrder()
    {
        SettingsFixture f;
        Person person(&f);
        for (int i = 0; i < 3; ++i) {
            person.button(u"Add a rule"_s)->click();
            person.choose(u"About"_s, i);
        }
        const auto events = [&f] {
            QList<int> list;
            for (const NotificationRule &rule : kept(f).rules)
                list += int(rule.event);
            return list;
        };
        QCOMPARE(events(), (QList{0, 1, 2}));
        QVERIFY(!person.button(u"Move the rule down"_s)->isEnabled());
        person.button(u"Move the rule up"_s)->click();
        person.button(u"Move the rule up"_s)->click();
        QCOMPARE(events(), (QList{2, 0, 1}));
        QVERIFY(!person.button(u"Move the rule up"_s)->isEnabled());
        person.button(u"Remove the rule"_s)->click();
        QCOMPARE(events(), (QList{0, 1}));
        person.box(u"This rule counts"_s)->click();
        QVERIFY(!kept(f).rules[0].isEnabled);
    }

    void quietHoursAreKept()
    {
        SettingsFixture f;
        Person person(&f);
        QVERIFY(!person.named<QTimeEdit>(u"From"_s)->isEnabled());
        person.box(u"Quiet hours"_s)->click();
        auto *const from = person.named<QTimeEdit>(u"From"_s);
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Up); // an hour
        person.box(u"Sun"_s)->click();
        person.box(u"Sounds"_s)->click();
        QVERIFY(kept(f).quiet.isOn);
        QCOMPARE(kept(f).quiet.from, QTime(23, 0));
        QCOMPARE(kept(f).quiet.days, 0x3fU);
        QVERIFY(kept(f).sounds);
    }

    void theLastEventsAreJudgedByTheRulesOfNow()
    {
        SettingsFixture f;
        ToldList told;
        Notification burst;
        burst.id = 1;
        burst.kind = Notification::Kind::JobsFailed;
        burst.title = u"2 jobs done, 1 failed"_s;
        const QList<JobEnd> ends{end(u"1"_s, JobState::Succeeded, u"audio"_s), end(u"2"_s, JobState::Failed, u"audio"_s),
                                 end(u"3"_s, JobState::Succeeded, u"video"_s)};
        for (const JobEnd &one : ends)
            burst.jobs += one.key;
        told.add({QDateTime::currentDateTimeUtc(), u"s1"_s, burst, false, ends});
        Person person(&f, &told);
        QCOMPARE(person.lines(u"The last events"_s).size(), 3);
        QVERIFY2(person.lines(u"The last events"_s)[1].endsWith(u"Failed: Job 2 – shown"_s),
                 qPrintable(person.lines(u"The last events"_s)[1]));
        person.button(u"Add a rule"_s)->click();
        QTest::keyClicks(person.named<QLineEdit>(u"Name or queue"_s), u"audio"_s);
        const QStringList lines = person.lines(u"The last events"_s);
        QVERIFY2(lines[0].endsWith(u"Done: Job 3 – shown"_s), qPrintable(lines[0]));
        QVERIFY2(lines[1].endsWith(u"Failed: Job 2 – muted by a rule"_s), qPrintable(lines[1]));
        QVERIFY2(lines[2].endsWith(u"Done: Job 1 – muted by a rule"_s), qPrintable(lines[2]));
        burst.replaces = 1;
        burst.id = 2;
        told.add({QDateTime::currentDateTimeUtc(), u"s1"_s, burst, false, ends});
        QCOMPARE(person.lines(u"The last events"_s).size(), 3); // it has taken the place of the other
    }

    void whatServersSayIsNoMarkup()
    {
        SettingsFixture f;
        const QString evil = u"<img src='http://127.0.0.1/x.png'>"_s;
        NotificationPreferences preferences;
        preferences.rules = {NotificationRule()};
        preferences.rules[0].pattern = NotificationRules::patternFor(evil); // as "Mute" makes it
        f.settings.setNotifications(preferencesToJson(preferences));
        ToldList told;
        const JobEnd hostile{{u"q"_s, u"1"_s}, JobState::Failed, evil, evil, false};
        Notification one;
        one.id = 1;
        one.jobs = {hostile.key};
        told.add({QDateTime::currentDateTimeUtc(), u"s1"_s, one, false, {hostile}});
        Person person(&f, &told);
        for (const QListWidget *const list : person.pane.findChildren<QListWidget *>()) {
            QCOMPARE(list->count(), 1);
            const QString tip = list->item(0)->toolTip();
            QVERIFY2(!tip.isEmpty() && (!Qt::mightBeRichText(tip) || !tip.contains(u"<img"_s)), qPrintable(tip));
        }
    }

    void everythingIsReachedByTab()
    {
        SettingsFixture f;
        Person person(&f);
        person.button(u"Add a rule"_s)->click();
        person.pane.activateWindow();
        QSet<QWidget *> seen;
        QWidget *at = person.pane.nextInFocusChain();
        for (int i = 0; i < 1'000 && !seen.contains(at); ++i, at = at->nextInFocusChain())
            seen += at;
        for (QWidget *const widget : person.pane.findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractButton *>(widget)
                                   || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QListWidget *>(widget);
            if (!isControl)
                continue;
            QVERIFY2(seen.contains(widget), widget->metaObject()->className());
            QVERIFY2((widget->focusPolicy() & Qt::TabFocus) != 0, widget->metaObject()->className());
            const auto *const button = qobject_cast<QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(NotificationsPaneTest)
#include "notificationspanetest.moc"
