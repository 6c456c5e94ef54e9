// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/sharedtexts.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class SharedTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWhatUtf8Says_data();
    void isWhatUtf8Says();
    void oneTextForAll();
    void aLongOneIsNotKept();
    void manyDifferentOnesStayRight();
};

void SharedTextsTest::isWhatUtf8Says_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("Latin") << QByteArray("upload");
    QTest::newRow("Chinese") << QByteArray("正在调用 TTS 服务");
    QTest::newRow("beyond the first plane") << QByteArray("🎉");
    QTest::newRow("a byte that is no UTF-8") << QByteArray("a\xff" "b");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("longest") << QByteArray(qsizetype(SharedTexts::longest), 'x');
    QTest::newRow("longer") << QByteArray(qsizetype(SharedTexts::longest) + 1, 'x');
}

void SharedTextsTest::isWhatUtf8Says()
{
    QFETCH(const QByteArray, utf8);
    SharedTexts texts;
    for (int again = 0; again < 2; ++again)
        QCOMPARE(texts.text({utf8.constData(), std::size_t(utf8.size())}), QString::fromUtf8(utf8));
}

void SharedTextsTest::oneTextForAll()
{
    SharedTexts texts;
    const QString first = texts.text("正在合成");
    const QString second = texts.text("正在合成");
    QCOMPARE(first.constData(), second.constData());
}

void SharedTextsTest::aLongOneIsNotKept()
{
    SharedTexts texts;
    const std::string message(SharedTexts::longest + 1, 'x');
    QVERIFY(texts.text(message).constData() != texts.text(message).constData());
}

void SharedTextsTest::manyDifferentOnesStayRight()
{
    SharedTexts texts;
    for (int round = 0; round < 2; ++round) {
        for (int number = 0; number < 1000; ++number) {
            const QByteArray utf8 = "步骤 " + QByteArray::number(number);
            QCOMPARE(texts.text({utf8.constData(), std::size_t(utf8.size())}), QString::fromUtf8(utf8));
        }
    }
}

QTEST_APPLESS_MAIN(SharedTextsTest)
#include "sharedtextstest.moc"
