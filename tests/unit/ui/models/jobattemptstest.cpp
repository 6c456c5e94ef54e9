// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/jobattempts.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;

namespace {

const QDateTime begin(QDate(2026, 5, 4), QTime(14, 0));

JobMoment at(int seconds, JobState state, std::optional<int> attempt = {}, const QString &message = {})
{
    JobMoment moment;
    moment.time = begin.addSecs(seconds);
    moment.state = state;
    moment.attempt = attempt;
    moment.message = message;
    return moment;
}

} // namespace

class JobAttemptsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void attempts_data();
    void attempts();
    void textsAreOneLineEach();
};

void JobAttemptsTest::attempts_data()
{
    using enum JobState;
    QTest::addColumn<QList<JobMoment>>("moments");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QList<JobMoment>() << QString();
    QTest::newRow("waits") << QList{at(0, Queued)} << u"Attempt 1 · queued · since 14:00:00"_s;
    QTest::newRow("runs") << QList{at(0, Queued), at(5, Running), at(9, Running)} << u"Attempt 1 · running · since 14:00:05"_s;
    QTest::newRow("done") << QList{at(5, Running), at(65, Succeeded)} << u"Attempt 1 · done · 14:00:05 – 14:01:05 · 1 min"_s;
    QTest::newRow("only its end was seen") << QList{at(65, Failed)} << u"Attempt 1 · failed · 14:01:05"_s;
    QTest::newRow("fails and is tried again, counted by the server")
        << QList{at(0, Running, 1), at(9, Failed, 1, u"disk full"_s), at(20, Running, 2), at(30, Succeeded, 2)}
        << u"Attempt 1 · failed · 14:00:00 – 14:00:09 · 9 s\n    disk full\nAttempt 2 · done · 14:00:20 – 14:00:30 · 10 s"_s;
    QTest::newRow("waits for a retry")
        << QList{at(0, Running, 1), at(9, Retrying, 1, u"busy"_s)}
        << u"Attempt 1 · waits for a retry · 14:00:00 – 14:00:09 · 9 s\n    busy"_s;
    QTest::newRow("a drop between") << QList{at(0, Running, 1), at(9, Unknown, 1), at(12, Running, 1), at(20, Succeeded, 1)}
                                    << u"Attempt 1 · done · 14:00:12 – 14:00:20 · 8 s"_s;
    QTest::newRow("a number that goes back") << QList{at(0, Running, 3), at(9, Failed, 1)}
                                             << u"Attempt 3 · failed · 14:00:00 – 14:00:09 · 9 s"_s;
}

void JobAttemptsTest::attempts()
{
    QFETCH(const QList<JobMoment>, moments);
    QTEST(attemptsText(attemptsOf(moments)), "text");
}

void JobAttemptsTest::textsAreOneLineEach()
{
    const QString evil = u"<img src=http://127.0.0.1:1/x>\u202E\n\u001b[31m"_s + QString(10'000, u'W');
    const QString text = attemptsText(attemptsOf({at(0, JobState::Failed, 1, evil)}));
    QCOMPARE(text.count(u'\n'), 1);
    QVERIFY(text.size() < 700);
    QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1b)));
}

QTEST_GUILESS_MAIN(JobAttemptsTest)
#include "jobattemptstest.moc"
