// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/networkwatch.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Pollux::SocketIo;

class NetworkWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSystemsLivesInTheApplicationsThread();
};

// A network's thread asks first, and may be gone before the network returns.
void NetworkWatchTest::theSystemsLivesInTheApplicationsThread()
{
    NetworkWatch *watch = nullptr;
    const std::unique_ptr<QThread> thread(QThread::create([&watch] { watch = NetworkWatch::system(); }));
    thread->start();
    QVERIFY(thread->wait(15'000));
    QVERIFY(watch);
    QCOMPARE(watch->thread(), QCoreApplication::instance()->thread());
    QCOMPARE(NetworkWatch::system(), watch);
    QCoreApplication::processEvents(); // the backend, if there is one, is loaded now
}

int main(int argc, char *argv[])
{
    if (NetworkWatch::system()) // there is no application yet
        return 1;
    const QCoreApplication application(argc, argv);
    NetworkWatchTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "networkwatchtest.moc"
