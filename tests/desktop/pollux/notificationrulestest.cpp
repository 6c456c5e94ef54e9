// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// What the person has set about notifications, and what he does with one: from a server's event to the desktop's service
// and back. The service is the test's own.

#include "desktop/platform/fakenotifications.h"
#include "desktop/pollux/scenario.h"
#include "notify/notificationpreferences.h"
#include "profile/profilecatalog.h"
#include "support/lastof.h"
#include "ui/panel/panelview.h"
#include "ui/tray/trayicon.h"
#include "ui/widgets/outcomenote.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QStringList capabilities()
{
    return {u"body"_s, u"actions"_s, u"sound"_s};
}

//! The generic profile, with a way to try a job again; `answer`: what the server says to it, beside the job's id.
void writeProfileThatActs(const QString &name, const QJsonObject &answer)
{
    QFile generic(u":/profiles/generic.json"_s);
    QVERIFY(generic.open(QIODevice::ReadOnly));
    QJsonObject profile = QJsonDocument::fromJson(generic.readAll()).object();
    QJsonObject argument = answer;
    argument.insert(u"id"_s, u"{id}"_s);
    profile.remove(u"$schema"_s);
    profile.insert(u"name"_s, name);
    profile.insert(u"actions"_s, QJsonObject{{u"retry"_s, QJsonObject{{u"event"_s, u"job:retry"_s},
                                                                     {u"arguments"_s, QJsonArray{argument}}}}});
    QVERIFY(QDir().mkpath(userProfileFolder()));
    QFile file(userProfileFolder() + u'/' + name + u".json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QJsonDocument(profile).toJson()) > 0);
}

QString labelOf(const FakeNotifications::Call &call, const QString &action)
{
    for (qsizetype i = 0; i + 1 < call.actions.size(); i += 2) {
        if (call.actions[i] == action)
            return call.actions[i + 1];
    }
    return {};
}

} // namespace

class NotificationRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void retryTriesTheJobAgain();
    void aRetryThatIsRefusedIsTold();
    void muteKeepsItsQueueQuiet();
    void aMuteIsTakenBack();
    void quietHoursKeepQuiet();
    void doNotDisturbIsRespected();
    void aSnoozeFromTheTrayKeepsQuiet();
    void soundsAreHints();
    void aCommandIsToldOfItsJobOnceItIsAllowed();
    void withoutAServiceThePanelSaysIt();

private:
    void startWith(const NotificationPreferences &preferences = {});
    void end(const QByteArray &event, const QString &id, const QString &name);
    //! What there was to tell has been judged, for the first time since the start, and shown to nobody.
    bool keepsQuiet();
    QStringList titles() const;
    QByteArrayList retries() const;

    std::unique_ptr<FakeNotifications> m_service;
    std::unique_ptr<Scenario> m_scenario;
    std::unique_ptr<QSignalSpy> m_judged; // from the start on: who comes later may have missed it
};

void NotificationRulesTest::init()
{
    m_service = std::make_unique<FakeNotifications>(capabilities());
    m_scenario = std::make_unique<Scenario>();
}

void NotificationRulesTest::cleanup()
{
    m_judged.reset();
    m_scenario.reset();
    m_service.reset();
}

void NotificationRulesTest::startWith(const NotificationPreferences &preferences)
{
    m_scenario->start();
    m_judged = std::make_unique<QSignalSpy>(&m_scenario->program->announcer(), &Desktop::Announcer::judged);
    m_scenario->program->settings().setNotifications(preferencesToJson(preferences));
    QTRY_VERIFY_WITH_TIMEOUT(m_scenario->isConnected(), patience);
}

