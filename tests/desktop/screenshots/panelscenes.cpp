// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "sampleservers.h"
#include "scenes.h"
#include "ui/actions/jobactions.h"
#include "ui/models/toldlist.h"
#include "ui/panel/floatingpanel.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

namespace {

using Sample = std::function<void(SampleServers &)>;

Scene panelScene(const QString &name, FloatingPanel::Form form, const Sample &sample)
{
    return {name, [form, sample](Camera &camera, const QString &file) {
                SampleServers servers;
                sample(servers);
                FloatingPanel panel(servers.list());
                panel.setForm(form);
                camera.shoot(file, &panel, true);
            }};
}

// Snoozed, and a queue muted just now.
Scene quietScene()
{
    return {u"panel-quiet"_s, [](Camera &camera, const QString &file) {
                SampleServers servers;
                servers.healthy();
                ToldList told;
                told.setSnoozedUntil(QDateTime(QDate(2030, 1, 7), QTime(7, 0)).toUTC());
                told.setMuted(ToldList::Muted{{}, u"audio-generation"_s});
                FloatingPanel panel(servers.list());
                panel.setTold(&told);
                panel.setForm(FloatingPanel::Form::Open);
                camera.shoot(file, &panel, true);
            }};
}

// The computer has no network.
Scene offlineScene(const QString &name, FloatingPanel::Form form)
{
    return panelScene(name, form, [](SampleServers &servers) {
        servers.disconnected();
        servers.list()->setOffline(true);
    });
}

// The server refuses to pause a queue.
Scene outcomeScene()
{
    return {u"panel-queue-refused"_s, [](Camera &camera, const QString &file) {
                SampleServers servers;
                ServerState *const server = servers.queuesToActOn();
                FloatingPanel panel(servers.list());
                panel.setForm(FloatingPanel::Form::Open);
                panel.show();
                ActionOutcome outcome;
                QObject::connect(server->actions(), &ServerActions::requested, server,
                                 [&](const ActionRequest &request) { outcome.request = request; });
                panel.findChild<JobActions *>()->run(ActionKind::Resume, server->id(), u"video-transcode"_s);
                outcome.result = ActionOutcome::Result::Refused;
                outcome.cause.emplace();
                outcome.cause->detail = u"Queue video-transcode is held by an operator until 18:00."_s;
                WatchBatch batch;
                batch.actionOutcomes = {outcome};
                server->apply(batch);
                camera.shoot(file, &panel, true);
            }};
}

} // namespace

QList<Scene> panelScenes()
{
    constexpr auto open = FloatingPanel::Form::Open;
    constexpr auto slim = FloatingPanel::Form::Slim;
    return {
        panelScene(u"panel-healthy"_s, open, [](SampleServers &servers) { servers.healthy(); }),
        panelScene(u"panel-polling"_s, open, [](SampleServers &servers) { servers.polling(); }),
        panelScene(u"panel-disconnected"_s, open, [](SampleServers &servers) { servers.disconnected(); }),
        panelScene(u"panel-refused"_s, open, [](SampleServers &servers) { servers.refused(); }),
        panelScene(u"panel-starting"_s, open, [](SampleServers &servers) { servers.starting(); }),
        panelScene(u"panel-no-server"_s, open, [](SampleServers &) {}),
        panelScene(u"panel-keychain-locked"_s, open, [](SampleServers &servers) { servers.keychainLocked(); }),
        panelScene(u"panel-many-jobs"_s, open, [](SampleServers &servers) { servers.busy(); }),
        panelScene(u"panel-hostile"_s, open, [](SampleServers &servers) { servers.hostile(); }),
        panelScene(u"panel-two-servers"_s, open,
                   [](SampleServers &servers) {
                       servers.healthy();
                       servers.polling();
                   }),
        panelScene(u"panel-four-servers"_s, open,
                   [](SampleServers &servers) {
                       servers.healthy();
                       servers.fallback();
                       servers.disconnected();
                       servers.polling();
                   }),
        panelScene(u"panel-twelve-servers"_s, open, [](SampleServers &servers) { servers.twelve(); }),
        panelScene(u"panel-queues"_s, open, [](SampleServers &servers) { servers.queues(); }),
        panelScene(u"panel-queue-acts"_s, open, [](SampleServers &servers) { servers.queuesToActOn(); }),
        outcomeScene(),
        quietScene(),
        offlineScene(u"panel-offline"_s, open),
        panelScene(u"panel-rest"_s, open, [](SampleServers &servers) { servers.fallback(); }),
        panelScene(u"panel-full"_s, open, [](SampleServers &servers) { servers.full(); }),
        panelScene(u"slim-running"_s, slim, [](SampleServers &servers) { servers.healthy(); }),
        panelScene(u"slim-reconnecting"_s, slim, [](SampleServers &servers) { servers.disconnected(); }),
        panelScene(u"slim-idle"_s, slim, [](SampleServers &servers) { servers.dropping(); }),
        offlineScene(u"slim-offline"_s, slim),
        panelScene(u"slim-no-server"_s, slim, [](SampleServers &) {}),
    };
}

} // namespace Pollux::Test
