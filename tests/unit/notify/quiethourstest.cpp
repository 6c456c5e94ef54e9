// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationdesk.h"
#include "notify/quiethours.h"

#include <QTest>
#include <QTimeZone>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! By the clock on the wall, in Berlin: it goes an hour forward on 2026-03-29 at 02:00, and back on 2026-10-25 at 03:00.
class QuietHoursTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hold_data();
    void hold();
    void aDayOfSummerTimeHasItsHours_data();
    void aDayOfSummerTimeHasItsHours();
    void theNextMorning_data();
    void theNextMorning();
};

namespace {

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

QDateTime local(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    time.setTimeZone(berlin());
    return time;
}

} // namespace

void QuietHoursTest::hold_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<unsigned>("days");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("held");
    constexpr unsigned all = QuietHours::everyDay;
    constexpr unsigned friday = 1U << 4U;
    const auto row = [](const char *name, const char *from, const char *to, unsigned days, const char *now, bool held) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << days << QString::fromLatin1(now) << held;
    };
    // 2026-11-20 is a Friday.
    row("before", "12:00", "13:30", all, "2026-11-20 11:59", false);
    row("begins", "12:00", "13:30", all, "2026-11-20 12:00", true);
    row("last minute", "12:00", "13:30", all, "2026-11-20 13:29", true);
    row("ends", "12:00", "13:30", all, "2026-11-20 13:30", false);
    row("evening", "22:00", "07:00", all, "2026-11-20 22:00", true);
    row("past midnight", "22:00", "07:00", all, "2026-11-21 00:00", true);
    row("morning", "22:00", "07:00", all, "2026-11-21 06:59", true);
    row("up", "22:00", "07:00", all, "2026-11-21 07:00", false);
    row("by day", "22:00", "07:00", all, "2026-11-20 15:00", false);
    row("its day", "22:00", "07:00", friday, "2026-11-20 23:00", true);
    row("the night after its day", "22:00", "07:00", friday, "2026-11-21 03:00", true);
    row("the night before its day", "22:00", "07:00", friday, "2026-11-20 03:00", false);
    row("another day", "22:00", "07:00", friday, "2026-11-21 23:00", false);
    row("Sunday's night ends on Monday", "22:00", "07:00", 1U << 6U, "2026-11-23 05:00", true);
    row("no day", "22:00", "07:00", 0, "2026-11-20 23:00", false);
    row("all day long", "08:00", "08:00", friday, "2026-11-20 08:00", true);
    row("and its night", "08:00", "08:00", friday, "2026-11-21 07:59", true);
    row("until the next day", "08:00", "08:00", friday, "2026-11-21 08:00", false);
}

void QuietHoursTest::hold()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const unsigned, days);
    QFETCH(const QString, now);
    QuietHours hours{true, QTime::fromString(from, u"HH:mm"_s), QTime::fromString(to, u"HH:mm"_s), days};
    QTEST(hours.holdAt(local(now)), "held");
    hours.isOn = false;
    QVERIFY(!hours.holdAt(local(now)));
    QVERIFY(!hours.holdAt({}));
}

void QuietHoursTest::aDayOfSummerTimeHasItsHours_data()
{
    QTest::addColumn<QDate>("evening");
    QTest::addColumn<int>("minutes");
    QTest::newRow("usual") << QDate(2026, 11, 20) << 9 * 60;
    QTest::newRow("the clock goes forward") << QDate(2026, 3, 28) << 8 * 60;
    QTest::newRow("the clock goes back") << QDate(2026, 10, 24) << 10 * 60;
}

// Minute after minute of real time, from noon to noon.
void QuietHoursTest::aDayOfSummerTimeHasItsHours()
{
    QFETCH(const QDate, evening);
    const QuietHours hours{true, {22, 0}, {7, 0}, QuietHours::everyDay};
    const QDateTime noon(evening, QTime(12, 0), berlin());
    int minutes = 0;
    int changes = 0;
    bool before = false;
    for (int minute = 0; minute < 26 * 60; ++minute) {
        const bool now = hours.holdAt(noon.toUTC().addSecs(60 * minute).toTimeZone(berlin()));
        if (changes < 2 && now != before)
            ++changes;
        if (changes < 2)
            minutes += now ? 1 : 0;
        before = now;
    }
    QCOMPARE(changes, 2);
    QTEST(minutes, "minutes");
}

void QuietHoursTest::theNextMorning_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("morning");
    QTest::newRow("by day") << u"2026-11-20 15:00"_s << u"2026-11-21 07:00"_s;
    QTest::newRow("late") << u"2026-11-20 23:59"_s << u"2026-11-21 07:00"_s;
    QTest::newRow("after midnight") << u"2026-11-21 00:30"_s << u"2026-11-21 07:00"_s;
    QTest::newRow("at that hour") << u"2026-11-21 07:00"_s << u"2026-11-22 07:00"_s;
    QTest::newRow("the clock goes forward") << u"2026-03-28 23:00"_s << u"2026-03-29 07:00"_s;
    QTest::newRow("the clock goes back") << u"2026-10-24 23:00"_s << u"2026-10-25 07:00"_s;
}

void QuietHoursTest::theNextMorning()
{
    QFETCH(const QString, now);
    QFETCH(const QString, morning);
    QCOMPARE(nextMorning(local(now)), local(morning));
}

QTEST_GUILESS_MAIN(QuietHoursTest)
#include "quiethourstest.moc"
