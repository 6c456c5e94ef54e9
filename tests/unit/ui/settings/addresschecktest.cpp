// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/settings/addresscheck.h"

#include <QTest>

using namespace Pollux::Ui;
using namespace Qt::StringLiterals;

class AddressCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("advised");
        QTest::newRow("https") << u"https://queue.example.org"_s << u"https://queue.example.org"_s << false;
        QTest::newRow("port") << u" https://queue.example.org:8443/ "_s << u"https://queue.example.org:8443"_s << false;
        QTest::newRow("wss") << u"WSS://queue.example.org"_s << u"wss://queue.example.org"_s << false;
        QTest::newRow("IPv6") << u"https://[2001:db8::1]:3000"_s << u"https://[2001:db8::1]:3000"_s << false;
        QTest::newRow("Chinese host") << u"https://佇列.example.org"_s << u"https://佇列.example.org"_s << false;
        QTest::newRow("own machine") << u"http://localhost:3000"_s << u"http://localhost:3000"_s << false;
        QTest::newRow("own IPv4") << u"ws://127.0.0.1:3000"_s << u"ws://127.0.0.1:3000"_s << false;
        QTest::newRow("own IPv6") << u"http://[::1]:3000"_s << u"http://[::1]:3000"_s << false;
        QTest::newRow("not encrypted") << u"http://queue.example.org"_s << u"http://queue.example.org"_s << true;
        QTest::newRow("not own") << u"ws://127.example.org"_s << u"ws://127.example.org"_s << true;
    }

    void takes()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        QFETCH(bool, advised);
        const AddressCheck check = checkAddress(text);
        QCOMPARE(check.problem, QString());
        QCOMPARE(check.url, QUrl(url));
        QCOMPARE(!check.advice.isEmpty(), advised);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");    // what the message points at
        QTest::addColumn<QString>("expected"); // what it asks for
        QTest::newRow("nothing") << u"  "_s << u"missing"_s << u"https://queue.example.org"_s;
        QTest::newRow("no scheme") << u"queue.example.org"_s << u"“queue.example.org”"_s << u"https://"_s;
        QTest::newRow("a host and port") << u"localhost:3000"_s << u"“localhost:3000”"_s << u"http://"_s;
        QTest::newRow("half a scheme") << u"https:/queue.example.org"_s << u"beginning"_s << u"https://"_s;
        QTest::newRow("another scheme") << u"ftp://queue.example.org"_s << u"“ftp://”"_s << u"https://"_s;
        QTest::newRow("no host") << u"https://"_s << u"behind “https://”"_s << u"queue.example.org"_s;
        QTest::newRow("only a port") << u"https://:3000"_s << u"behind “https://”"_s << u"queue.example.org"_s;
        QTest::newRow("port of letters") << u"https://queue.example.org:http"_s << u"“http”"_s << u"1 to 65535"_s;
        QTest::newRow("port 0") << u"https://queue.example.org:0"_s << u"“0”"_s << u"1 to 65535"_s;
        QTest::newRow("port 65536") << u"https://queue.example.org:65536"_s << u"“65536”"_s << u"1 to 65535"_s;
        QTest::newRow("a blank within") << u"https://queue example.org"_s << u"“queue example.org”"_s
                                        << u"IP address"_s;
        QTest::newRow("a path") << u"https://queue.example.org/socket"_s << u"“/socket”"_s << u"Advanced"_s;
        QTest::newRow("a password") << u"https://me:hunter2@queue.example.org"_s << u"“@”"_s << u"field below"_s;
        QTest::newRow("a user") << u"https://me@queue.example.org/x"_s << u"“@”"_s << u"field below"_s;
        QTest::newRow("a token") << u"https://queue.example.org?token=hunter2"_s << u"“?”"_s << u"field below"_s;
        QTest::newRow("a fragment") << u"https://queue.example.org/#hunter2"_s << u"“#”"_s << u"field below"_s;
        QTest::newRow("a token, no scheme")
            << u"queue.example.org?token=hunter2"_s << u"“queue.example.org”"_s << u"https://"_s;
        QTest::newRow("a password, no scheme")
            << u"me:hunter2@queue.example.org"_s << u"“queue.example.org”"_s << u"https://"_s;
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, where);
        QFETCH(QString, expected);
        const AddressCheck check = checkAddress(text);
        QVERIFY(!check.url.isValid());
        QVERIFY2(check.problem.contains(where), qPrintable(check.problem));
        QVERIFY2(check.problem.contains(expected), qPrintable(check.problem));
        QVERIFY(!check.problem.contains(u"hunter2"));
    }

    void aMessageStaysShort()
    {
        const AddressCheck check = checkAddress(QString(100'000, u'x'));
        QVERIFY(check.problem.size() < 200);
    }
};

QTEST_GUILESS_MAIN(AddressCheckTest)
#include "addresschecktest.moc"
