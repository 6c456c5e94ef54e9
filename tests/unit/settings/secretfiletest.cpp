// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/secretfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class SecretFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstLineIsTheSecret_data();
    void theFirstLineIsTheSecret();
    void whatIsOfNoUseIsToldWithoutIt_data();
    void whatIsOfNoUseIsToldWithoutIt();
    void aFileIsNamed();
    void aFileWithoutAnEndIsReadToItsFirstLine();
};

void SecretFileTest::theFirstLineIsTheSecret_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a line") << QByteArray("s3cret\n");
    QTest::newRow("no line's end") << QByteArray("s3cret");
    QTest::newRow("blanks around") << QByteArray("  s3cret \t\r\n");
    QTest::newRow("more lines") << QByteArray("s3cret\nother\n\xff\xfe");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbfs3cret\n");
}

void SecretFileTest::theFirstLineIsTheSecret()
{
    QFETCH(const QByteArray, bytes);
    const auto secret = secretIn(bytes);
    QVERIFY2(secret, secret ? "" : qPrintable(secret.error()));
    QCOMPARE(*secret, u"s3cret"_s);
}

void SecretFileTest::whatIsOfNoUseIsToldWithoutIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("an empty first line") << QByteArray("\ns3cret\n") << u"empty"_s;
    QTest::newRow("blanks") << QByteArray("   \n") << u"empty"_s;
    QTest::newRow("not UTF-8") << QByteArray("s3cret\xff\n") << u"UTF-8"_s;
    QTest::newRow("a control character") << QByteArray("s3cret\x01x\n") << u"control"_s;
    QTest::newRow("NUL") << QByteArray("s3cret\0x\n", 9) << u"control"_s;
}

void SecretFileTest::whatIsOfNoUseIsToldWithoutIt()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, why);
    const auto secret = secretIn(bytes);
    QVERIFY(!secret);
    QVERIFY2(secret.error().contains(why), qPrintable(secret.error()));
    QVERIFY(!secret.error().contains("s3cret"_L1));
}

void SecretFileTest::aFileIsNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"token"_s);
    const auto absent = readSecretFile(path);
    QVERIFY(!absent);
    QVERIFY2(absent.error().contains(path), qPrintable(absent.error()));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("\ns3cret");
    file.close();
    const auto empty = readSecretFile(path);
    QVERIFY(!empty);
    QVERIFY2(empty.error().contains(path) && !empty.error().contains("s3cret"_L1), qPrintable(empty.error()));
    QVERIFY(!readSecretFile(folder.path())); // a folder
    QVERIFY(!readSecretFile({}));
}

void SecretFileTest::aFileWithoutAnEndIsReadToItsFirstLine()
{
    const auto endless = readSecretFile(u"/dev/zero"_s);
    QVERIFY(!endless);
    QVERIFY2(endless.error().size() < 300, qPrintable(endless.error()));
}

QTEST_APPLESS_MAIN(SecretFileTest)
#include "secretfiletest.moc"
