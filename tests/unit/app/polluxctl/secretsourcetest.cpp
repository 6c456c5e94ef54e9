// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/secretsource.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;

class SecretSourceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void whatIsNotThere();
};

namespace {

// From both sources alike.
template<typename Check>
void withSources(const QByteArray &bytes, ExitCode fileCode, const Check &check)
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(bytes);
    file.close();
    check(secretFromFile(u"auth-file"_s, file.fileName()), fileCode);
    if (!bytes.contains('\0')) {
        qputenv("POLLUX_TEST_SECRET", bytes);
        check(secretFromEnvironment(u"auth-env"_s, u"POLLUX_TEST_SECRET"_s), ExitCode::Usage);
    }
}

} // namespace

void SecretSourceTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("secret");
    QTest::newRow("plain") << QByteArray("s3cret") << u"s3cret"_s;
    QTest::newRow("line feed") << QByteArray("s3cret\n") << u"s3cret"_s;
    QTest::newRow("DOS") << QByteArray("s3cret\r\n") << u"s3cret"_s;
    QTest::newRow("blanks around, and more lines") << QByteArray(" s3 cret \nnot this\n") << u"s3 cret"_s;
    QTest::newRow("UTF-8") << QByteArray("第三\n") << u"第三"_s;
}

void SecretSourceTest::reads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, secret);
    withSources(bytes, ExitCode::NoInput, [&](const auto &read, ExitCode) {
        QVERIFY(read);
        QCOMPARE(*read, secret);
    });
}

void SecretSourceTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty first line") << QByteArray("\ns3cret\n");
    QTest::newRow("blanks") << QByteArray("  \t\n");
    QTest::newRow("control character") << QByteArray("s3c\x01ret\n");
    QTest::newRow("NUL") << QByteArray("s3c\0ret", 7);
    QTest::newRow("terminal escape") << QByteArray("s3c\x1b[2Jret");
    QTest::newRow("not UTF-8") << QByteArray("s3c\xff\xfe");
}

void SecretSourceTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    withSources(bytes, ExitCode::NoInput, [](const auto &read, ExitCode code) {
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QVERIFY(!read.error().message.contains("s3c"_L1));
    });
}

void SecretSourceTest::whatIsNotThere()
{
    QCOMPARE(secretFromFile(u"auth-file"_s, u"/nonexistent"_s).error().code, ExitCode::NoInput);
    QCOMPARE(secretFromFile(u"auth-file"_s, u"/"_s).error().code, ExitCode::NoInput);
    qunsetenv("POLLUX_TEST_SECRET");
    QCOMPARE(secretFromEnvironment(u"auth-env"_s, u"POLLUX_TEST_SECRET"_s).error().code, ExitCode::Usage);
}

QTEST_APPLESS_MAIN(SecretSourceTest)
#include "secretsourcetest.moc"
