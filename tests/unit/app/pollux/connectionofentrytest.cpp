// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/connectionofentry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Desktop;

class ConnectionOfEntryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatThePersonSaysGoesOver();
    void everyKindOfLinkIsTaken_data();
    void everyKindOfLinkIsTaken();
    void aBrokenProfileTellsItsFlaw();
    void refused_data();
    void refused();
};

void ConnectionOfEntryTest::whatThePersonSaysGoesOver()
{
    ServerEntry entry;
    entry.url = QUrl(u"https://queue.example.com"_s);
    entry.profile = u"smartvoice"_s;
    entry.path = u"/ws/"_s;
    entry.nsp = u"/jobs"_s;
    entry.transports = {u"websocket"_s};
    entry.variables = {{u"project"_s, u"p-1"_s}};
    const auto connection = connectionOf(entry);
    QVERIFY(connection);
    QCOMPARE(connection->profile.name, u"smartvoice"_s);
    QCOMPARE(connection->settings.url, entry.url);
    QCOMPARE(connection->settings.path, entry.path);
    QCOMPARE(connection->settings.nsp, entry.nsp);
    QCOMPARE(connection->settings.transports, entry.transports);
    QCOMPARE(connection->settings.variables, entry.variables);
    QVERIFY(connection->settings.secret.isEmpty());
    QVERIFY(!connection->settings.actionsAllowed);

    entry.actionsAllowed = true;
    QVERIFY(connectionOf(entry)->settings.actionsAllowed);

    entry.profile.clear();
    QCOMPARE(connectionOf(entry)->profile.name, u"generic"_s);
}

void ConnectionOfEntryTest::everyKindOfLinkIsTaken_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<LinkKind>("kind");
    QTest::newRow("Socket.IO") << R"({"kind":"socket.io"})"_ba << LinkKind::SocketIo;
    QTest::newRow("WebSocket") << R"({"kind":"websocket"})"_ba << LinkKind::WebSocket;
    QTest::newRow("Phoenix") << R"({"kind":"phoenix","channels":[{"topic":"realtime:jobs"}]})"_ba << LinkKind::Phoenix;
    QTest::newRow("REST") << R"({"kind":"rest","polling":{"intervalMs":3000}})"_ba << LinkKind::Rest;
}

void ConnectionOfEntryTest::everyKindOfLinkIsTaken()
{
    QFETCH(const QByteArray, link);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"x.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"name":"x","link":)" + link
               + R"(,"events":[{"event":"*:progress","job":{"id":"/0/id","state":"running"}}],)"
                 R"("snapshot":{"list":{"path":"/jobs"},"row":{"id":"/id","state":{"from":"/state"}}}})");
    file.close();
    ServerEntry entry;
    entry.url = QUrl(u"https://queue.example.com"_s);
    entry.profile = file.fileName();
    entry.proxyBase = QUrl(u"https://proxy.example.com/base"_s);
    const auto connection = connectionOf(entry);
    QVERIFY2(connection, connection ? "" : qPrintable(connection.error()));
    QTEST(connection->profile.link.kind, "kind");
    QCOMPARE(connection->settings.proxyBase, entry.proxyBase);
    entry.proxyBase = QUrl(u"ftp://proxy"_s);
    QVERIFY(!connectionOf(entry));
}

void ConnectionOfEntryTest::aBrokenProfileTellsItsFlaw()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"name":"mine","link":{"path":7}})");
    file.close();
    ServerEntry entry;
    entry.url = QUrl(u"https://queue.example.com"_s);
    entry.profile = file.fileName();
    const auto connection = connectionOf(entry);
    QVERIFY(!connection);
    QVERIFY2(connection.error().contains(u"/link/path"_s), qPrintable(connection.error()));
    QVERIFY(!connection.error().contains(u'\n'));
}

void ConnectionOfEntryTest::refused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such profile") << u"https://x"_s << u"nothing"_s << u"nothing"_s;
    QTest::newRow("no address") << QString() << u"generic"_s << u"address"_s;
    QTest::newRow("no web address") << u"ftp://x"_s << u"generic"_s << u"ftp"_s;
}

void ConnectionOfEntryTest::refused()
{
    QFETCH(const QString, url);
    QFETCH(const QString, profile);
    QFETCH(const QString, says);
    ServerEntry entry;
    entry.url = QUrl(url);
    entry.profile = profile;
    const auto connection = connectionOf(entry);
    QVERIFY(!connection);
    QVERIFY2(connection.error().contains(says), qPrintable(connection.error()));
}

QTEST_GUILESS_MAIN(ConnectionOfEntryTest)
#include "connectionofentrytest.moc"
