// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/verdicttexts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/verdict/verdictcatalog.h"
#include "diagnosis/verdict/verdictwords.h"
#include "ui/models/checktexts.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Ui;

class VerdictTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasWords_data();
    void everyCodeHasWords();
    void whatIsNotKnownKeepsItsOwnWords();
    void surenessIsAShare_data();
    void surenessIsAShare();
    void aFixKeepsItsLines();
    void everyStepHasAName();
};

void VerdictTextsTest::everyCodeHasWords_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : verdictCodes())
        QTest::newRow(qPrintable(code)) << code;
}

void VerdictTextsTest::everyCodeHasWords()
{
    QFETCH(const QString, code);
    Verdict verdict;
    verdict.code = code;
    verdict.title = u"not this"_s;
    verdict.explanation = u"nor this"_s;
    verdict.facts = {{u"host"_s, u"heart.example.org"_s}, {u"status"_s, u"502"_s}, {u"who"_s, u"nginx"_s},
                     {u"namespace"_s, u"/jobs"_s}, {u"count"_s, u"3"_s}, {u"silence"_s, u"10 min"_s}};
    // Without a translation they are the client's English.
    const Words english = wordsFor(code, verdict.facts);
    QCOMPARE(verdictTitle(verdict), english.title);
    QCOMPARE(verdictExplanation(verdict), english.explanation);
    QVERIFY(verdictTitle(verdict) != code && !verdictTitle(verdict).isEmpty());
    QVERIFY(verdictTitle(verdict) != verdict.title);
    QVERIFY(verdictExplanation(verdict).size() > 20);
    QVERIFY(!verdictTitle(verdict).contains(u"%1"_s) && !verdictExplanation(verdict).contains(u"%1"_s));
}

// A report may come from a newer program, or from somebody who wrote it by hand.
void VerdictTextsTest::whatIsNotKnownKeepsItsOwnWords()
{
    Verdict verdict;
    verdict.code = u"moon-phase"_s;
    verdict.title = u"The <b>moon</b>\nis full"_s;
    verdict.explanation = u"Wait."_s;
    verdict.facts = {{u"host"_s, u"x"_s}};
    QCOMPARE(verdictTitle(verdict), u"The <b>moon</b> is full"_s);
    QCOMPARE(verdictExplanation(verdict), u"Wait."_s);
    verdict.code = u"healthy"_s;
    verdict.facts.clear();
    QCOMPARE(verdictTitle(verdict), u"The <b>moon</b> is full"_s);
}

void VerdictTextsTest::surenessIsAShare_data()
{
    QTest::addColumn<double>("confidence");
    QTest::addColumn<QString>("text");
    QTest::newRow("some") << 0.953 << u"sure to 95 %"_s;
    QTest::newRow("all") << 1.0 << u"sure to 100 %"_s;
    QTest::newRow("more than all") << 17.0 << u"sure to 100 %"_s;
    QTest::newRow("less than nothing") << -1.0 << u"sure to 0 %"_s;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << u"sure to 0 %"_s;
}

void VerdictTextsTest::surenessIsAShare()
{
    QFETCH(const double, confidence);
    QTEST(surenessText(confidence), "text");
}

void VerdictTextsTest::aFixKeepsItsLines()
{
    QCOMPARE(plainBlock(u"location / {\n    proxy_pass x;\n\n}\n\n"_s), u"location / {\n    proxy_pass x;\n\n}"_s);
    QCOMPARE(plainBlock(u"\ta\u202eb\u0007c"_s), u" ab c"_s);
    QCOMPARE(plainBlock(u"x\n"_s.repeated(5'000)).count(u'\n'), 199);
    QVERIFY(plainBlock(u"y"_s.repeated(50'000)).size() <= 1'000);
    QVERIFY(plainBlock(u" \n "_s).isEmpty());
}

void VerdictTextsTest::everyStepHasAName()
{
    for (const QString &id :
         {CheckId::proxy, CheckId::dns, CheckId::tcp, CheckId::tls, CheckId::health, CheckId::pollingHandshake,
          CheckId::pollingPost, CheckId::webSocketDirect, CheckId::webSocketUpgrade, CheckId::nsp, CheckId::webSocket,
          CheckId::auth, CheckId::ping, CheckId::join, CheckId::snapshot, CheckId::dwell})
        QVERIFY2(checkName(id) != id, qPrintable(id));
    QCOMPARE(checkName(u"new\nstep"_s), u"new step"_s);
    QCOMPARE(evidenceSource(u"link"_s), u"Link so far"_s);
}

QTEST_GUILESS_MAIN(VerdictTextsTest)
#include "verdicttextstest.moc"
