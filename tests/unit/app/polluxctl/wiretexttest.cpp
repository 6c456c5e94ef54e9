// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/wiretext.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;
using EngineIo::PacketType;

class WireTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arguments_data();
    void arguments();
    void data_data();
    void data();
    void longDataIsCut();
};

Q_DECLARE_METATYPE(Pollux::EngineIo::PacketType)

void WireTextTest::arguments_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("none") << QByteArray(R"(["ping"])") << QByteArray("[]");
    QTest::newRow("some") << QByteArray(R"(["a",1,"b",{"c":null}])") << QByteArray(R"([1,"b",{"c":null}])");
    QTest::newRow("secret") << QByteArray(R"(["a",{"token":"s3cret","deep":[{"password":"s3cret"}]}])")
                            << QByteArray(R"([{"deep":[{"password":"[redacted]"}],"token":"[redacted]"}])");
    QTest::newRow("binary") << QByteArray(R"(["a",{"_placeholder":true,"num":0}])")
                            << QByteArray(R"([{"_placeholder":true,"num":0}])");
    QTest::newRow("half an emoji") << QByteArray(R"(["a","\ud83d"])") << QByteArray(R"(["\ud83d"])");
    QTest::newRow("beyond a double") << QByteArray(R"(["a",1e999])") << QByteArray("[1.7976931348623157e+308]");
    QTest::newRow("terminal escape") << QByteArray("[\"a\",\"\\u001b[2J\u009b\"]")
                                     << QByteArray(R"(["\u001b[2J\u009b"])");
}

void WireTextTest::arguments()
{
    QFETCH(const QByteArray, event);
    QTEST(shownArguments({event, {}, {}}), "shown");
}

void WireTextTest::data_data()
{
    QTest::addColumn<PacketType>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("outgoing");
    QTest::addColumn<QString>("shown");
    const auto message = PacketType::Message;
    QTest::newRow("handshake") << PacketType::Open << QByteArray(R"({"sid":"s3cret","pingInterval":1})") << false
                               << uR"({"pingInterval":1,"sid":"[redacted]"})"_s;
    QTest::newRow("probe") << PacketType::Ping << QByteArray("probe") << true << u"probe"_s;
    QTest::newRow("nothing") << PacketType::Ping << QByteArray() << false << QString();
    QTest::newRow("CONNECT") << message << QByteArray("0") << true << u"0"_s;
    QTest::newRow("CONNECT to a namespace") << message << QByteArray("0/queues,") << true << u"0/queues,"_s;
    QTest::newRow("CONNECT with a secret under any name")
        << message << QByteArray(R"(0{"ticket":"s3cret"})") << true << u"0[redacted] 19 bytes"_s;
    QTest::newRow("the same in a namespace")
        << message << QByteArray(R"(0/queues,{"ticket":"s3cret"})") << true << u"0/queues,[redacted] 19 bytes"_s;
    QTest::newRow("its answer") << message << QByteArray(R"(0/queues,{"sid":"s3cret"})") << false
                                << uR"(0/queues,{"sid":"[redacted]"})"_s;
    QTest::newRow("event") << message << QByteArray(R"(2["a",{"token":"s3cret","b":1}])") << true
                           << uR"(2["a",{"b":1,"token":"[redacted]"}])"_s;
    QTest::newRow("binary event with an id")
        << message << QByteArray(R"(51-/queues,17["a"])") << false << uR"(51-/queues,17["a"])"_s;
    QTest::newRow("not JSON") << message << QByteArray("2token=s3cret") << false << u"2[redacted] 12 bytes"_s;
    QTest::newRow("broken JSON") << message << QByteArray(R"(2["token","s3cret)") << false
                                 << u"2[redacted, 16 bytes]"_s;
    QTest::newRow("terminal escape") << message << QByteArray("2[\"\u009b31m\"]") << false << uR"(2["\u009b31m"])"_s;
}

void WireTextTest::data()
{
    QFETCH(const PacketType, type);
    QFETCH(const QByteArray, data);
    QFETCH(const bool, outgoing);
    const QString shown = shownData({type, data, false}, outgoing);
    QTEST(shown, "shown");
    QVERIFY(!shown.contains("s3cret"_L1));
}

void WireTextTest::longDataIsCut()
{
    const QByteArray data = "2[\"" + QByteArray(100'000, 'x') + "\"]";
    QCOMPARE(shownData({PacketType::Message, data, false}, false).size(), 2'000);
}

QTEST_APPLESS_MAIN(WireTextTest)
#include "wiretexttest.moc"
