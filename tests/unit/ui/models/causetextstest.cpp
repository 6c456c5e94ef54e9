// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/causetexts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;

class CauseTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void causes_data();
    void causes();
    void drops_data();
    void drops();
};

void CauseTextsTest::causes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("text");
    QTest::newRow("known") << u"connection-refused"_s << 0 << u"nothing listens at x:1"_s << u"connection refused"_s;
    QTest::newRow("status") << u"http-502"_s << 502 << u"502 Bad Gateway"_s
                            << u"502: the gateway cannot reach the backend"_s;
    QTest::newRow("status without words") << u"http-418"_s << 418 << u"418"_s << u"the server answered with 418"_s;
    QTest::newRow("the server's own words")
        << u"connect-refused"_s << 0 << u"token expired"_s << u"the server refuses us: token expired"_s;
    QTest::newRow("without words") << u"connect-refused"_s << 0 << QString() << u"the server refuses us"_s;
    QTest::newRow("close code") << u"websocket-close-1006"_s << 0 << QString()
                                << u"the other side closed the connection"_s;
    QTest::newRow("unknown") << u"new-thing"_s << 0 << u"something\nnew"_s << u"something new"_s;
    QTest::newRow("unknown, no detail") << u"new-thing"_s << 0 << QString() << u"new-thing"_s;
}

void CauseTextsTest::causes()
{
    QFETCH(const QString, code);
    QFETCH(const int, status);
    QFETCH(const QString, detail);
    Error cause;
    cause.code = code;
    cause.httpStatus = status;
    cause.detail = detail;
    QTEST(causeText(cause), "text");
}

void CauseTextsTest::drops_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("text");
    QTest::newRow("ping timeout") << u"ping timeout"_s << u"no sign of life from the server"_s;
    QTest::newRow("kick") << u"io server disconnect"_s << u"the server sent us away"_s;
    QTest::newRow("another") << u"some\nreason"_s << u"some reason"_s;
}

void CauseTextsTest::drops()
{
    QFETCH(const QString, reason);
    LinkDrop drop;
    drop.reason = reason;
    QTEST(dropText(drop), "text");
    drop.cause = Error{};
    drop.cause->code = u"http-521"_s;
    drop.cause->httpStatus = 521;
    QCOMPARE(dropText(drop), u"521: the backend refuses the CDN"_s);
}

QTEST_GUILESS_MAIN(CauseTextsTest)
#include "causetextstest.moc"
