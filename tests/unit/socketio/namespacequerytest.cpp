// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/namespacequery.h"

#include <QCborValue>
#include <QTest>

using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;

class NamespaceQueryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsTheTexts_data();
    void holdsTheTexts();
};

void NamespaceQueryTest::holdsTheTexts_data()
{
    QTest::addColumn<QCborMap>("auth");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("nothing") << QCborMap() << QByteArray();
    QTest::newRow("one") << QCborMap{{u"token"_s, u"abc"_s}} << QByteArray("?token=abc");
    QTest::newRow("two") << QCborMap{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}} << QByteArray("?a=1&b=2");
    QTest::newRow("no texts") << QCborMap{{u"a"_s, 1}, {u"b"_s, true}, {3, u"c"_s}} << QByteArray();
    QTest::newRow("what would end the name") << QCborMap{{u"a,b"_s, u"c,d&e=f g?#/é"_s}}
                                             << QByteArray("?a%2Cb=c%2Cd%26e%3Df%20g%3F%23%2F%C3%A9");
}

void NamespaceQueryTest::holdsTheTexts()
{
    QFETCH(const QCborMap, auth);
    QFETCH(const QByteArray, query);
    QCOMPARE(namespaceQuery(auth), query);
}

QTEST_APPLESS_MAIN(NamespaceQueryTest)
#include "namespacequerytest.moc"
