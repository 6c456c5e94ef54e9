// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/recovery.h"

#include <QCborValue>
#include <QTest>

using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(18, 0), Qt::UTC);

// The offset of the Redis adapter, which people can read.
QByteArray offset(int number)
{
    return QByteArray::number(now.toMSecsSinceEpoch()) + '-' + QByteArray::number(number);
}

QByteArray eventOf(const QByteArray &lastArgument)
{
    return R"(["progress",{"id":1},")" + lastArgument + R"("])";
}

QCborMap connectOf(const Recovery &recovery)
{
    QCborMap auth{{u"token"_s, u"t"_s}};
    recovery.addTo(auth);
    return auth;
}

} // namespace

class RecoveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTrueOffsetsOnly_data();
    void takesTrueOffsetsOnly();
    void remembersTheLastOne();
    void aWordDoesNotTakeItsPlace();
    void saysNothingWithoutAPrivateId();
    void knowsWhetherItHasRecovered();
};

void RecoveryTest::takesTrueOffsetsOnly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("an offset") << eventOf(offset(1)) << QByteArray(R"(["progress",{"id":1}])");
    QTest::newRow("an offset alone") << R"(["progress",")" + offset(1) + R"("])" << QByteArray(R"(["progress"])");
    const auto stays = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json << json; };
    stays("a word", eventOf("done"));
    stays("a word as long as yeast's", eventOf("success"));
    stays("not the last", R"(["a",")" + offset(1) + R"(",1])");
    stays("in an array", R"(["a",[1,")" + offset(1) + R"("]])");
    stays("in an object", R"(["a",{"b":")" + offset(1) + R"("}])");
    stays("the event's name", R"([")" + offset(1) + R"("])");
    stays("the end of a text", R"(["a","b,)" + offset(1) + R"("])");
    stays("behind an escaped quote", R"(["a","b,\")" + offset(1) + R"("])");
    stays("not JSON's end", R"(["a",")" + offset(1) + R"(" ])");
    stays("nothing", "[]");
    stays("the shortest", R"("])");
}

void RecoveryTest::takesTrueOffsetsOnly()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, left);
    Recovery recovery;
    recovery.onConnected(u"pid"_s);
    Event event{json, {}, {}};
    recovery.takeOffset(event, now);
    QCOMPARE(event.json, left);
    QCOMPARE(connectOf(recovery).contains(u"offset"_s), json != left);
}

void RecoveryTest::remembersTheLastOne()
{
    Recovery recovery;
    recovery.onConnected(u"pid"_s);
    QCOMPARE(connectOf(recovery), (QCborMap{{u"token"_s, u"t"_s}, {u"pid"_s, u"pid"_s}}));
    for (const int number : {1, 2, 3}) {
        Event next{eventOf(offset(number)), {}, {}};
        recovery.takeOffset(next, now);
    }
    Event old{eventOf(offset(2)), {}, {}};
    recovery.takeOffset(old, now);
    QCOMPARE(old.json, eventOf(offset(2))); // in doubt it stays with the listener
    Event asks{eventOf(offset(4)), {}, 7};
    recovery.takeOffset(asks, now);
    QCOMPARE(asks.json, eventOf(offset(4))); // adapters keep nothing that wants an answer
    QCOMPARE(connectOf(recovery).value(u"offset"_s), QCborValue(QString::fromLatin1(offset(3))));
}

// The reference takes it, and the next recovery fails.
void RecoveryTest::aWordDoesNotTakeItsPlace()
{
    Recovery recovery;
    recovery.onConnected(u"pid"_s);
    Event first{eventOf(offset(1)), {}, {}};
    recovery.takeOffset(first, now);
    Event isVolatile{eventOf("finished"), {}, {}};
    recovery.takeOffset(isVolatile, now);
    QCOMPARE(isVolatile.json, eventOf("finished"));
    QCOMPARE(connectOf(recovery).value(u"offset"_s), QCborValue(QString::fromLatin1(offset(1))));
}

void RecoveryTest::saysNothingWithoutAPrivateId()
{
    Recovery recovery;
    recovery.onConnected({});
    Event first{eventOf(offset(1)), {}, {}};
    recovery.takeOffset(first, now);
    QCOMPARE(first.json, eventOf(offset(1)));
    QCOMPARE(connectOf(recovery).size(), 1);
    QVERIFY(!recovery.recovered());
}

void RecoveryTest::knowsWhetherItHasRecovered()
{
    Recovery recovery;
    recovery.onConnected(u"pid"_s);
    QVERIFY(!recovery.recovered());
    Event first{eventOf(offset(1)), {}, {}};
    recovery.takeOffset(first, now);
    recovery.onConnected(u"pid"_s);
    QVERIFY(recovery.recovered());
    QVERIFY(connectOf(recovery).contains(u"offset"_s));
    recovery.onConnected(u"another"_s);
    QVERIFY(!recovery.recovered());
    QVERIFY(!connectOf(recovery).contains(u"offset"_s)); // it was the other stream's
    recovery.forget();
    recovery.onConnected(u"another"_s);
    QVERIFY(!recovery.recovered());
    recovery.onConnected({});
    QVERIFY(!recovery.recovered());
}

QTEST_APPLESS_MAIN(RecoveryTest)
#include "recoverytest.moc"