//! "video:completed" and the like.
void NotificationRulesTest::end(const QByteArray &event, const QString &id, const QString &name)
{
    const QJsonArray payload{QString::fromLatin1(event),
                             QJsonObject{{u"jobId"_s, id}, {u"name"_s, name}, {u"error"_s, u"out of memory"_s}}};
    m_scenario->server.emitEvent(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

bool NotificationRulesTest::keepsQuiet()
{
    return QTest::qWaitFor([this] { return !m_judged->isEmpty(); }, patience) && !m_judged->first()[2].toBool()
        && m_service->calls.isEmpty();
}

QStringList NotificationRulesTest::titles() const
{
    QStringList list;
    for (const auto &call : m_service->calls)
        list += call.title;
    return list;
}

QByteArrayList NotificationRulesTest::retries() const
{
    QByteArrayList list;
    for (const QByteArray &message : m_scenario->server.messages()) {
        if (message.contains("job:retry"))
            list += message;
    }
    return list;
}

void NotificationRulesTest::retryTriesTheJobAgain()
{
    writeProfileThatActs(u"acting"_s, {});
    m_scenario->entry.profile = u"acting"_s;
    m_scenario->entry.actionsAllowed = true;
    startWith();
    end("audio:failed", u"7"_s, u"夜航"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{u"Failed: 夜航"_s}, patience);
    QCOMPARE(labelOf(m_service->calls[0], u"retry"_s), u"Retry"_s);
    m_service->tellAction(m_service->calls[0].id, u"retry"_s);
    QTRY_COMPARE_WITH_TIMEOUT(retries().size(), 1, patience);
    QVERIFY2(retries()[0].contains(R"("id":"7")"), retries()[0].constData());
    // The server has taken it: it goes on, and nobody is told of that.
    QTRY_VERIFY_WITH_TIMEOUT(m_scenario->state()->job({u"audio"_s, u"7"_s})->state != JobState::Failed, patience);
    // Once it runs again there is nothing to try.
    m_service->tellAction(m_service->calls[0].id, u"retry"_s);
    end("audio:completed", u"8"_s, u"Another"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), (QStringList{u"Failed: 夜航"_s, u"Done: Another"_s}), patience);
    QCOMPARE(retries().size(), 1);
    QCOMPARE(labelOf(m_service->calls[1], u"retry"_s), QString());
}

void NotificationRulesTest::aRetryThatIsRefusedIsTold()
{
    writeProfileThatActs(u"refusing"_s, {{u"error"_s, u"it is locked"_s}});
    m_scenario->entry.profile = u"refusing"_s;
    m_scenario->entry.actionsAllowed = true;
    startWith();
    end("audio:failed", u"7"_s, u"夜航"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls.size(), 1, patience);
    m_service->tellAction(m_service->calls[0].id, u"retry"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), (QStringList{u"Failed: 夜航"_s, u"Not tried again: 夜航"_s}), patience);
    QVERIFY2(m_service->calls[1].body.contains(u"it is locked"_s), qPrintable(m_service->calls[1].body));
}

void NotificationRulesTest::muteKeepsItsQueueQuiet()
{
    startWith();
    end("audio:failed", u"1"_s, u"One"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{u"Failed: One"_s}, patience);
    QCOMPARE(labelOf(m_service->calls[0], u"retry"_s), QString()); // Pollux may only look
    QCOMPARE(labelOf(m_service->calls[0], u"mute"_s), u"Mute audio"_s);
    m_service->tellAction(m_service->calls[0].id, u"mute"_s);
    const auto rules = [this] { return preferencesFromJson(m_scenario->program->settings().notifications()).rules; };
    QTRY_COMPARE_WITH_TIMEOUT(rules().size(), 1, patience);
    QCOMPARE(rules()[0].pattern, u"^audio$"_s);
    QCOMPARE(rules()[0].server, m_scenario->entry.id);
    m_service->tellClosed(m_service->calls[0].id);
    end("audio:failed", u"2"_s, u"Two"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_scenario->state()->count(JobState::Failed), 2, patience);
    end("video:failed", u"3"_s, u"Three"_s); // in one burst with it
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(titles()), u"Failed: Three"_s, patience);
    QCOMPARE(titles().size(), 3); // and that it is muted
}

