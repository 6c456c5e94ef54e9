// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/checkuplines.h"
#include "polluxctl/checkupoutput.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Pollux::Diagnosis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CheckUpLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void steps_data();
    void steps();
    void columnsAreAligned();
    void verdict();
    void nothingToSay();
    void jsonIsOneLine();
};

void CheckUpLinesTest::steps_data()
{
    QTest::addColumn<CheckResult>("result");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");

    const auto row = [](const char *name, const CheckResult &result, const QString &text, Tone tone) {
        QTest::newRow(name) << result << text << int(tone);
    };
    row("passed", {u"tcp"_s, CheckStatus::Pass, 3ms, u"connected to ::1"_s, {}, {}},
        u"✓ tcp                    3 ms  connected to ::1"_s, Tone::Good);
    row("found something", {u"health"_s, CheckStatus::Warn, 1'234ms, u"301"_s, {}, {}},
        u"! health                1.2 s  301"_s, Tone::Attention);
    row("failed", {u"polling-handshake"_s, CheckStatus::Fail, 0ms, u"404"_s, {}, {}},
        u"✕ polling-handshake      0 ms  404"_s, Tone::Bad);
    row("skipped", {u"dwell"_s, CheckStatus::Skip, {}, u"namespace failed"_s, {}, {}},
        u"– dwell                        namespace failed"_s, Tone::Quiet);
    row("under way", {u"dns"_s, CheckStatus::Running, {}, {}, {}, {}}, u"… dns"_s, Tone::Quiet);
    row("hostile", {u"dns"_s, CheckStatus::Fail, {}, u"a\x1b[2J\nb"_s, {}, {}},
        u"✕ dns                          a [2J b"_s, Tone::Bad);
}

void CheckUpLinesTest::steps()
{
    QFETCH(const CheckResult, result);
    QFETCH(const QString, text);
    QFETCH(const int, tone);
    QCOMPARE(stepText(result).text, text);
    QCOMPARE(int(stepText(result).tone), tone);
}

void CheckUpLinesTest::columnsAreAligned()
{
    const CheckResult one{u"tcp"_s, CheckStatus::Pass, 3ms, u"HERE"_s, {}, {}};
    const CheckResult other{u"websocket-upgrade"_s, CheckStatus::Pass, 99'900ms, u"HERE"_s, {}, {}};
    QCOMPARE(stepText(one).text.indexOf(u"HERE"_s), stepText(other).text.indexOf(u"HERE"_s));
}

void CheckUpLinesTest::verdict()
{
    Verdict verdict;
    verdict.code = u"no-sticky-sessions"_s;
    verdict.severity = Severity::Down;
    verdict.title = u"Requests reach different instances"_s;
    verdict.explanation = QString(u"word "_s).repeated(40).trimmed();
    verdict.evidence = {{u"polling-post"_s, u"2 of 4 met another instance"_s}};
    verdict.confidence = 0.95;
    verdict.fix = u"upstream backend {\n    ip_hash;\n\n}"_s;
    const QList<TextLine> lines = verdictTexts({verdict});
    QStringList texts;
    for (const TextLine &line : lines) {
        QVERIFY2(line.text.size() <= 100, qPrintable(line.text));
        texts += line.text;
    }
    QCOMPARE(texts.mid(0, 3), (QStringList{QString(), u"✕ Requests reach different instances"_s,
                                           u"  no-sticky-sessions (down, 95 % sure)"_s}));
    QCOMPARE(texts.mid(texts.size() - 6),
             (QStringList{u"  - polling-post: 2 of 4 met another instance"_s, u"  Fix:"_s, u"    upstream backend {"_s,
                          u"        ip_hash;"_s, QString(), u"    }"_s}));
    QCOMPARE(int(lines[1].tone), int(Tone::Bad));
    QCOMPARE(int(lines[2].tone), int(Tone::Plain));
}

void CheckUpLinesTest::nothingToSay()
{
    QCOMPARE(verdictTexts({}).constLast().text, u"The check-up ended before anything could be said."_s);
}

void CheckUpLinesTest::jsonIsOneLine()
{
    Report report;
    report.time = QDateTime(QDate(2026, 11, 22), QTime(2, 0), Qt::UTC);
    const QByteArray bytes = reportBytes(report, ReportFormat::Json);
    QCOMPARE(bytes.count('\n'), 1);
    QVERIFY(bytes.endsWith("}\n"));
    QVERIFY(Report::fromJson(bytes));
    QVERIFY(reportBytes(report, ReportFormat::Markdown).startsWith("# Check-up of "));
    QVERIFY(reportBytes(report, ReportFormat::Text).startsWith("Check-up of "));
}

QTEST_APPLESS_MAIN(CheckUpLinesTest)
#include "checkuplinestest.moc"
