// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// SmartVoice behind an nginx that forbids sockets for a while: REST stands in, and the socket comes back by itself.

#include "feed/monitor.h"
#include "live/feed/bullmqbackend.h"
#include "live/feed/witness.h"
#include "profile/profilecatalog.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class FallbackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesNothingBetweenRestAndSocket();
};

void FallbackTest::losesNothingBetweenRestAndSocket()
{
    Test::BullMqBackend backend;
    QVERIFY2(backend.server().isReady(), qPrintable(backend.server().problem()));
    QFile ban(backend.server().description().value("dir"_L1).toString() + u"/no-sockets"_s);
    QVERIFY(ban.open(QIODevice::WriteOnly));
    ban.close();

    ConnectionSettings settings;
    settings.url = QUrl(backend.url());
    settings.secret = backend.token();
    settings.variables = {{u"project"_s, backend.projectId()}};
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    Monitor monitor(*loadProfile(u"smartvoice"_s), settings);
    Test::Witness witness(monitor);
    QStringList story;
    QString transport;
    connect(&monitor, &Monitor::linkEventOccurred, this, [&](const LinkEvent &event) {
        if (const auto *change = std::get_if<LinkStateChange>(&event.what)) {
            transport = change->transport;
            story += linkStateName(change->state) + (transport.isEmpty() ? QString() : u':' + transport)
                     + (change->cause ? u' ' + change->cause->code : QString())
                     + (change->reason.isEmpty() ? QString() : u" ("_s + change->reason + u')');
        }
    });
    QElapsedTimer time;
    time.start();
    monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(transport, u"rest"_s, 30'000);
    const qint64 untilRest = time.elapsed();

    const QString queue = u"audio-generation"_s;
    const QJsonObject order{{u"queue"_s, queue}, {u"count"_s, 120}, {u"failRate"_s, 0.05},
                            {u"stepMs"_s, QJsonArray{20, 80}}, {u"projectId"_s, backend.projectId()}};
    QStringList ids = backend.addJobs(order);
    QCOMPARE(ids.size(), 120);
    QTRY_VERIFY_WITH_TIMEOUT(witness.ends.size() >= 20, 60'000);
    QCOMPARE(transport, u"rest"_s);
    const auto endsOverRest = witness.ends.size();

    QVERIFY(ban.remove());
    time.restart();
    QTRY_VERIFY_WITH_TIMEOUT(transport != "rest"_L1, 90'000);
    const qint64 untilSocket = time.elapsed();
    QCOMPARE(monitor.linkState(), LinkState::Connected);
    const auto events = monitor.figures().events;
    ids += backend.addJobs(order);
    QCOMPARE(ids.size(), 240);
    QTRY_COMPARE_WITH_TIMEOUT(witness.ends.size(), 240, 120'000);
    QVERIFY(monitor.figures().events > events);

    const auto truth = backend.truth(queue);
    for (const QString &id : std::as_const(ids)) {
        const Job *const job = monitor.store().find({queue, id});
        QVERIFY2(job, qPrintable(id));
        QCOMPARE(job->state == JobState::Succeeded ? u"completed"_s : jobStateName(job->state), truth.value(id));
    }
    QCOMPARE(witness.notEndedOnce(queue, ids).join(u'\n'), QString());
    QCOMPARE(witness.setbacks, QStringList());
    QCOMPARE(monitor.figures().drops, 0);
    qInfo() << "REST after" << untilRest << "ms, ends over REST" << endsOverRest << "of 240, back on the socket after"
            << untilSocket << "ms;" << story << witness.problems;
}

QTEST_GUILESS_MAIN(FallbackTest)
#include "fallbacktest.moc"
