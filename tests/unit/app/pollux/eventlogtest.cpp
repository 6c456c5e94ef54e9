// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/eventlog.h"

#include "platform/logfile.h"
#include "platform/secretstore.h"
#include "pollux/watchkeeper.h"
#include "ui/models/serverlist.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Desktop;
using namespace Qt::StringLiterals;

class EventLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLinksStoryIsKept();
    void jobsAreNobodysBusiness();

private:
    QByteArray loggedOf(const WatchBatch &batch);
};

QByteArray EventLogTest::loggedOf(const WatchBatch &batch)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const QTemporaryDir folder;
    Ui::ServerList servers;
    servers.add(new Ui::ServerState(u"s1"_s, u"Voice <b>"_s, SystemClock::instance()));
    Ui::CheckUps checkUps;
    SecretStore secrets(u"pollux-test"_s);
    WatchKeeper keeper(&servers, &secrets, SystemClock::instance());
    const EventLog log(&keeper, &servers, &checkUps);
    const QString path = folder.filePath(u"pollux.log"_s);
    {
        const auto file = LogFile::open(path);
        if (!file)
            return {};
        Q_EMIT keeper.arrived(u"s1"_s, batch);
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void EventLogTest::theLinksStoryIsKept()
{
    WatchBatch batch;
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = u"websocket"_s;
    change.sid = u"the-session"_s;
    batch.links = {{QDateTime::currentDateTimeUtc(), change}};
    batch.problems = {u"an event of no use"_s};
    ActionOutcome refused;
    refused.result = ActionOutcome::Result::Refused;
    batch.actionOutcomes = {refused};
    const QByteArray text = loggedOf(batch);
    QCOMPARE(text.count('\n'), 3);
    QVERIFY2(text.contains("[Voice <b>] {"), text.constData());
    QVERIFY(text.contains("\"websocket\""));
    QVERIFY(!text.contains("the-session"));
    QVERIFY(text.contains("an event of no use"));
    QVERIFY(text.contains("action refused"));
}

void EventLogTest::jobsAreNobodysBusiness()
{
    WatchBatch batch;
    JobDelta delta;
    delta.job.name = u"寫給媽媽的信"_s;
    batch.jobs = {delta};
    QVERIFY(loggedOf(batch).isEmpty());
}

QTEST_GUILESS_MAIN(EventLogTest)
#include "eventlogtest.moc"
