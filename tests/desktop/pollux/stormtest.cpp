// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// So much fails at once, at so many servers, that nobody could read it one by one: what the desktop's notification service
// is made to show of it.

#include "desktop/pollux/scenario.h"
#include "desktop/support/notifyservice.h"
#include "desktop/support/tools.h"
#include "notify/notificationpreferences.h"
#include "ui/models/toldlist.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <vector>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
constexpr int servers = 14;
constexpr int failedInAQueue = 8;
constexpr int doneAtAServer = 6;
const QStringList queues{u"audio"_s, u"video"_s, u"parse"_s};
constexpr int singles = 10; // as it is set when nobody has changed it

// On the screen, waiting for a place there, or gone from there by now.
int shownByDunst()
{
    int sum = 0;
    for (const QString &what : {u"displayed"_s, u"waiting"_s, u"history"_s})
        sum += runTool(u"dunstctl"_s, {u"count"_s, what}).output.trimmed().toInt();
    return sum;
}

} // namespace

class StormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void fewAreShownAndTheLastSumsUp();

private:
    void tell(FakeEngine &server, const QString &event, const QString &id);
    //! All that there was to tell, each job once: "server/queue/id" and how it ended.
    QHash<QString, JobState> told(bool summedAlone) const;

    std::unique_ptr<Scenario> m_scenario;
    std::vector<std::unique_ptr<FakeEngine>> m_servers;
};

void StormTest::init()
{
    m_scenario = std::make_unique<Scenario>();
    SettingsStore settings(m_scenario->folder.filePath(u"pollux.conf"_s));
    for (int at = 1; at < servers; ++at) {
        m_servers.push_back(std::make_unique<FakeEngine>());
        ServerEntry entry = m_scenario->entry;
        entry.id = u"more%1"_s.arg(at);
        entry.title = u"Server %1"_s.arg(at);
        entry.url = m_servers.back()->url();
        settings.putServer(entry);
    }
}

void StormTest::cleanup()
{
    m_scenario.reset();
    m_servers.clear();
}

void StormTest::tell(FakeEngine &server, const QString &event, const QString &id)
{
    const QString name = u"%1 at port %2"_s.arg(id).arg(server.url().port()); // alike ones would be one for dunst
    const QJsonArray payload{event, QJsonObject{{u"jobId"_s, id}, {u"name"_s, name}, {u"error"_s, u"out of memory"_s}}};
    server.emitEvent(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

QHash<QString, JobState> StormTest::told(bool summedAlone) const
{
    QHash<QString, JobState> jobs;
    for (const Ui::ToldList::Entry &entry : m_scenario->program->told().entries()) {
        for (const JobEnd &end : entry.ends) {
            if (entry.isSummed || !summedAlone)
                jobs.insert(entry.server + u'/' + end.key.queue + u'/' + end.key.id, end.state);
        }
    }
    return jobs;
}

void StormTest::fewAreShownAndTheLastSumsUp()
{
    QCOMPARE(NotificationPreferences().stormAfter, singles);
    m_scenario->start();
    const auto &states = m_scenario->program->servers().servers();
    const auto areConnected = [&] {
        return states.size() == servers && std::all_of(states.begin(), states.end(), [](const auto *state) {
                   return isConnected(state->link().condition());
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areConnected(), patience);

    std::vector<FakeEngine *> all{&m_scenario->server};
    for (const auto &server : m_servers)
        all.push_back(server.get());
    for (FakeEngine *const server : all) {
        for (const QString &queue : queues) {
            for (int job = 0; job < failedInAQueue; ++job)
                tell(*server, queue + u":failed"_s, QString::number(job));
        }
    }
    constexpr int failed = servers * 3 * failedInAQueue;
    QTRY_COMPARE_WITH_TIMEOUT(told(false).size(), failed, patience);
    for (FakeEngine *const server : all) {
        for (int job = 0; job < doneAtAServer; ++job)
            tell(*server, u"audio:completed"_s, u"late %1"_s.arg(job));
    }
    // Nothing is lost from the list, whatever was shown of it.
    QTRY_COMPARE_WITH_TIMEOUT(told(false).size(), failed + servers * doneAtAServer, patience);

    const auto summed = told(true);
    const qsizetype summedFailures = std::count(summed.begin(), summed.end(), JobState::Failed);
    QVERIFY(summedFailures > 0);
    QVERIFY(summedFailures < failed);
    const QString title = u"%1 jobs done, %2 failed"_s.arg(summed.size() - summedFailures).arg(summedFailures);
    if (!isNotifyMock()) {
        const auto isInHistory = [] { return runTool(u"dunstctl"_s, {u"history"_s}).output.contains(u"Told in sums"_s); };
        QTRY_COMPARE_WITH_TIMEOUT(shownByDunst(), singles + 1, patience);
        runTool(u"dunstctl"_s, {u"close-all"_s});
        QTRY_VERIFY_WITH_TIMEOUT(isInHistory(), patience);
        const QString history = runTool(u"dunstctl"_s, {u"history"_s}).output;
        QVERIFY2(history.contains(title), qPrintable(title + u" is not in "_s + history));
        QCOMPARE(history.count(u"Told in sums"_s), history.count(title)); // one summary, brought up to date
        return;
    }
    QTRY_VERIFY2_WITH_TIMEOUT(lastNotifyCall().contains(title), qPrintable(title + u" is not in "_s + lastNotifyCall()), patience);
    const QStringList calls = notifyCalls();
    QVERIFY2(calls.constLast().contains(u"Told in sums"_s), qPrintable(calls.constLast()));
    static const QRegularExpression pattern(u"Notify \"Pollux\" (\\d+) "_s);
    qsizetype first = 0;
    QSet<QString> updated; // the summaries that were brought up to date
    for (const QString &call : calls) {
        const QString replaced = pattern.match(call).captured(1);
        QVERIFY2(!replaced.isEmpty(), qPrintable(call));
        const bool isSummary = call.contains(u"Told in sums"_s);
        first += replaced == "0"_L1 ? 1 : 0;
        if (isSummary && replaced != "0"_L1)
            updated += replaced;
    }
    qInfo("%d ends at %d servers: %d calls of Notify, %d notifications", failed + servers * doneAtAServer, servers,
          int(calls.size()), int(first));
    QCOMPARE(first, singles + 1);
    QCOMPARE(updated.size(), 1);
}

QTEST_MAIN(StormTest)
#include "stormtest.moc"
