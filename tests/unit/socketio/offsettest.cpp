// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/offset.h"

#include <QTest>

using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;

namespace {

// Whatever the time is, the offsets below are of that day.
const QDateTime now(QDate(2026, 11, 21), QTime(18, 0), Qt::UTC);

QByteArray yeast(qint64 milliseconds)
{
    static const QByteArray digits("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");
    QByteArray text;
    for (; milliseconds > 0; milliseconds /= 64)
        text.prepend(digits[qsizetype(milliseconds % 64)]);
    return text;
}

const QByteArray yeastNow = yeast(now.toMSecsSinceEpoch());

} // namespace

class OffsetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheShapes_data();
    void knowsTheShapes();
    void movesForward_data();
    void movesForward();
};

void OffsetTest::knowsTheShapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("shape"); // -1: none
    const int none = -1;
    const int yeastShape = int(Offset::Shape::Yeast);
    const int redis = int(Offset::Shape::RedisStream);
    const int objectId = int(Offset::Shape::ObjectId);
    const qint64 day = 24 * 60 * 60 * 1'000;
    const qint64 time = now.toMSecsSinceEpoch();
    QTest::newRow("yeast") << yeastNow << yeastShape;
    QTest::newRow("yeast of the same millisecond") << yeastNow + ".0" << yeastShape;
    QTest::newRow("yeast, the 65th of it") << yeastNow + ".10" << yeastShape;
    QTest::newRow("yeast, a day ago") << yeast(time - day) << yeastShape;
    QTest::newRow("yeast, in a day") << yeast(time + day) << yeastShape;
    QTest::newRow("yeast, longer ago") << yeast(time - day - 1) << none;
    QTest::newRow("yeast, later") << yeast(time + day + 1) << none;
    QTest::newRow("yeast without its seed") << yeastNow + "." << none;
    QTest::newRow("yeast with something behind it") << yeastNow + "x" << none;
    QTest::newRow("yeast with two seeds") << yeastNow + ".0.0" << none;
    QTest::newRow("yeast with a seed too long") << yeastNow + ".00000000" << none;
    QTest::newRow("six digits") << yeastNow.chopped(1) << none;
    QTest::newRow("a word of seven letters") << QByteArray("success") << none;
    QTest::newRow("a word that begins as of today") << QByteArray("Printer") << none;
    QTest::newRow("Redis") << QByteArray::number(time) + "-0" << redis;
    QTest::newRow("Redis, a later one") << QByteArray::number(time) + "-18446744073709551615" << redis;
    QTest::newRow("Redis, beyond 64 bits") << QByteArray::number(time) + "-18446744073709551616" << none;
    QTest::newRow("Redis, long ago") << QByteArray("123-0") << none;
    QTest::newRow("Redis without a number") << QByteArray::number(time) + "-" << none;
    QTest::newRow("Redis without a time") << QByteArray("-0") << none;
    QTest::newRow("Redis with a sign") << QByteArray::number(time) + "--1" << none;
    QTest::newRow("a time beyond 63 bits") << QByteArray("18446744073709551615-0") << none;
    QTest::newRow("a date") << QByteArray("2026-11-21") << none;
    QTest::newRow("an ObjectId")
        << QByteArray::number(time / 1'000, 16) + QByteArray("0123456789abcdef") << objectId;
    QTest::newRow("an ObjectId of another year") << QByteArray("507f1f77bcf86cd799439011") << none;
    QTest::newRow("an ObjectId in capitals")
        << QByteArray::number(time / 1'000, 16) + QByteArray("0123456789ABCDEF") << none;
    QTest::newRow("a UUID") << QByteArray("8f14e45f-ceea-467a-9575-6a8b9c2d7e11") << none;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("a NUL") << yeastNow.chopped(1) + QByteArray("\0", 1) << none;
}

void OffsetTest::knowsTheShapes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, shape);
    const auto offset = parseOffset(text, now);
    QCOMPARE(offset ? int(offset->shape) : -1, shape);
    if (offset)
        QCOMPARE(offset->text, text);
}

void OffsetTest::movesForward_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("forward");
    const qint64 time = now.toMSecsSinceEpoch();
    const QByteArray second = QByteArray::number(time / 1'000, 16);
    QTest::newRow("yeast, later") << yeastNow << yeast(time + 1) << true;
    QTest::newRow("yeast, earlier") << yeastNow << yeast(time - 1) << false;
    QTest::newRow("yeast, the same") << yeastNow << yeastNow << false;
    QTest::newRow("yeast, the next of the millisecond") << yeastNow << yeastNow + ".0" << true;
    QTest::newRow("yeast, by the seed") << yeastNow + ".9" << yeastNow + ".A" << true;
    QTest::newRow("yeast, the seed grows longer") << yeastNow + "._" << yeastNow + ".10" << true;
    QTest::newRow("yeast, the seed goes back") << yeastNow + ".1" << yeastNow + ".0" << false;
    QTest::newRow("yeast, later with a smaller seed") << yeastNow + ".1" << yeast(time + 1) << true;
    QTest::newRow("Redis, later") << QByteArray::number(time) + "-9" << QByteArray::number(time + 1) + "-0" << true;
    QTest::newRow("Redis, by the number") << QByteArray::number(time) + "-9" << QByteArray::number(time) + "-10" << true;
    QTest::newRow("Redis, back") << QByteArray::number(time) + "-10" << QByteArray::number(time) + "-9" << false;
    QTest::newRow("ObjectIds of one second, any order")
        << second + QByteArray("ffffffffffffffff") << second + QByteArray("0000000000000000") << true;
    QTest::newRow("the same ObjectId")
        << second + QByteArray("ffffffffffffffff") << second + QByteArray("ffffffffffffffff") << false;
    QTest::newRow("another shape") << yeastNow << QByteArray::number(time + 1) + "-0" << false;
}

void OffsetTest::movesForward()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, forward);
    const auto first = parseOffset(before, now);
    const auto second = parseOffset(after, now);
    QVERIFY(first && second);
    QCOMPARE(second->isAfter(*first), forward);
}

QTEST_APPLESS_MAIN(OffsetTest)
#include "offsettest.moc"
