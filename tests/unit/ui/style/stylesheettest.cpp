// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/style/stylesheet.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

class StyleSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholders_data();
    void placeholders();
    void theHousesSheetIsFilledCompletely();
};

void StyleSheetTest::placeholders_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("filled");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no placeholder") << u"QMenu { margin: 0; }"_s << u"QMenu { margin: 0; }"_s;
    QTest::newRow("a colour") << u"color: $text;"_s << u"color: #1c2430;"_s;
    QTest::newRow("two, and what is between") << u"$ok $bad"_s << u"#1f9d6b #cf3f43"_s;
    QTest::newRow("all of it") << u"$accent-100"_s << u"#3656d4"_s;
    QTest::newRow("none of it is the surface") << u"$accent-0"_s << u"#ffffff"_s;
    QTest::newRow("half") << u"$text-50"_s << u"#8e9298"_s;
    QTest::newRow("a size") << u"font-size: $textPixels;"_s << u"font-size: 13px;"_s;
    QTest::newRow("a name within a name") << u"$onAccent"_s << u"#ffffff"_s;
    QTest::newRow("unknown stays") << u"$nonsense-12;"_s << u"$nonsense-12;"_s;
    QTest::newRow("at the end") << u"x$"_s << u"x$"_s;
}

void StyleSheetTest::placeholders()
{
    QFETCH(QString, source);
    QTEST(filledStyleSheet(source, Tokens::light()), "filled");
}

void StyleSheetTest::theHousesSheetIsFilledCompletely()
{
    QFile file(u":/style/pollux.qss"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString source = QString::fromUtf8(file.readAll());
    source.remove(0, source.indexOf(u"*/"_s)); // its head explains placeholders
    QVERIFY(source.contains(u'$'));
    for (const Tokens &tokens : {Tokens::light(), Tokens::darkOnes(), Tokens::darkHighContrast()})
        QVERIFY(!filledStyleSheet(source, tokens).contains(u'$'));
}

QTEST_MAIN(StyleSheetTest)
#include "stylesheettest.moc"
