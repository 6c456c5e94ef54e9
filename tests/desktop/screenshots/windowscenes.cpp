// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "platform/secretstore.h"
#include "sampleservers.h"
#include "scenes.h"
#include "settings/settingsstore.h"
#include "store/historyreader.h"
#include "ui/models/checkups.h"
#include "ui/models/firstlook.h"
#include "ui/widgets/searchfield.h"
#include "ui/actions/jobactions.h"
#include "ui/window/jobdetail.h"
#include "ui/window/jobspage.h"
#include "ui/window/jobtableview.h"
#include "ui/window/linkopener.h"
#include "ui/window/mainwindow.h"
#include "ui/window/queuealarmline.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

namespace {

//! The window over servers and settings of its own.
struct WindowStage
{
    SampleServers servers;
    QTemporaryDir folder;
    SettingsStore settings{folder.filePath(u"pollux.conf"_s)};
    SecretStore secrets{u"pollux-screenshots"_s};
    CheckUps checkUps;
    FirstLook firstLook;
    Store::HistoryReader history{folder.filePath(u"history.sqlite"_s)};
    MainWindow window{servers.list(), &checkUps, &firstLook, &history, &settings, &secrets};
};

ProfileTrial trial(const QString &name, const QString &title, ProfileTrial::Stage stage, qsizetype jobs, qsizetype events)
{
    ProfileTrial trial;
    trial.profile = name;
    trial.title = title;
    trial.stage = stage;
    trial.jobs = jobs;
    trial.events = events;
    trial.understood = jobs > 0 ? events : 0;
    if (stage == ProfileTrial::Stage::Failed) {
        trial.cause = Error();
        trial.cause->layer = Layer::SocketIo;
        trial.cause->code = u"connect-error"_s;
        trial.cause->detail = u"Invalid namespace"_s;
    }
    return trial;
}

FirstLookState lookState(FirstLookState::Phase phase, qsizetype jobs, ProfileTrial::Stage others)
{
    using Stage = ProfileTrial::Stage;
    FirstLookState state;
    state.phase = phase;
    state.address = QUrl(u"https://queue.example.org"_s);
    state.trials = {trial(u"heart-whisper"_s, u"Heart Whisper queue"_s, Stage::Connected, jobs, jobs * 3),
                    trial(u"generic"_s, u"Any server with <name>:progress, <name>:completed, <name>:failed"_s,
                          Stage::Connected, 0, jobs * 3),
                    trial(u"smartvoice"_s, u"SmartVoice audio"_s, Stage::Connecting, 0, 0),
                    trial(u"bullmq-events"_s, u"BullMQ QueueEvents over Socket.IO"_s, others, 0, 0)};
    return state;
}

FirstLookState looking()
{
    return lookState(FirstLookState::Phase::Looking, 4, ProfileTrial::Stage::Connecting);
}

FirstLookState found()
{
    return lookState(FirstLookState::Phase::Found, 12, ProfileTrial::Stage::Failed);
}

FirstLookState quiet()
{
    return lookState(FirstLookState::Phase::Quiet, 0, ProfileTrial::Stage::Failed);
}

FirstLookState failed()
{
    FirstLookState state = lookState(FirstLookState::Phase::Failed, 0, ProfileTrial::Stage::Failed);
    for (ProfileTrial &one : state.trials) {
        one.stage = ProfileTrial::Stage::Failed;
        one.cause = Error();
        one.cause->layer = Layer::Http;
        one.cause->code = u"http-502"_s;
        one.cause->httpStatus = 502;
    }
    Diagnosis::Verdict verdict;
    verdict.code = u"backend-unreachable"_s;
    verdict.severity = Diagnosis::Severity::Down;
    verdict.title = u"The gateway is up, the backend behind it is not"_s;
    verdict.explanation = u"nginx answers with 502: it cannot reach the backend that it stands for. Start the backend, or mend the address that nginx passes requests to."_s;
    verdict.confidence = 0.95;
    state.verdicts = {verdict};
    return state;
}

using Act = std::function<void(WindowStage &)>;

Scene windowScene(const QString &name, const Act &act)
{
    return {name, [act](Camera &camera, const QString &file) {
                WindowStage stage;
                stage.window.resize(940, 680);
                act(stage);
                camera.shoot(file, &stage.window);
            }};
}

Scene questionScene()
{
    return {u"jobs-open-page"_s, [](Camera &camera, const QString &file) {
                WindowStage stage;
                LinkOpener opener(&stage.settings, &stage.window);
                opener.open(QUrl(u"https://cdn.example.com/audio/第三章.mp3?expires=1770000000"_s));
                camera.shoot(file, stage.window.findChild<QMessageBox *>());
            }};
}

// With the address that was pasted.
void showLook(WindowStage &stage, const FirstLookState &state)
{
    stage.window.showNewServer();
    if (auto *const address = qobject_cast<QLineEdit *>(stage.window.focusWidget()))
        address->setText(state.address.toString());
    stage.firstLook.set(state);
}

Act jobTab(JobDetail::Tab tab, const JobKey &key)
{
    return [tab, key](WindowStage &stage) {
        const ServerState *const server = stage.servers.healthy();
        stage.servers.polling();
        stage.window.show();
        stage.window.showJob({server->id(), key});
        settle();
        stage.window.findChild<JobDetail *>()->setTab(tab);
    };
}

Act acting(bool isAllowed, ActionOutcome::Result result)
{
    return [isAllowed, result](WindowStage &stage) {
        ServerState *const server = stage.servers.healthy();
        letAct(server, isAllowed);
        const JobKey key{u"parse"_s, u"7"_s};
        stage.window.show();
        stage.window.showJob({server->id(), key});
        settle();
        ActionOutcome outcome;
        QObject::connect(server->actions(), &ServerActions::requested, server,
                         [&](const ActionRequest &request) { outcome.request = request; });
        // The Queues page has actions of its own.
        stage.window.findChild<JobsPage *>()->findChild<JobActions *>()->run(ActionKind::Retry, QList{JobRef{server->id(), key}});
        outcome.result = result;
        outcome.cause.emplace();
        outcome.cause->detail = u"Job 7 is not in the failed state. reprocessJob"_s;
        WatchBatch batch;
        batch.actionOutcomes = {outcome};
        server->apply(batch);
        settle();
    };
}

} // namespace

