// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "platform/secretstore.h"
#include "sampleservers.h"
#include "scenes.h"
#include "settings/settingsstore.h"
#include "ui/models/checkups.h"
#include "ui/widgets/searchfield.h"
#include "ui/window/jobactions.h"
#include "ui/window/jobdetail.h"
#include "ui/window/mainwindow.h"

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
    MainWindow window{servers.list(), &checkUps, &settings, &secrets};
};

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

//! Everything can be done to the server's jobs, if it is allowed.
void letAct(ServerState *server, bool isAllowed)
{
    ServerActions::Server known;
    for (const ActionKind kind : {ActionKind::Retry, ActionKind::Cancel, ActionKind::Promote, ActionKind::Remove,
                                  ActionKind::Pause, ActionKind::Resume}) {
        Action action;
        action.kind = kind;
        action.call.event = actionName(kind);
        known.profile.actions += action;
    }
    known.profile.snapshot.emplace();
    known.profile.snapshot->queues = {u"audio"_s, u"parse"_s};
    known.profile.links = {JobLink{u"Audio"_s, {u"https://voice.example.org/{queue}/{id}"_s}}};
    known.isAllowed = isAllowed;
    server->actions()->setServer(known);
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
        stage.window.findChild<JobActions *>()->run(ActionKind::Retry, QList{JobRef{server->id(), key}});
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
        windowScene(u"window-settings"_s, [](WindowStage &stage) { stage.window.showNewServer(); }),
        windowScene(u"window-settings-small"_s,
                    [](WindowStage &stage) {
                        stage.window.showNewServer();
                        stage.window.resize(stage.window.minimumSize());
                    }),
    };
}

} // namespace Pollux::Test
