// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/handshake.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::ParseError::Code)

namespace {

using Code = ParseError::Code;

// Of a socket.io 4.8 server.
const QByteArray reference(
    R"({"sid":"lv_VI97HAXpY6yYWAAAC","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})");

QByteArray with(const QByteArray &field, const QByteArray &value)
{
    const QByteArray good = reference;
    const qsizetype from = good.indexOf('"' + field + '"');
    qsizetype to = good.indexOf(",\"", from);
    if (to < 0)
        to = good.size() - 1;
    return good.first(from) + '"' + field + "\":" + value + good.sliced(to);
}

QByteArray without(const QByteArray &field)
{
    return with(field, "null").replace('"' + field + "\":null", "\"other\":null");
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

} // namespace

class HandshakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheReference();
    void reads_data();
    void reads();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void refusesAndNamesTheField_data();
    void refusesAndNamesTheField();
    void damagedIsRefusedOrConsistent();
};

void HandshakeTest::readsTheReference()
{
    const auto handshake = parseHandshake(reference);
    QVERIFY(handshake);
    const Handshake expected{u"lv_VI97HAXpY6yYWAAAC"_s, {u"websocket"_s}, 25s, 20s, 1'000'000};
    QCOMPARE(*handshake, expected);
    QCOMPARE(*parseHandshake(encodeHandshake(expected)), expected);
}

void HandshakeTest::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no upgrades") << with("upgrades", "[]");
    QTest::newRow("an unknown upgrade") << with("upgrades", R"(["websocket","webtransport"])");
    QTest::newRow("no word of upgrades") << without("upgrades");
    QTest::newRow("upgrades is null") << with("upgrades", "null");
    QTest::newRow("shortest sid") << with("sid", R"("x")");
    QTest::newRow("longest sid") << with("sid", quoted(QByteArray(512, 'x')));
    QTest::newRow("shortest times") << with("pingInterval", "1");
    QTest::newRow("longest times") << with("pingTimeout", "86400000");
    QTest::newRow("no maxPayload, as before 4.1") << without("maxPayload");
    QTest::newRow("large maxPayload") << with("maxPayload", "100000000000");
    QTest::newRow("unknown members") << with("maxPayload", R"(1000000,"pid":"x","extra":{"a":[1]})");
    QTest::newRow("blanks") << " " + reference + "\n";
}

void HandshakeTest::reads()
{
    QFETCH(const QByteArray, json);
    const auto handshake = parseHandshake(json);
    QVERIFY2(handshake, handshake ? "" : qPrintable(handshake.error().message));
    QCOMPARE(*parseHandshake(encodeHandshake(*handshake)), *handshake);
}

void HandshakeTest::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Code>("code");
    QTest::newRow("nothing") << QByteArray() << Code::Malformed;
    QTest::newRow("HTML") << QByteArray("<html>") << Code::Malformed;
    QTest::newRow("cut off") << reference.chopped(1) << Code::Malformed;
    QTest::newRow("a number beyond a double") << with("pingInterval", "1e999") << Code::Malformed;
    QTest::newRow("array") << QByteArray("[]") << Code::InvalidValue;
    QTest::newRow("two objects") << reference + reference << Code::Malformed;
    QTest::newRow("nested 100,000 deep") << QByteArray(100'000, '[') << Code::Malformed;
}

void HandshakeTest::refusesWhatIsNoObject()
{
    QFETCH(const QByteArray, json);
    QFETCH(const Code, code);
    const auto handshake = parseHandshake(json);
    QVERIFY(!handshake);
    QCOMPARE(handshake.error().code, code);
    QVERIFY(handshake.error().message.contains(u"open packet"_s));
    QVERIFY(handshake.error().offset >= 0 && handshake.error().offset <= json.size());
}

void HandshakeTest::refusesAndNamesTheField_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    for (const auto &field : {"sid", "pingInterval", "pingTimeout"}) {
        QTest::addRow("no %s", field) << without(field) << QString::fromLatin1(field);
        QTest::addRow("%s is null", field) << with(field, "null") << QString::fromLatin1(field);
        QTest::addRow("%s is an object", field) << with(field, "{}") << QString::fromLatin1(field);
    }
    for (const auto &field : {"pingInterval", "pingTimeout"}) {
        for (const auto &value : {"0", "-1", "0.5", "86400001", "1e300", "\"25000\"", "true", "[]"})
            QTest::addRow("%s is %s", field, value) << with(field, value) << QString::fromLatin1(field);
    }
    QTest::newRow("sid is a number") << with("sid", "7") << u"sid"_s;
    QTest::newRow("sid is empty") << with("sid", R"("")") << u"sid"_s;
    QTest::newRow("sid is too long") << with("sid", quoted(QByteArray(513, 'x'))) << u"sid"_s;
    QTest::newRow("sid has a line end") << with("sid", R"("x\r\nX-Evil: 1")") << u"sid"_s;
    QTest::newRow("sid has a blank") << with("sid", R"("a b")") << u"sid"_s;
    QTest::newRow("sid is not ASCII") << with("sid", R"("夜")") << u"sid"_s;
    QTest::newRow("upgrades is an object") << with("upgrades", "{}") << u"upgrades"_s;
    QTest::newRow("upgrades is text") << with("upgrades", R"("websocket")") << u"upgrades"_s;
    QTest::newRow("an upgrade is no text") << with("upgrades", R"(["websocket",1])") << u"upgrades"_s;
    QTest::newRow("too many upgrades") << with("upgrades", '[' + QByteArray(R"("a",)").repeated(16) + R"("a"])")
                                       << u"upgrades"_s;
    for (const auto &value : {"null", "0", "-1", "\"1000000\"", "1e16", "{}"})
        QTest::addRow("maxPayload is %s", value) << with("maxPayload", value) << u"maxPayload"_s;
}

void HandshakeTest::refusesAndNamesTheField()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, field);
    const auto handshake = parseHandshake(json);
    QVERIFY(!handshake);
    QCOMPARE(handshake.error().code, Code::InvalidValue);
    QVERIFY2(handshake.error().message.contains(field), qPrintable(handshake.error().message));
}

void HandshakeTest::damagedIsRefusedOrConsistent()
{
    for (const QByteArray &bad : damaged(reference)) {
        const auto handshake = parseHandshake(bad);
        if (handshake)
            QCOMPARE(*parseHandshake(encodeHandshake(*handshake)), *handshake);
        else
            QVERIFY(handshake.error().offset >= 0 && handshake.error().offset <= bad.size());
    }
}

QTEST_APPLESS_MAIN(HandshakeTest)
#include "handshaketest.moc"
