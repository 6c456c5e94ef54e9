// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/connectionoptions.h"
#include "polluxctl/proxyoption.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;

class ConnectionOptionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void takesOver();
    void leavesToTheProfileWhatIsNotGiven();
    void refuses_data();
    void refuses();
    void urls_data();
    void urls();
    void variables_data();
    void variables();
    void proxies_data();
    void proxies();
    void theDemoNeedsNoUrl();
    void takesPinsAndTheProxysPassword();
    void aTokenFileIsReadAgain();

private:
    Result<Connection, Refusal> read(const QStringList &arguments, const QString &url = u"http://127.0.0.1:1"_s) const;
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

Q_DECLARE_METATYPE(Pollux::Ctl::ExitCode)

void ConnectionOptionsTest::initTestCase()
{
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile target(file(name));
        QVERIFY(target.open(QFile::WriteOnly));
        target.write(bytes);
    };
    write(u"token"_s, "s3cret\n");
    write(u"proxy"_s, "me:s3cret:too\n");
    write(u"headers"_s, "X-Key: s3cret\n");
    write(u"bad-headers"_s, "X-Key s3cret\n");
    write(u"junk"_s, "junk\n");
    write(u"bad.json"_s, "{");
    write(u"websocket.json"_s, R"({"name":"w","title":"W","link":{"kind":"websocket"},"events":[]})");
}

Result<Connection, Refusal> ConnectionOptionsTest::read(const QStringList &arguments, const QString &url) const
{
    CommandLine line(u"watch"_s, {});
    addConnectionOptions(line);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure{parsed.error()};
    return readConnection(line, url);
}

void ConnectionOptionsTest::takesOver()
{
    const auto connection = read({u"--profile"_s,     u"smartvoice"_s,
                                  u"--path"_s,        u"/ws/"_s,
                                  u"--namespace"_s,   u"/q"_s,
                                  u"--transport"_s,   u"websocket"_s,
                                  u"--var"_s,         u"project=p-1"_s,
                                  u"--var"_s,         u"user=u=2"_s,
                                  u"--origin"_s,      u"https://a.example"_s,
                                  u"--auth-file"_s,   file(u"token"_s),
                                  u"--header-file"_s, file(u"headers"_s),
                                  u"--proxy"_s,       u"none"_s});
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    QCOMPARE(connection->profile.name, u"smartvoice"_s);
    const ConnectionSettings &settings = connection->settings;
    QCOMPARE(settings.url, QUrl(u"http://127.0.0.1:1"_s));
    QCOMPARE(settings.path, u"/ws/"_s);
    QCOMPARE(settings.nsp, u"/q"_s);
    QCOMPARE(settings.transports, QStringList{u"websocket"_s});
    QCOMPARE(settings.variables, (Variables{{u"project"_s, u"p-1"_s}, {u"user"_s, u"u=2"_s}}));
    QCOMPARE(settings.origin, u"https://a.example"_s);
    QCOMPARE(settings.secret, u"s3cret"_s);
    QCOMPARE(settings.headers.size(), 1);
    QCOMPARE(settings.proxy->type(), QNetworkProxy::NoProxy);
}

void ConnectionOptionsTest::leavesToTheProfileWhatIsNotGiven()
{
    const auto connection = read({u"--transport"_s, u"auto"_s});
    QVERIFY(connection);
    QCOMPARE(connection->profile.name, u"generic"_s);
    QVERIFY(connection->settings.path.isEmpty());
    QVERIFY(connection->settings.nsp.isEmpty());
    QVERIFY(connection->settings.transports.isEmpty());
    QVERIFY(!connection->settings.proxy);
    QCOMPARE(connection->settings.tls.peerVerifyMode(), QSslSocket::AutoVerifyPeer);
}

void ConnectionOptionsTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<ExitCode>("code");
    QTest::addColumn<QString>("start");
    const auto row = [](const char *name, const QStringList &arguments, ExitCode code, const QString &start) {
        QTest::newRow(name) << arguments << code << start;
    };
    row("profile without a name", {u"--profile"_s, u"nosuch"_s}, ExitCode::BadProfile, u"--profile: nosuch: "_s);
    row("profile file not there", {u"--profile"_s, u"/no/such.json"_s}, ExitCode::NoInput,
        u"--profile: /no/such.json"_s);
    row("profile not JSON", {u"--profile"_s, file(u"bad.json"_s)}, ExitCode::BadProfile, u"--profile: "_s);
    row("profile of another link", {u"--profile"_s, file(u"websocket.json"_s)}, ExitCode::BadProfile, u"--profile: "_s);
    row("path with a query", {u"--path"_s, u"/a?b"_s}, ExitCode::Usage, u"--path: "_s);
    row("namespace with a comma", {u"--namespace"_s, u"/a,b"_s}, ExitCode::Usage, u"--namespace: "_s);
    row("origin with a line feed", {u"--origin"_s, u"a\nX: y"_s}, ExitCode::Usage, u"--origin: "_s);
    row("transport", {u"--transport"_s, u"udp"_s}, ExitCode::Usage, u"--transport: "_s);
    row("variable", {u"--var"_s, u"project"_s}, ExitCode::Usage, u"--var: "_s);
    row("secret file not there", {u"--auth-file"_s, u"/no/such"_s}, ExitCode::NoInput, u"--auth-file: "_s);
    row("no such environment variable", {u"--auth-env"_s, u"POLLUX_NO_SUCH"_s}, ExitCode::Usage, u"--auth-env: "_s);
    row("two secrets", {u"--auth-env"_s, u"HOME"_s, u"--auth-file"_s, file(u"token"_s)}, ExitCode::Usage,
        u"--auth-file and --auth-env"_s);
    row("header file not there", {u"--header-file"_s, u"/no/such"_s}, ExitCode::NoInput, u"--header-file: "_s);
    row("header file with a mistake", {u"--header-file"_s, file(u"bad-headers"_s)}, ExitCode::NoInput,
        u"--header-file: \"%1\", line 1: "_s.arg(file(u"bad-headers"_s)));
    row("proxy", {u"--proxy"_s, u"ftp://x"_s}, ExitCode::Usage, u"--proxy: "_s);
    row("authorities not there", {u"--cacert"_s, u"/no/such"_s}, ExitCode::NoInput, u"--cacert: "_s);
    row("authorities without a certificate", {u"--cacert"_s, file(u"junk"_s)}, ExitCode::NoInput, u"--cacert: "_s);
    row("client certificate", {u"--client-cert"_s, file(u"junk"_s)}, ExitCode::NoInput, u"--client-cert: "_s);
    row("key without a certificate", {u"--client-key"_s, file(u"junk"_s)}, ExitCode::Usage, u"--client-key "_s);
    row("pin", {u"--pin"_s, u"abc"_s}, ExitCode::Usage, u"--pin: "_s);
    row("pin without TLS", {u"--pin"_s, QString(64, u'a')}, ExitCode::Usage, u"\"http://127.0.0.1:1\" "_s);
    row("proxy's password without a user", {u"--proxy-auth-file"_s, file(u"token"_s)}, ExitCode::Usage,
        u"--proxy-auth-file"_s);
    row("proxy's password twice", {u"--proxy-auth-file"_s, file(u"proxy"_s), u"--proxy-auth-env"_s, u"HOME"_s},
        ExitCode::Usage, u"--proxy-auth-file and --proxy-auth-env"_s);
    row("proxy's password without a proxy", {u"--proxy"_s, u"none"_s, u"--proxy-auth-file"_s, file(u"proxy"_s)},
        ExitCode::Usage, u"--proxy none"_s);
    row("proxy's password not there", {u"--proxy-auth-file"_s, u"/no/such"_s}, ExitCode::NoInput,
        u"--proxy-auth-file: "_s);
    row("demo and URL", {u"--demo"_s}, ExitCode::Usage, u"--demo "_s);
}

void ConnectionOptionsTest::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, start);
    const auto connection = read(arguments);
    QVERIFY(!connection);
    QTEST(connection.error().code, "code");
    QVERIFY2(connection.error().message.startsWith(start), qPrintable(connection.error().message));
    QVERIFY(!connection.error().message.contains("s3cret"_L1));
}

