// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/announcement.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Desktop;
using namespace Qt::StringLiterals;
using Kind = Notification::Kind;

class AnnouncementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachKindHasItsCategory_data();
    void eachKindHasItsCategory();
    void muteIsForWhatHasAName_data();
    void muteIsForWhatHasAName();
    void whatIsPartlyKnownCannotBeMuted();
};

namespace {

JobEnd end(const QString &queue, const QString &name)
{
    return {{queue, name}, JobState::Failed, name, {}, false};
}

Announcement announcementOf(const QString &server, const QList<JobEnd> &ends)
{
    Announcement told{server, {}, ends};
    told.notification.kind = Kind::JobsFailed;
    for (const JobEnd &one : ends)
        told.notification.jobs += one.key;
    return told;
}

} // namespace

void AnnouncementTest::eachKindHasItsCategory_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("category");
    QTest::newRow("done") << Kind::JobsDone << u"transfer.complete"_s;
    QTest::newRow("failed") << Kind::JobsFailed << u"transfer.error"_s;
    QTest::newRow("outage") << Kind::LinkOutage << u"network.disconnected"_s;
    QTest::newRow("back") << Kind::LinkBack << u"network.connected"_s;
    QTest::newRow("refused") << Kind::LinkRefused << u"network.error"_s;
    QTest::newRow("silent") << Kind::LinkSilent << u"network"_s;
    QTest::newRow("heard") << Kind::LinkHeard << u"network"_s;
    QTest::newRow("unwell") << Kind::HealthAlarm << u"network"_s;
    QTest::newRow("well") << Kind::HealthBack << u"network"_s;
    QTest::newRow("without progress") << Kind::JobsSilent << u"transfer"_s;
    QTest::newRow("going on") << Kind::JobsHeard << u"transfer"_s;
    QTest::newRow("a queue") << Kind::QueueStuck << QString();
    QTest::newRow("workers") << Kind::WorkersBack << QString();
}

void AnnouncementTest::eachKindHasItsCategory()
{
    QFETCH(const Kind, kind);
    Notification notification;
    notification.kind = kind;
    notification.title = u"<b>title"_s;
    notification.body = u"body"_s;
    notification.urgency = Notification::Urgency::Critical;
    const DesktopNotification shown = desktopNotificationOf(notification);
    QTEST(shown.category, "category");
    QCOMPARE(shown.title, u"<b>title"_s); // whoever sends it escapes it where that is needed
    QCOMPARE(shown.body, u"body"_s);
    QCOMPARE(shown.urgency, DesktopNotification::Urgency::Critical);
}

void AnnouncementTest::muteIsForWhatHasAName_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QList<JobEnd>>("ends");
    QTest::addColumn<QString>("pattern"); // empty: nothing can be muted
    QTest::newRow("its queue") << u"s"_s << QList{end(u"audio"_s, u"One"_s)} << u"^audio$"_s;
    QTest::newRow("the queue of all") << u"s"_s << QList{end(u"audio"_s, u"One"_s), end(u"audio"_s, u"Two"_s)} << u"^audio$"_s;
    QTest::newRow("several queues") << u"s"_s << QList{end(u"audio"_s, u"One"_s), end(u"video"_s, u"Two"_s)} << QString();
    QTest::newRow("its name, where there are no queues") << u"s"_s << QList{end({}, u"One (1)"_s)} << uR"(^One\ \(1\)$)"_s;
    QTest::newRow("several without a queue") << u"s"_s << QList{end({}, u"One"_s), end({}, u"Two"_s)} << QString();
    QTest::newRow("a storm") << QString() << QList{end(u"audio"_s, u"One"_s)} << QString();
    QTest::newRow("no jobs") << u"s"_s << QList<JobEnd>() << QString();
    QTest::newRow("longer than a pattern may be") << u"s"_s << QList{end(QString(300, u'q'), u"One"_s)} << QString();
}

void AnnouncementTest::muteIsForWhatHasAName()
{
    QFETCH(const QString, server);
    QFETCH(const QList<JobEnd>, ends);
    const auto rule = muteRuleFor(announcementOf(server, ends));
    QTEST(rule ? rule->pattern : QString(), "pattern");
    if (rule) {
        QCOMPARE(rule->server, server);
        QCOMPARE(rule->effect, NotificationRule::Effect::Mute);
        QCOMPARE(rule->event, NotificationRule::Event::Any);
    }
}

void AnnouncementTest::whatIsPartlyKnownCannotBeMuted()
{
    Announcement told = announcementOf(u"s"_s, {end(u"audio"_s, u"One"_s), end(u"video"_s, u"Two"_s)});
    told.ends.removeLast();
    QVERIFY(!muteRuleFor(told));
}

QTEST_GUILESS_MAIN(AnnouncementTest)
#include "announcementtest.moc"
