// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/cleanedresult.h"

#include <QJsonArray>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Qt::StringLiterals;

class CleanedResultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPartIsCleaned();
};

void CleanedResultTest::everyPartIsCleaned()
{
    ConnectionSettings settings;
    settings.headers = {{"Authorization", "Bearer hush-hush"}};
    CheckResult result;
    result.detail = u"no to hush-hush"_s;
    result.cause.emplace();
    result.cause->detail = u"no to hush-hush"_s;
    Error earlier;
    earlier.detail = u"hush-hush"_s;
    result.cause->addCause(earlier);
    result.data = {{u"body"_s, u"Bearer hush-hush"_s}, {u"hops"_s, QJsonArray{QJsonObject{{u"url"_s, u"/hush-hush"_s}}}}};
    const CheckResult cleaned = cleanedResult(result, SecretFilter(settings));
    QCOMPARE(cleaned.detail, u"no to [redacted]"_s);
    QCOMPARE(cleaned.cause->toString().count(u"hush"_s), 0);
    QCOMPARE(cleaned.data.value("body"_L1).toString(), u"[redacted]"_s);
    QCOMPARE(cleaned.data.value("hops"_L1).toArray().first().toObject().value("url"_L1).toString(), u"/[redacted]"_s);
}

QTEST_APPLESS_MAIN(CleanedResultTest)
#include "cleanedresulttest.moc"