void ConnectionOptionsTest::urls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    for (const char *good :
         {"http://host", "https://host:8443", "ws://127.0.0.1:3000/", "wss://[::1]:1", "http://h/path"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *wrong :
         {"host", "127.0.0.1:3000", "ftp://host", "http://", "http:// host", "http://s3cret:s3cret@host",
          "http://host/?token=s3cret", "http://host/?a=1&API_KEY=s3cret", "user:s3cret@host", "http://h:99999"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << false;
}

void ConnectionOptionsTest::urls()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isGood);
    const auto url = parseServerUrl(text);
    QCOMPARE(bool(url), isGood);
    if (isGood)
        return;
    QCOMPARE(url.error().code, ExitCode::Usage);
    QVERIFY2(!url.error().message.contains("s3cret"_L1), qPrintable(url.error().message));
}

void ConnectionOptionsTest::variables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    for (const char *good : {"project=p-1", "a_b-c=", "x=a=b", "x= "})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *wrong : {"", "=", "=x", "project", "1x=y", "a b=c"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << false;
}

void ConnectionOptionsTest::variables()
{
    QFETCH(const QString, text);
    QTEST(bool(parseVariable(text)), "isGood");
}

void ConnectionOptionsTest::proxies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("proxy"); // "type host port"; empty: refused
    QTest::newRow("http") << u"http://proxy:3128"_s << u"3 proxy 3128"_s;
    QTest::newRow("http, no port") << u"http://proxy"_s << u"3 proxy 8080"_s;
    QTest::newRow("socks5") << u"socks5://proxy"_s << u"1 proxy 1080"_s;
    QTest::newRow("none") << u"none"_s << u"2  0"_s;
    QTest::newRow("with a password") << u"http://u:s3cret@proxy"_s << QString();
    QTest::newRow("another scheme") << u"https://proxy"_s << QString();
    QTest::newRow("word") << u"proxy"_s << QString();
    QTest::newRow("no host") << u"http://"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void ConnectionOptionsTest::proxies()
{
    QFETCH(const QString, text);
    QFETCH(const QString, proxy);
    const auto read = parseProxy(text);
    if (proxy.isEmpty()) {
        QVERIFY(!read);
        QVERIFY(!read.error().message.contains("s3cret"_L1));
        return;
    }
    QVERIFY(read);
    QCOMPARE(u"%1 %2 %3"_s.arg((*read)->type()).arg((*read)->hostName()).arg((*read)->port()), proxy);
}

void ConnectionOptionsTest::theDemoNeedsNoUrl()
{
    const auto demo = read({u"--demo"_s}, {});
    QVERIFY(demo);
    QVERIFY(demo->isDemo);
    QCOMPARE(demo->settings.proxy->type(), QNetworkProxy::NoProxy);
    const auto nothing = read({}, {});
    QVERIFY(!nothing);
    QVERIFY(nothing.error().message.contains(u"URL is missing"_s));
}

void ConnectionOptionsTest::takesPinsAndTheProxysPassword()
{
    const auto connection = read({u"--pin"_s, QString(64, u'a'), u"--pin"_s, u"sha256//"_s + QString(43, u'A') + u'=',
                                  u"--proxy"_s, u"socks5://proxy"_s, u"--proxy-auth-file"_s, file(u"proxy"_s)},
                                 u"https://127.0.0.1:1"_s);
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    QCOMPARE(connection->settings.pins, (EngineIo::Pins{QByteArray(32, '\xaa'), QByteArray(32, '\0')}));
    QCOMPARE(connection->settings.proxyUser, u"me"_s);
    QCOMPARE(connection->settings.proxyPassword, u"s3cret:too"_s);
}

void ConnectionOptionsTest::aTokenFileIsReadAgain()
{
    const auto write = [this](const QByteArray &bytes) {
        QFile target(file(u"fresh"_s));
        QVERIFY(target.open(QFile::WriteOnly));
        target.write(bytes);
    };
    write("first\n");
    const auto connection = read({u"--auth-file"_s, file(u"fresh"_s)});
    QVERIFY(connection);
    QCOMPARE(connection->settings.secret, u"first"_s);
    QCOMPARE(connection->settings.freshSecret(), u"first"_s);
    write("second\n");
    QCOMPARE(connection->settings.freshSecret(), u"second"_s);
    write("\n"); // in the middle of being written
    QCOMPARE(connection->settings.freshSecret(), u"second"_s);
    QVERIFY(QFile::remove(file(u"fresh"_s)));
    QCOMPARE(connection->settings.freshSecret(), u"second"_s);
    QVERIFY(!read({})->settings.freshSecret);
}

QTEST_GUILESS_MAIN(ConnectionOptionsTest)
#include "connectionoptionstest.moc"
