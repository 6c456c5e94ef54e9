// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The desktop program on a real queue: BullMQ on Redis behind sticky nginx. Every state has to be what Redis says, and
// the window has to stay awake all the while.

#include "desktop/pollux/scenario.h"
#include "desktop/support/stallwatch.h"
#include "live/feed/bullmqbackend.h"
#include "ui/panel/floatingpanel.h"
#include "ui/window/mainwindow.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestStall = 50ms;

// The end of a job in the words of BullMQ.
QString libraryWord(JobState state)
{
    return state == JobState::Succeeded ? u"completed"_s : jobStateName(state);
}

} // namespace

class RealQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoHundredJobsAreShownAsRedisKnowsThem();
};

void RealQueueTest::twoHundredJobsAreShownAsRedisKnowsThem()
{
    BullMqBackend backend;
    QVERIFY2(backend.server().isReady(), qPrintable(backend.server().problem()));

    Scenario scenario;
    scenario.entry.url = QUrl(backend.url());
    scenario.entry.profile = u"bullmq-events"_s;
    scenario.entry.hasSecret = true;
    SecretStore keychain(u"Pollux"_s);
    QSignalSpy written(&keychain, &SecretStore::writeFinished);
    keychain.write(scenario.entry.id, backend.token());
    QTRY_COMPARE(written.size(), 1);
    QCOMPARE(written[0][1].value<SecretAnswer>().status, SecretAnswer::Status::Found);

    scenario.start();
    auto &ui = scenario.program->userInterface();
    ui.showWindow({});
    ui.panel()->setForm(Ui::FloatingPanel::Form::Open);
    QVERIFY(QTest::qWaitForWindowExposed(ui.window()));
    QTRY_COMPARE_WITH_TIMEOUT(scenario.state() ? scenario.state()->link().condition() : LinkCondition::Starting,
                              LinkCondition::WebSocket, 20'000);

    StallWatch stalls;
    const QStringList ids = backend.addJobs(
        {{u"queue"_s, u"import"_s}, {u"count"_s, 200}, {u"failRate"_s, 0.05}, {u"stepMs"_s, QJsonArray{5, 40}}});
    QCOMPARE(ids.size(), 200);
    const auto open = [&] {
        return std::count_if(ids.begin(), ids.end(), [&](const QString &id) {
            const Job *const job = scenario.state()->job({u"import"_s, id});
            return !job || !isTerminal(job->state);
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(open(), 0, 60'000);
    const auto longest = stalls.longest();

    const auto truth = backend.truth(u"import"_s);
    for (const QString &id : ids)
        QCOMPARE(libraryWord(scenario.state()->job({u"import"_s, id})->state), truth.value(id));
    qInfo("200 jobs; longest stall of the GUI thread: %.1f ms", double(longest.count()) / 1000);
    QVERIFY2(longest <= longestStall, qPrintable(u"%1 µs"_s.arg(longest.count())));
}

QTEST_MAIN(RealQueueTest)
#include "realqueuetest.moc"
