// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/websocketframe.h"

#include <QTest>

using namespace Pollux::Test;

Q_DECLARE_METATYPE(Pollux::Test::WebSocketFrame)

class WebSocketFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksAsInTheRfc();
    void goesAndComesBack_data();
    void goesAndComesBack();
    void takesOneFrameAtATime();
    void acceptsTheKeyOfTheRfc();
};

void WebSocketFrameTest::looksAsInTheRfc() // RFC 6455 §5.7
{
    using enum WebSocketFrame::Opcode;
    QCOMPARE(encodeFrame({Text, "Hello"}), QByteArray("\x81\x05Hello"));
    QCOMPARE(encodeFrame({Text, "Hel", false}), QByteArray("\x01\x03Hel"));
    QCOMPARE(encodeFrame({Continuation, "lo"}), QByteArray("\x80\x02lo"));
    QCOMPARE(encodeFrame({Binary, QByteArray(256, 'x')}).first(4), QByteArray("\x82\x7e\x01\x00", 4));
    QCOMPARE(encodeFrame({Binary, QByteArray(65536, 'x')}).first(10),
             QByteArray("\x82\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10));
    QCOMPARE(encodeFrame(closeFrame(1001, "bye")), QByteArray("\x88\x05\x03\xe9"
                                                              "bye"));
    QByteArray masked("\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58");
    QCOMPARE(takeFrame(masked)->payload, QByteArray("Hello"));
}

void WebSocketFrameTest::goesAndComesBack_data()
{
    QTest::addColumn<WebSocketFrame>("frame");
    using enum WebSocketFrame::Opcode;
    for (const int size : {0, 1, 125, 126, 127, 65535, 65536}) {
        QTest::addRow("%d bytes", size) << WebSocketFrame{Binary, QByteArray(size, 'x')};
        QTest::addRow("%d bytes, masked", size) << WebSocketFrame{Text, QByteArray(size, 'x'), true, true};
    }
    QTest::newRow("not final") << WebSocketFrame{Text, "x", false};
    QTest::newRow("reserved bits") << WebSocketFrame{Text, "x", true, false, 5};
}

void WebSocketFrameTest::goesAndComesBack()
{
    QFETCH(const WebSocketFrame, frame);
    const QByteArray bytes = encodeFrame(frame);
    for (qsizetype length = 0; length < bytes.size(); length += length < 200 ? 1 : 997) {
        QByteArray beginning = bytes.first(length);
        QVERIFY(!takeFrame(beginning));
        QCOMPARE(beginning.size(), length);
    }
    QByteArray whole = bytes;
    QCOMPARE(takeFrame(whole), std::optional(frame));
    QVERIFY(whole.isEmpty());
}

void WebSocketFrameTest::takesOneFrameAtATime()
{
    using enum WebSocketFrame::Opcode;
    QByteArray buffer = encodeFrame({Text, "a"}) + encodeFrame({Text, "b"}) + '\x81';
    QCOMPARE(takeFrame(buffer)->payload, QByteArray("a"));
    QCOMPARE(takeFrame(buffer)->payload, QByteArray("b"));
    QVERIFY(!takeFrame(buffer));
    QCOMPARE(buffer, QByteArray("\x81"));
}

void WebSocketFrameTest::acceptsTheKeyOfTheRfc() // RFC 6455 §1.3
{
    QCOMPARE(webSocketAccept("dGhlIHNhbXBsZSBub25jZQ=="), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
}

QTEST_APPLESS_MAIN(WebSocketFrameTest)
#include "websocketframetest.moc"