void NotificationRulesTest::aMuteIsTakenBack()
{
    startWith();
    const auto rules = [this] { return preferencesFromJson(m_scenario->program->settings().notifications()).rules; };
    const auto panelNote = [](const QString &text) {
        for (QWidget *const widget : QApplication::allWidgets()) {
            auto *const note = qobject_cast<Ui::OutcomeNote *>(widget);
            if (note && !note->isHidden() && note->text().contains(text))
                return note;
        }
        return static_cast<Ui::OutcomeNote *>(nullptr);
    };
    const QString title = u"Muted: \u2068audio\u2069"_s;
    const QString said = u"Muted: audio"_s;
    const auto mute = [&](const QString &id) {
        const qsizetype before = m_service->calls.size();
        end("audio:failed", id, u"Job "_s + id);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->calls.size(), before + 1, patience);
        const uint shown = m_service->calls[before].id;
        m_service->tellAction(shown, u"mute"_s);
        m_service->tellClosed(shown); // as most services do
        QTRY_COMPARE_WITH_TIMEOUT(m_service->calls.size(), before + 2, patience);
        QCOMPARE(m_service->calls[before + 1].title, title);
        QCOMPARE(labelOf(m_service->calls[before + 1], u"undo"_s), u"Undo"_s);
        QCOMPARE(rules().size(), 1);
        QVERIFY(panelNote(said));
    };

    // In the notification's place.
    mute(u"1"_s);
    m_service->tellAction(m_service->calls.last().id, u"undo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rules().size(), 0, patience);
    QVERIFY(!panelNote(said));
    QTRY_COMPARE_WITH_TIMEOUT(m_service->closedByProgram.size(), 1, patience);

    // In the panel, also where the notification is gone.
    mute(u"2"_s);
    m_service->tellClosed(m_service->calls.last().id);
    panelNote(said)->findChild<QPushButton *>()->click();
    QCOMPARE(rules().size(), 0);
    QVERIFY(!panelNote(said));

    // In the settings; what says that it is muted goes.
    mute(u"3"_s);
    m_scenario->program->settings().setNotifications(preferencesToJson({}));
    QVERIFY(!panelNote(said));
    QTRY_VERIFY_WITH_TIMEOUT(m_service->closedByProgram.contains(m_service->calls.last().id), patience);

    const qsizetype before = m_service->calls.size();
    end("audio:failed", u"4"_s, u"Told again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls.size(), before + 1, patience);
}

void NotificationRulesTest::quietHoursKeepQuiet()
{
    NotificationPreferences preferences;
    const QTime now = QTime::currentTime();
    preferences.quiet = {true, now.addSecs(-3'600), now.addSecs(7'200), QuietHours::everyDay};
    startWith(preferences);
    end("audio:failed", u"1"_s, u"At night"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_scenario->state()->count(JobState::Failed), 1, patience);
    QVERIFY(keepsQuiet());
    preferences.quiet.isOn = false;
    m_scenario->program->settings().setNotifications(preferencesToJson(preferences));
    end("audio:failed", u"2"_s, u"In the morning"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{u"Failed: In the morning"_s}, patience);
}

void NotificationRulesTest::doNotDisturbIsRespected()
{
    m_service->setInhibited(true);
    startWith();
    end("audio:failed", u"1"_s, u"In a meeting"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_scenario->state()->count(JobState::Failed), 1, patience);
    QVERIFY(keepsQuiet());
    m_service->setInhibited(false);
    end("audio:failed", u"2"_s, u"After it"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{u"Failed: After it"_s}, patience);
}

void NotificationRulesTest::aSnoozeFromTheTrayKeepsQuiet()
{
    startWith();
    const Ui::TrayIcon *tray = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((tray = m_scenario->program->userInterface().tray()), patience);
    const auto choose = [tray](const QString &text) {
        for (const QAction *action : tray->menu()->actions()) {
            for (QAction *one : action->menu() ? action->menu()->actions() : QList<QAction *>()) {
                if (one->text() == text)
                    one->trigger();
            }
        }
    };
    choose(u"For 15 minutes"_s);
    QTRY_VERIFY_WITH_TIMEOUT(tray->toolTip().contains(u"snoozed until"_s), patience);
    end("audio:failed", u"1"_s, u"Snoozed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_scenario->state()->count(JobState::Failed), 1, patience);
    QVERIFY(keepsQuiet());
    choose(u"End the snooze"_s);
    end("audio:failed", u"2"_s, u"Awake"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{u"Failed: Awake"_s}, patience);
}

void NotificationRulesTest::soundsAreHints()
{
    startWith();
    end("audio:failed", u"1"_s, u"Quiet"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls.size(), 1, patience);
    QCOMPARE(m_service->calls[0].hints.value(u"suppress-sound"_s), true);
    QVERIFY(!m_service->calls[0].hints.contains(u"sound-name"_s));
    m_service->tellClosed(m_service->calls[0].id);
    NotificationPreferences preferences;
    preferences.sounds = true;
    m_scenario->program->settings().setNotifications(preferencesToJson(preferences));
    end("audio:failed", u"2"_s, u"Loud"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls.size(), 2, patience);
    QCOMPARE(m_service->calls[1].hints.value(u"sound-name"_s), u"dialog-error"_s);
    QVERIFY(!m_service->calls[1].hints.contains(u"suppress-sound"_s));
}

void NotificationRulesTest::aCommandIsToldOfItsJobOnceItIsAllowed()
{
    const QString told = m_scenario->folder.filePath(u"told"_s);
    const QString program = m_scenario->folder.filePath(u"tell"_s);
    QFile script(program);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nprintf '%s|' \"$POLLUX_SERVER\" \"$POLLUX_EVENT\" \"$POLLUX_JOB_NAME\" \"$POLLUX_JOB_ERROR\" >> \"$1\"\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    NotificationPreferences preferences;
    NotificationRule rule;
    rule.event = NotificationRule::Event::JobFailed;
    rule.command = u"\"%1\" \"%2\""_s.arg(program, told);
    rule.effect = NotificationRule::Effect::Show;
    preferences.rules = {rule};
    startWith(preferences);
    end("audio:failed", u"1"_s, u"Not allowed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{u"Failed: Not allowed"_s}, patience);
    m_scenario->program->settings().setAllowedCommands({rule.command});
    end("audio:failed", u"2"_s, u"夜航 $(touch made)"_s);
    const auto read = [&told] {
        QFile file(told);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(read(), u"SmartVoice|jobs-failed|夜航 $(touch made)|out of memory|"_s, patience);
}

// A tray that shows StatusNotifierItems has no balloons of its own.
void NotificationRulesTest::withoutAServiceThePanelSaysIt()
{
    m_service.reset();
    startWith();
    end("audio:failed", u"1"_s, u"夜航"_s);
    const auto note = [] {
        for (QWidget *const widget : QApplication::allWidgets()) {
            if (auto *const view = qobject_cast<Ui::PanelView *>(widget))
                return view->findChild<Ui::OutcomeNote *>()->text();
        }
        return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(note().contains(u"Failed: 夜航"_s), patience);
    QVERIFY2(note().contains(u"out of memory"_s), qPrintable(note()));
    m_service = std::make_unique<FakeNotifications>(capabilities());
    end("audio:failed", u"2"_s, u"There again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{u"Failed: There again"_s}, patience);
}

QTEST_MAIN(NotificationRulesTest)
#include "notificationrulestest.moc"