QList<Scene> windowScenes()
{
    return {
        windowScene(u"jobs"_s, [](WindowStage &stage) { stage.servers.healthy(); }),
        windowScene(u"jobs-timeline"_s, jobTab(JobDetail::Tab::Timeline, {u"audio"_s, u"9"_s})),
        windowScene(u"jobs-attempts"_s, jobTab(JobDetail::Tab::Attempts, {u"parse"_s, u"7"_s})),
        windowScene(u"jobs-columns"_s,
                    [](WindowStage &stage) {
                        stage.servers.healthy();
                        stage.window.resize(1060, 680);
                        stage.window.show();
                        for (const JobColumn column : {JobColumn::Id, JobColumn::Attempt, JobColumn::Started, JobColumn::Took})
                            stage.window.findChild<JobTableView *>()->choose(column, true);
                    }),
        windowScene(u"jobs-need-a-person"_s,
                    [](WindowStage &stage) {
                        ServerState *const server = stage.servers.queues();
                        WatchBatch batch;
                        batch.queues = {Queue{u"audio"_s, 40, 0, {}, {}, std::chrono::minutes(12), {}}};
                        for (Worker worker : server->workers()) {
                            worker.state = Worker::State::Offline;
                            batch.workers += worker;
                        }
                        server->apply(batch);
                        stage.window.show();
                        settle();
                        stage.window.findChild<QueueAlarmLine *>()->setServer({}); // without its pause
                    }),
        questionScene(),
        windowScene(u"jobs-data"_s, jobTab(JobDetail::Tab::Data, {u"audio"_s, u"9"_s})),
        windowScene(u"jobs-result"_s, jobTab(JobDetail::Tab::Result, {u"audio"_s, u"8"_s})),
        windowScene(u"jobs-error"_s, jobTab(JobDetail::Tab::Error, {u"parse"_s, u"7"_s})),
        windowScene(u"jobs-wide"_s,
                    [](WindowStage &stage) {
                        jobTab(JobDetail::Tab::Timeline, {u"audio"_s, u"9"_s})(stage);
                        stage.window.resize(1400, 760);
                    }),
        windowScene(u"jobs-small"_s,
                    [](WindowStage &stage) {
                        jobTab(JobDetail::Tab::Timeline, {u"audio"_s, u"9"_s})(stage);
                        stage.window.resize(stage.window.minimumSize());
                    }),
        windowScene(u"jobs-action-refused"_s, acting(true, ActionOutcome::Result::Refused)),
        windowScene(u"jobs-action-done"_s, acting(true, ActionOutcome::Result::Done)),
        windowScene(u"jobs-read-only"_s, acting(false, ActionOutcome::Result::Done)),
        windowScene(u"jobs-no-server"_s, [](WindowStage &) {}),
        windowScene(u"jobs-empty"_s, [](WindowStage &stage) { stage.servers.dropping(); }),
        windowScene(u"jobs-filtered-to-nothing"_s,
                    [](WindowStage &stage) {
                        stage.servers.healthy();
                        stage.window.show();
                        settle();
                        stage.window.findChild<SearchField *>()->setText(u"風箏"_s);
                    }),
        windowScene(u"jobs-many"_s, [](WindowStage &stage) { stage.servers.busy(); }),
        windowScene(u"jobs-hostile"_s,
                    [](WindowStage &stage) {
                        const ServerState *const server = stage.servers.hostile();
                        stage.window.showJob({server->id(), {u"q"_s, u"2"_s}});
                    }),
        windowScene(u"window-link"_s,
                    [](WindowStage &stage) {
                        stage.servers.dropping();
                        stage.servers.healthy();
                        stage.window.showLink({});
                    }),
        windowScene(u"window-link-small"_s,
                    [](WindowStage &stage) {
                        stage.servers.polling();
                        stage.window.showLink({});
                        stage.window.resize(stage.window.minimumSize());
                    }),
        windowScene(u"jobs-several"_s, [](WindowStage &stage) { stage.servers.twelve(); }),
        windowScene(u"jobs-full"_s, [](WindowStage &stage) { stage.servers.full(); }),
        windowScene(u"window-queues"_s,
                    [](WindowStage &stage) {
                        stage.servers.queues();
                        stage.window.show();
                        settle();
                        stage.window.showPage(MainWindow::Page::Queues);
                    }),
        windowScene(u"window-queues-small"_s,
                    [](WindowStage &stage) {
                        stage.servers.queues();
                        stage.servers.healthy();
                        stage.window.show();
                        settle();
                        stage.window.showPage(MainWindow::Page::Queues);
                        stage.window.resize(stage.window.minimumSize());
                    }),
        windowScene(u"window-link-rest"_s,
                    [](WindowStage &stage) {
                        stage.servers.fallback();
                        stage.window.showLink({});
                    }),
        windowScene(u"window-link-refused"_s,
                    [](WindowStage &stage) {
                        stage.servers.refused();
                        stage.servers.healthy();
                        stage.window.showLink({});
                    }),
        windowScene(u"welcome"_s, [](WindowStage &stage) { stage.window.showNewServer(); }),
        windowScene(u"welcome-looking"_s,
                    [](WindowStage &stage) {
                        showLook(stage, looking());
                    }),
        windowScene(u"welcome-found"_s,
                    [](WindowStage &stage) {
                        showLook(stage, found());
                    }),
        windowScene(u"welcome-quiet"_s,
                    [](WindowStage &stage) {
                        showLook(stage, quiet());
                        stage.window.resize(stage.window.minimumSize());
                    }),
        windowScene(u"welcome-failed"_s,
                    [](WindowStage &stage) {
                        showLook(stage, failed());
                    }),
        windowScene(u"window-settings"_s, [](WindowStage &stage) { stage.window.showPage(MainWindow::Page::Settings); }),
        windowScene(u"window-settings-small"_s,
                    [](WindowStage &stage) {
                        stage.window.showPage(MainWindow::Page::Settings);
                        stage.window.resize(stage.window.minimumSize());
                    }),
    };
}

} // namespace Pollux::Test
