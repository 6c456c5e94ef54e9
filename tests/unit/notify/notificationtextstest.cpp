// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationtexts.h"

#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Ends = QList<JobEnd>;

class NotificationTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ends_data();
    void ends();
    void links_data();
    void links();
    void durations_data();
    void durations();
    void names();
    void hostileTextIsHarmless();
    void everySentenceCanBeTranslated_data();
    void everySentenceCanBeTranslated();
};

namespace {

JobEnd done(const QString &name, bool missed = false)
{
    return {{u"q"_s, name}, JobState::Succeeded, name, {}, missed};
}

JobEnd failed(const QString &name, const QString &error = {}, bool missed = false)
{
    return {{u"q"_s, name}, JobState::Failed, name, error, missed};
}

Error badGateway()
{
    Error cause;
    cause.layer = Layer::Http;
    cause.code = u"http-502"_s;
    cause.detail = u"502 Bad Gateway"_s;
    return cause;
}

//! A language in which every text is in angle brackets, with its number where it has one.
class Brackets : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int n) const override
    {
        if (QByteArrayView(context) != "Pollux::NotificationTexts")
            return {};
        return u'<' + QString::fromUtf8(source) + (n < 0 ? u">"_s : u"=%1>"_s.arg(n));
    }
};

} // namespace

Q_DECLARE_METATYPE(Pollux::LinkAlarm)
Q_DECLARE_METATYPE(Pollux::NotificationText)

void NotificationTextsTest::ends_data()
{
    QTest::addColumn<Ends>("ends");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");

    QTest::newRow("done") << Ends{done(u"第三章"_s)} << u"Done: 第三章"_s << QString();
    QTest::newRow("failed") << Ends{failed(u"A %1"_s, u"no space %2"_s)} << u"Failed: A %1"_s << u"no space %2"_s;
    QTest::newRow("a name like our own places")
        << Ends{done(u"%n %1 %2"_s), failed(u"%n %L1"_s, u"%2 %n"_s)} << u"1 job done, 1 failed"_s
        << u"%n %L1: %2 %n"_s;
    QTest::newRow("failed, and nobody says why") << Ends{failed(u"A"_s)} << u"Failed: A"_s << QString();
    QTest::newRow("done while disconnected")
        << Ends{done(u"A"_s, true)} << u"Done: A"_s << u"finished while disconnected"_s;
    QTest::newRow("failed while disconnected")
        << Ends{failed(u"A"_s, u"boom"_s, true)} << u"Failed: A"_s << u"boom · finished while disconnected"_s;
    QTest::newRow("two done") << Ends{done(u"A"_s), done(u"B"_s)} << u"2 jobs done"_s << u"A, B"_s;
    QTest::newRow("five done") << Ends{done(u"A"_s), done(u"B"_s), done(u"C"_s), done(u"D"_s), done(u"E"_s)}
                               << u"5 jobs done"_s << u"A, B, C, 2 more"_s;
    QTest::newRow("one of each") << Ends{done(u"A"_s), failed(u"B"_s, u"boom"_s)} << u"1 job done, 1 failed"_s
                                 << u"B: boom"_s;
    QTest::newRow("all failed") << Ends{failed(u"A"_s, u"boom"_s), failed(u"B"_s)} << u"2 jobs failed"_s
                                << u"A: boom; B"_s;
    QTest::newRow("many failed") << Ends{failed(u"A"_s), failed(u"B"_s), done(u"X"_s), failed(u"C"_s), failed(u"D"_s)}
                                 << u"1 job done, 4 failed"_s << u"A; B; C; 1 more"_s;
    QTest::newRow("all missed") << Ends{done(u"A"_s, true), done(u"B"_s, true)} << u"2 jobs done"_s
                                << u"finished while disconnected · A, B"_s;
    QTest::newRow("some missed") << Ends{done(u"A"_s, true), done(u"B"_s), done(u"C"_s, true)} << u"3 jobs done"_s
                                 << u"2 finished while disconnected · A, B, C"_s;
    Ends many(48, done(u"A"_s));
    QTest::newRow("48 and 2") << Ends(many << failed(u"B"_s, u"x"_s) << failed(u"C"_s, u"y"_s))
                              << u"48 jobs done, 2 failed"_s << u"B: x; C: y"_s;
}

void NotificationTextsTest::ends()
{
    QFETCH(const Ends, ends);
    QFETCH(const QString, title);
    QFETCH(const QString, body);
    const NotificationText text = textOf(ends);
    QCOMPARE(text.title, title);
    QCOMPARE(text.body, body);
}

void NotificationTextsTest::links_data()
{
    QTest::addColumn<LinkAlarm>("alarm");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");

    const LinkAlarm outage{LinkAlarm::Kind::Outage, 300s, badGateway()};
    QTest::newRow("outage") << outage << u"demo"_s << u"No connection to demo for 5 min"_s
                            << u"http http-502: 502 Bad Gateway"_s;
    QTest::newRow("outage, one server") << outage << QString() << u"No connection for 5 min"_s
                                        << u"http http-502: 502 Bad Gateway"_s;
    QTest::newRow("outage without a cause")
        << LinkAlarm{LinkAlarm::Kind::Outage, 300s, {}} << QString() << u"No connection for 5 min"_s << QString();
    const LinkAlarm back{LinkAlarm::Kind::Back, 432s, {}};
    QTest::newRow("back") << back << u"demo"_s << u"Connected to demo again"_s << u"The outage lasted 7 min 12 s"_s;
    QTest::newRow("back, one server") << back << QString() << u"Connected again"_s << u"The outage lasted 7 min 12 s"_s;
    const LinkAlarm refused{LinkAlarm::Kind::Refused, 0s, badGateway()};
    QTest::newRow("refused") << refused << u"demo"_s << u"demo refuses the connection"_s
                             << u"http http-502: 502 Bad Gateway"_s;
    QTest::newRow("refused, one server") << refused << QString() << u"The server refuses the connection"_s
                                         << u"http http-502: 502 Bad Gateway"_s;
}

