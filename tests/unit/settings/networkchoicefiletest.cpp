// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/settingsstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! The way to the servers, in the settings file.
class NetworkChoiceFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void networkComesBack();
    void networkHasNoSecret();

private:
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(u"pollux.conf"_s);
};

void NetworkChoiceFileTest::networkComesBack()
{
    const NetworkChoice own{NetworkChoice::Proxy::Own, QUrl(u"socks5://proxy.example:1080"_s), u"夜航"_s, true,
                            u"/etc/ssl/own.pem"_s};
    {
        SettingsStore store(m_file);
        QCOMPARE(store.network(), NetworkChoice());
        QSignalSpy changed(&store, &SettingsStore::networkChanged);
        store.setNetwork(own);
        store.setNetwork(own);
        QCOMPARE(changed.size(), 1);
    }
    const SettingsStore store(m_file);
    QCOMPARE(store.network(), own);
    QCOMPARE(store.problems(), QStringList());
}

void NetworkChoiceFileTest::networkHasNoSecret()
{
    QFile::remove(m_file);
    NetworkChoice own;
    own.proxy = NetworkChoice::Proxy::Own;
    own.proxyUrl = QUrl(u"http://user:s3cret@proxy.example:8080/?token=s3cret"_s);
    {
        SettingsStore store(m_file);
        store.setNetwork(own);
        QCOMPARE(store.network().proxyUrl, QUrl(u"http://proxy.example:8080"_s));
        QCOMPARE(store.problems().size(), 1);
    }
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("proxy.example"));
    QVERIFY(!text.contains("s3cret"));
}

QTEST_GUILESS_MAIN(NetworkChoiceFileTest)
#include "networkchoicefiletest.moc"
