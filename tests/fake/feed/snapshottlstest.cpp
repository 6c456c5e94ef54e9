// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/snapshotloader.h"

#include "feed/connectionsettings.h"
#include "profile/profilecatalog.h"
#include "support/certificates.h"
#include "support/fakeserver.h"
#include "support/manualclock.h"
#include "support/tlsrelay.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

//! REST calls carry the same token as the socket: what holds for the one has to hold for the other.
class SnapshotTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPinHolds_data();
    void aPinHolds();
};

void SnapshotTlsTest::aPinHolds_data()
{
    QTest::addColumn<bool>("isRight");
    QTest::newRow("the server's") << true;
    QTest::newRow("another's") << false;
}

void SnapshotTlsTest::aPinHolds()
{
    QFETCH(const bool, isRight);
    const Certificates certificates;
    QVERIFY2(certificates.problem().isEmpty(), qPrintable(certificates.problem()));
    FakeServer server; // answers 404
    const TlsRelay relay(server.url(), certificates.serverSide());
    auto profile = *loadProfile(u"smartvoice"_s);
    profile.snapshot = Snapshot{};
    profile.snapshot->queues = {u"q"_s};
    profile.snapshot->list.path = u"/api/{queue}"_s;
    ConnectionSettings settings;
    settings.url = relay.url();
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    settings.tls = certificates.clientSide();
    settings.secret = u"hidden"_s;
    settings.pins = {isRight ? certificates.certificate(u"server"_s).digest(QCryptographicHash::Sha256)
                             : QByteArray(32, 'x')};
    ManualClock clock;
    SnapshotLoader loader(profile, settings, &clock);
    QList<Error> causes;
    connect(&loader, &SnapshotLoader::failed, this, [&](const Error &cause) { causes += cause; });
    loader.start();
    QTRY_COMPARE_WITH_TIMEOUT(causes.size(), 1, 15'000);
    if (isRight) {
        QCOMPARE(causes.constFirst().code, u"http-404"_s);
        return;
    }
    QCOMPARE(causes.constFirst().code, u"tls-pin-mismatch"_s);
    QTRY_VERIFY_WITH_TIMEOUT(relay.findChildren<QObject *>(Qt::FindDirectChildrenOnly).isEmpty(), 15'000); // all have gone
    QCOMPARE(relay.received(), QByteArray());
}

QTEST_GUILESS_MAIN(SnapshotTlsTest)
#include "snapshottlstest.moc"