void NotificationTextsTest::links()
{
    QFETCH(const LinkAlarm, alarm);
    QFETCH(const QString, server);
    QFETCH(const QString, title);
    QFETCH(const QString, body);
    const NotificationText text = textOf(alarm, server);
    QCOMPARE(text.title, title);
    QCOMPARE(text.body, body);
}

void NotificationTextsTest::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << 0 << u"0 s"_s;
    QTest::newRow("seconds") << 59 << u"59 s"_s;
    QTest::newRow("a minute") << 60 << u"1 min"_s;
    QTest::newRow("minutes") << 432 << u"7 min 12 s"_s;
    QTest::newRow("an hour") << 3600 << u"1 h"_s;
    QTest::newRow("hours") << 7523 << u"2 h 5 min"_s;
    QTest::newRow("days") << 3 * 86400 + 3600 << u"3 d 1 h"_s;
}

void NotificationTextsTest::durations()
{
    QFETCH(const int, seconds);
    QFETCH(const QString, text);
    QCOMPARE(durationText(std::chrono::seconds(seconds)), text);
}

void NotificationTextsTest::names()
{
    Job job;
    QCOMPARE(jobNameText(job), u"a job"_s);
    job.key.id = u"7"_s;
    QCOMPARE(jobNameText(job), u"7"_s);
    job.key.queue = u"audio"_s;
    QCOMPARE(jobNameText(job), u"audio 7"_s);
    job.name = u"第三章"_s;
    QCOMPARE(jobNameText(job), u"第三章"_s);
}

void NotificationTextsTest::hostileTextIsHarmless()
{
    Job job;
    job.key = {QString(5'000, u'q'), u"a\nb"_s};
    job.name = u"\x1b]0;x\x07<b>%1\u202e"_s + QString(5'000, u'n');
    job.error = u"\r\n%2"_s + QString(5'000, u'e');
    const JobEnd end{job.key, JobState::Failed, jobNameText(job), jobErrorText(job), true};
    LinkAlarm alarm{LinkAlarm::Kind::Outage, 300s, badGateway()};
    alarm.cause->detail = job.name;
    for (const NotificationText &text : {textOf({end}), textOf({end, end, end, end}), textOf(alarm, job.name)}) {
        for (const QString &line : {text.title, text.body}) {
            QVERIFY(line.size() <= 400);
            QVERIFY(std::all_of(line.begin(), line.end(), [](QChar c) { return c.isPrint(); }));
        }
    }
    QVERIFY(textOf({end}).title.startsWith("Failed: ]0;x <b>%1nnn"_L1));
}

void NotificationTextsTest::everySentenceCanBeTranslated_data()
{
    QTest::addColumn<NotificationText>("told");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    QTest::newRow("done") << textOf(Ends{done(u"A"_s, true)}) << u"<Done: A>"_s << u"<finished while disconnected>"_s;
    QTest::newRow("failed") << textOf(Ends{failed(u"A"_s, u"boom"_s)}) << u"<Failed: A>"_s << u"boom"_s;
    QTest::newRow("some done")
        << textOf(Ends(5, done(u"A"_s)) << done(u"A"_s, true)) << u"<6 jobs done=6>"_s
        << u"<1 finished while disconnected=1> · A, A, A, <3 more=3>"_s;
    QTest::newRow("some failed") << textOf(Ends(2, failed(u"A"_s, u"boom"_s))) << u"<2 jobs failed=2>"_s
                                 << u"<A: boom>; <A: boom>"_s;
    QTest::newRow("one and more") << textOf(Ends(2, failed(u"A"_s)) << done(u"B"_s)) << u"<1 job done, 2 failed=2>"_s
                                  << u"A; A"_s;
    QTest::newRow("many and one") << textOf(Ends(2, done(u"A"_s)) << failed(u"B"_s)) << u"<2 jobs done, 1 failed=1>"_s
                                  << u"B"_s;
    const LinkAlarm outage{LinkAlarm::Kind::Outage, 300s, {}};
    QTest::newRow("outage") << textOf(outage, u"demo"_s) << u"<No connection to demo for <5 min>>"_s << QString();
    QTest::newRow("outage of the one") << textOf(outage, {}) << u"<No connection for <5 min>>"_s << QString();
    const LinkAlarm back{LinkAlarm::Kind::Back, 3660s, {}};
    QTest::newRow("back") << textOf(back, u"demo"_s) << u"<Connected to demo again>"_s
                          << u"<The outage lasted <1 h 1 min>>"_s;
    QTest::newRow("back to the one") << textOf(back, {}) << u"<Connected again>"_s
                                     << u"<The outage lasted <1 h 1 min>>"_s;
    const LinkAlarm refused{LinkAlarm::Kind::Refused, 0s, {}};
    QTest::newRow("refused") << textOf(refused, u"demo"_s) << u"<demo refuses the connection>"_s << QString();
    QTest::newRow("refused by the one") << textOf(refused, {}) << u"<The server refuses the connection>"_s << QString();
    QTest::newRow("no name") << NotificationText{jobNameText({}), durationText(7s)} << u"<a job>"_s << u"<7 s>"_s;
    QCoreApplication::removeTranslator(&brackets);
}

void NotificationTextsTest::everySentenceCanBeTranslated()
{
    QFETCH(NotificationText, told);
    QTEST(told.title, "title");
    QTEST(told.body, "body");
}

QTEST_GUILESS_MAIN(NotificationTextsTest)
#include "notificationtextstest.moc"
