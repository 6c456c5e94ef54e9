// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/commandvariables.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class CommandVariablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailedJobGoesFirst();
    void theWordsAreOfTheCommandsOwnJobs();
    void aLinkHasNoJob();
    void aJobWithoutProgressHasNotEnded();
    void eachIsOnePlainBoundedLine();
};

namespace {

Notification notificationOf(Notification::Kind kind)
{
    Notification notification;
    notification.kind = kind;
    notification.title = u"A title"_s;
    notification.body = u"a body"_s;
    return notification;
}

} // namespace

void CommandVariablesTest::aFailedJobGoesFirst()
{
    const QList<JobEnd> ends{{{u"audio"_s, u"1"_s}, JobState::Succeeded, u"One"_s, {}, false},
                             {{u"video"_s, u"2"_s}, JobState::Failed, u"夜航"_s, u"out of memory"_s, false}};
    const auto variables = commandVariables(u"SmartVoice"_s, notificationOf(Notification::Kind::JobsDone), ends);
    const QMap<QString, QString> expected{{u"POLLUX_EVENT"_s, u"jobs-failed"_s},
                                          {u"POLLUX_SERVER"_s, u"SmartVoice"_s},
                                          {u"POLLUX_TITLE"_s, u"1 job done, 1 failed"_s},
                                          {u"POLLUX_BODY"_s, u"夜航: out of memory"_s},
                                          {u"POLLUX_COUNT"_s, u"2"_s},
                                          {u"POLLUX_JOB_QUEUE"_s, u"video"_s},
                                          {u"POLLUX_JOB_ID"_s, u"2"_s},
                                          {u"POLLUX_JOB_NAME"_s, u"夜航"_s},
                                          {u"POLLUX_JOB_STATE"_s, u"failed"_s},
                                          {u"POLLUX_JOB_ERROR"_s, u"out of memory"_s}};
    QCOMPARE(variables, expected);
}

void CommandVariablesTest::theWordsAreOfTheCommandsOwnJobs()
{
    const auto variables = commandVariables(u"s"_s, notificationOf(Notification::Kind::JobsFailed),
                                            {{{u"audio"_s, u"1"_s}, JobState::Succeeded, u"One"_s, {}, false}});
    QCOMPARE(variables.value(u"POLLUX_EVENT"_s), u"jobs-done"_s);
    QCOMPARE(variables.value(u"POLLUX_TITLE"_s), u"Done: One"_s);
}

void CommandVariablesTest::aLinkHasNoJob()
{
    const auto variables = commandVariables(u"s"_s, notificationOf(Notification::Kind::LinkOutage), {});
    const QMap<QString, QString> expected{{u"POLLUX_EVENT"_s, u"link-outage"_s},
                                          {u"POLLUX_SERVER"_s, u"s"_s},
                                          {u"POLLUX_TITLE"_s, u"A title"_s},
                                          {u"POLLUX_BODY"_s, u"a body"_s}};
    QCOMPARE(variables, expected);
}

void CommandVariablesTest::aJobWithoutProgressHasNotEnded()
{
    const auto variables = commandVariables(u"s"_s, notificationOf(Notification::Kind::JobsSilent),
                                            {{{u"audio"_s, u"1"_s}, JobState::Running, u"One"_s, {}, false}});
    QCOMPARE(variables.value(u"POLLUX_EVENT"_s), u"jobs-silent"_s);
    QCOMPARE(variables.value(u"POLLUX_TITLE"_s), u"A title"_s);
    QCOMPARE(variables.value(u"POLLUX_JOB_STATE"_s), u"running"_s);
}

void CommandVariablesTest::eachIsOnePlainBoundedLine()
{
    const QString hostile = QString(3, QChar(u'\0')) + u"a\nb\x1b[31m; rm -rf /"_s + QString(100'000, u'x');
    const auto variables =
        commandVariables(hostile, notificationOf(Notification::Kind::JobsDone),
                         {{{hostile, hostile}, JobState::Failed, hostile, hostile, false}});
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable) {
        QVERIFY2(variable->size() <= 500, qPrintable(variable.key()));
        for (const QChar unit : *variable)
            QVERIFY2(unit.category() != QChar::Other_Control, qPrintable(variable.key()));
    }
}

QTEST_GUILESS_MAIN(CommandVariablesTest)
#include "commandvariablestest.moc"
