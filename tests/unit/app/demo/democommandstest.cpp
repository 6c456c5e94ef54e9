// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "demo/commands.h"

#include <QDateTime>
#include <QTest>

using namespace Pollux::Demo;
using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<Pollux::SocketIo::Packet>)

class DemoCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
};

void DemoCommandsTest::answers_data()
{
    QTest::addColumn<Packet>("event");
    QTest::addColumn<std::optional<Packet>>("answer");

    const auto event = [](const QByteArray &payload) { return Packet{PacketType::Event, "/", 7, payload, {}}; };
    const auto ack = [](const QByteArray &payload) {
        return std::optional(Packet{PacketType::Ack, "/", 7, payload, {}});
    };
    const std::optional<Packet> nothing;
    const QByteArrayList bytes{"\x01\x02", ""};
    const QByteArray placeholders = R"({"_placeholder":true,"num":0},{"_placeholder":true,"num":1})";

    QTest::newRow("echo") << event(R"(["echo", 1, "夜", [ ], {"a" : null}])") << ack(R"([1,"夜",[],{"a":null}])");
    QTest::newRow("echo nothing") << event(R"(["echo"])") << ack("[]");
    QTest::newRow("large number") << event(R"(["echo",9007199254740993,-1.5e+300])")
                                  << ack(R"([9007199254740993,-1.5e+300])");
    QTest::newRow("escapes") << event(R"(["echo","\u0000\"\\\n"])") << ack(R"(["\u0000\"\\\n"])");
    QTest::newRow("escaped name") << event(R"(["\u0065cho",1])") << ack("[1]");
    QTest::newRow("binary") << Packet{PacketType::BinaryEvent, "/", 7, R"(["echo",)" + placeholders + ']', bytes}
                            << std::optional(Packet{PacketType::BinaryAck, "/", 7, '[' + placeholders + ']', bytes});
    QTest::newRow("time") << event(R"(["server:time"])") << ack(R"(["2026-07-01T08:09:10.011Z"])");
    QTest::newRow("subscribe") << event(R"(["subscribe",{"projectId":"p"}])") << ack(R"([{"ok":true}])");
    QTest::newRow("unknown") << event(R"(["unheard-of",1])") << nothing;
    QTest::newRow("number as name") << event("[1]") << nothing;
    QTest::newRow("not asked for") << Packet{PacketType::Event, "/", {}, R"(["echo",1])", {}} << nothing;
}

void DemoCommandsTest::answers()
{
    QFETCH(const Packet, event);
    QFETCH(const std::optional<Packet>, answer);
    const QDateTime now(QDate(2026, 7, 1), QTime(8, 9, 10, 11), Qt::UTC);
    const auto given = answerCommand(event, now);
    QCOMPARE(given.has_value(), answer.has_value());
    if (!answer)
        return;
    QCOMPARE(given->payload, answer->payload);
    QVERIFY(*given == *answer);
}

QTEST_GUILESS_MAIN(DemoCommandsTest)
#include "democommandstest.moc"
