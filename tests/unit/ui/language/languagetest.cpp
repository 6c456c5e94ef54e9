// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheSystemGets_data();
    void whatTheSystemGets();
    void everyLanguageSpeaks_data();
    void everyLanguageSpeaks();
    void theLastOneIsGone();
};

void LanguageTest::whatTheSystemGets_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("language");
    QTest::newRow("Taiwan") << QStringList{u"zh-TW"_s} << u"zh_TW"_s;
    QTest::newRow("Taiwan, by script") << QStringList{u"zh-Hant-TW"_s} << u"zh_TW"_s;
    QTest::newRow("Hong Kong") << QStringList{u"zh-HK"_s} << u"zh_TW"_s;
    QTest::newRow("Macau") << QStringList{u"zh-Hant-MO"_s} << u"zh_TW"_s;
    QTest::newRow("China") << QStringList{u"zh-CN"_s} << u"zh_CN"_s;
    QTest::newRow("Singapore") << QStringList{u"zh-SG"_s} << u"zh_CN"_s;
    QTest::newRow("just Chinese") << QStringList{u"zh"_s} << u"zh_CN"_s;
    QTest::newRow("English") << QStringList{u"en-GB"_s, u"zh-CN"_s} << u"en"_s;
    QTest::newRow("French, then Chinese") << QStringList{u"fr-FR"_s, u"zh-TW"_s, u"en"_s} << u"zh_TW"_s;
    QTest::newRow("French") << QStringList{u"fr-FR"_s} << u"en"_s;
    QTest::newRow("C") << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("nothing") << QStringList{} << u"en"_s;
}

void LanguageTest::whatTheSystemGets()
{
    QFETCH(const QStringList, wanted);
    QTEST(languageFor(wanted), "language");
}

void LanguageTest::everyLanguageSpeaks_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("running");
    QTest::addColumn<QString>("drops");
    QTest::newRow("en") << u"en"_s << u"running"_s << u"2 drops, x"_s;
    QTest::newRow("zh_TW") << u"zh_TW"_s << u"執行中"_s << u"斷線 2 次，x"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"运行中"_s << u"断线 2 次，x"_s;
}

void LanguageTest::everyLanguageSpeaks()
{
    QFETCH(const QString, language);
    Language spoken;
    spoken.use(language);
    QCOMPARE(spoken.current(), language);
    QCOMPARE(QLocale().language(), QLocale(language).language());
    QTEST(QCoreApplication::translate("Pollux::Ui::Texts", "running"), "running");
    QTEST(QCoreApplication::translate("Pollux::Ui::Texts", "%n drop(s), %1",
                                      "%1: connected 99 % of the last hour", 2)
              .arg(u"x"_s),
          "drops");
}

void LanguageTest::theLastOneIsGone()
{
    {
        Language spoken;
        spoken.use(u"zh_TW"_s);
        spoken.use(u"en"_s);
        QCOMPARE(QCoreApplication::translate("Pollux::Ui::Texts", "running"), u"running"_s);
        spoken.use(u"zh_CN"_s);
    }
    QCOMPARE(QCoreApplication::translate("Pollux::Ui::Texts", "running"), u"running"_s);
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "languagetest.moc"
