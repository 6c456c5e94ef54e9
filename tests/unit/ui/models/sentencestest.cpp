// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/sentences.h"

#include <QTest>

using namespace Pollux::Ui;
using namespace Qt::StringLiterals;

class SentencesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areJoinedAsTheyAreWritten_data();
    void areJoinedAsTheyAreWritten();
};

void SentencesTest::areJoinedAsTheyAreWritten_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QStringList{} << QString();
    QTest::newRow("one") << QStringList{u"Outage for 6 min."_s} << u"Outage for 6 min."_s;
    QTest::newRow("English") << QStringList{u"Outage for 6 min."_s, u"7 attempts."_s} << u"Outage for 6 min. 7 attempts."_s;
    QTest::newRow("Chinese") << QStringList{u"已中斷 6 分。"_s, u"已嘗試 7 次。"_s} << u"已中斷 6 分。已嘗試 7 次。"_s;
    QTest::newRow("a server's English among Chinese")
        << QStringList{u"已中斷 6 分。"_s, u"Bad gateway."_s, u"已嘗試 7 次。"_s} << u"已中斷 6 分。Bad gateway. 已嘗試 7 次。"_s;
    QTest::newRow("an empty one") << QStringList{u"A."_s, QString(), u"B."_s} << u"A. B."_s;
}

void SentencesTest::areJoinedAsTheyAreWritten()
{
    QFETCH(const QStringList, sentences);
    QTEST(joinedSentences(sentences), "text");
}

QTEST_APPLESS_MAIN(SentencesTest)
#include "sentencestest.moc"
