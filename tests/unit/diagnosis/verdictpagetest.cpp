// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/verdict/fixes.h"
#include "diagnosis/verdict/verdictcatalog.h"
#include "diagnosis/verdict/verdictwords.h"

#include <QFile>
#include <QTest>

using namespace Pollux::Diagnosis;
using namespace Qt::StringLiterals;

namespace {

const QString page = QStringLiteral(POLLUX_SOURCE_DIR) + u"/docs/verdicts.md"_s;
const QString begin = u"<!-- verdicts: begin -->\n"_s;
const QString end = u"<!-- verdicts: end -->\n"_s;

// What a check-up could have found.
QHash<QString, QString> factsOf(const QString &code)
{
    QHash<QString, QString> facts{
        {u"host"_s, u"queue.example.com"_s}, {u"port"_s, u"443"_s}, {u"path"_s, u"/socket.io/"_s}, {u"who"_s, u"nginx"_s},
        {u"hop"_s, u"nginx"_s}, {u"status"_s, u"403"_s}};
    const QHash<QString, QHash<QString, QString>> more{
        {u"tls-expired"_s, {{u"validFrom"_s, u"2026-01-01"_s}, {u"validUntil"_s, u"2026-04-01"_s}}},
        {u"tls-hostname-mismatch"_s, {{u"names"_s, u"www.example.com"_s}}},
        {u"not-engine-io"_s, {{u"status"_s, u"200"_s}}},
        {u"wrong-path"_s, {{u"status"_s, u"404"_s}}},
        {u"bad-gateway"_s, {{u"status"_s, u"502"_s}}},
        {u"edge-origin-down"_s, {{u"status"_s, u"521"_s}}},
        {u"health-check-redirects"_s, {{u"status"_s, u"301"_s}, {u"to"_s, u"https://queue.example.com/health"_s}}},
        {u"health-check-fails"_s, {{u"status"_s, u"500"_s}}},
        {u"no-sticky-sessions"_s, {{u"hop"_s, QString()}}},
        {u"namespace-invalid"_s, {{u"namespace"_s, u"/jobs"_s}}},
        {u"origin-not-allowed"_s, {{u"origin"_s, u"https://app.example.com"_s}}},
        {u"protocol-version-mismatch"_s, {{u"protocol"_s, u"3"_s}}},
        {u"idle-timeout"_s, {{u"silence"_s, u"60 s"_s}}},
        {u"periodic-restart"_s, {{u"interval"_s, u"5 min"_s}, {u"spread"_s, u"4 s"_s}}},
        {u"slow-link"_s, {{u"roundTripP50Ms"_s, u"900"_s}, {u"roundTripP95Ms"_s, u"1,800"_s}}},
        {u"connected-but-silent"_s, {{u"count"_s, u"3"_s}, {u"silence"_s, u"10 min"_s}}},
    };
    const auto own = more.value(code);
    for (auto fact = own.begin(); fact != own.end(); ++fact)
        facts.insert(fact.key(), fact.value());
    return facts;
}

QString entryOf(const QString &code)
{
    const auto facts = factsOf(code);
    const Words words = wordsFor(code, facts);
    QString text =
        u"### %1\n\n**%2** (%3)\n\n%4\n\n"_s.arg(code, words.title, severityName(usualSeverity(code)), words.explanation);
    if (const QString fix = fixFor(code, facts); !fix.isEmpty())
        text += u"```\n%1\n```\n\n"_s.arg(fix);
    return text;
}

QString textOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

} // namespace

//! The page of verdicts says each of them in the words of the check-up. POLLUX_WRITE=1 writes it anew.
class VerdictPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePageSaysWhatACheckUpSays();
};

void VerdictPageTest::thePageSaysWhatACheckUpSays()
{
    QString wanted;
    for (const QString &code : verdictCodes()) {
        QVERIFY2(!wordsFor(code, {}).explanation.isEmpty(), qPrintable(code));
        wanted += entryOf(code);
    }
    const QString text = textOf(page);
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = text.indexOf(end);
    QVERIFY2(from >= 0 && to > from, "docs/verdicts.md has lost its two comments");
    const QString have = text.mid(from + begin.size(), to - from - begin.size());
    if (qEnvironmentVariableIsSet("POLLUX_WRITE") && have != wanted) {
        QFile file(page);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((text.left(from) + begin + wanted + text.mid(to)).toUtf8());
        return;
    }
    if (have != wanted)
        qWarning("run tests/verdictpagetest in the build folder with POLLUX_WRITE=1");
    QCOMPARE(have.split(u'\n'), wanted.split(u'\n'));
}

QTEST_APPLESS_MAIN(VerdictPageTest)
#include "verdictpagetest.moc"
