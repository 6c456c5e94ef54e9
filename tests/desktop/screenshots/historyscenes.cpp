// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "notify/notificationkind.h"
#include "platform/secretstore.h"
#include "sampleservers.h"
#include "scenes.h"
#include "settings/settingsstore.h"
#include "store/historyfile.h"
#include "store/historyreader.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/historywords.h"
#include "ui/models/checkups.h"
#include "ui/models/firstlook.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabbar.h"
#include "ui/window/mainwindow.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;
using namespace Pollux::Store;

namespace {

constexpr int longestLook = 15'000;

//! The window over a history of a day, and settings of its own.
struct HistoryStage
{
    void fill();
    void showPage();
    void awaitRows() const;
    Ui::HistoryPage *page() const { return window.findChild<Ui::HistoryPage *>(); }
    HistoryTable *table() const { return window.findChild<HistoryTable *>(); }
    void choose(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }

    SampleServers servers;
    QTemporaryDir folder;
    SettingsStore settings{folder.filePath(u"pollux.conf"_s)};
    SecretStore secrets{u"pollux-screenshots"_s};
    CheckUps checkUps;
    FirstLook firstLook;
    HistoryReader reader{folder.filePath(u"history.sqlite"_s)};
    MainWindow window{servers.list(), &checkUps, &firstLook, &reader, &settings, &secrets};
};

JobEntry job(const JobKey &key, const QString &name, JobState state, const QDateTime &ended, int seconds)
{
    JobEntry entry;
    entry.server = {u"SmartVoice"_s, u"https://voice.example.org"_s};
    entry.key = key;
    entry.name = name;
    entry.state = state;
    entry.attempt = 1;
    entry.ended = ended;
    entry.started = ended.addSecs(-seconds);
    entry.created = entry.started.addSecs(-20);
    return entry;
}

NotificationEntry told(const QString &title, const QString &body, Notification::Kind kind, const QDateTime &time)
{
    NotificationEntry entry;
    entry.server = {u"SmartVoice"_s, u"https://voice.example.org"_s};
    entry.title = title;
    entry.body = body;
    entry.kind = notificationKindName(kind);
    entry.time = time;
    return entry;
}

void HistoryStage::fill()
{
    const QDateTime now = servers.clock()->wallTime();
    HistoryBatch batch;
    const QStringList names{u"第一章 · 舊事"_s, u"第二章 · 旧港"_s, u"Import “Field notes 2026”"_s, u"第三章 · 夜航西飞"_s,
                            u"知識匯入 · 產品手冊.pdf"_s};
    for (int i = 0; i < 40; ++i)
        batch.jobs += job({i % 3 ? u"audio"_s : u"parse"_s, QString::number(40 - i)}, names[i % names.size()],
                          i % 11 == 7 ? JobState::Cancelled : JobState::Succeeded, now.addSecs(-i * 1'900), 95 + i * 7);
    JobEntry failed = job({u"parse"_s, u"7"_s}, u"Import “Draft B”"_s, JobState::Failed, now.addSecs(-900), 220);
    failed.error = u"TTS quota exceeded\n    at synthesize (tts.js:42:11)\n    at async Worker.process (worker.js:118:5)"_s;
    failed.message = u"Calling the TTS service"_s;
    failed.attempt = 3;
    batch.jobs += failed;
    JobEntry other = job({u"geo"_s, u"501"_s}, u"tiles/14/8631"_s, JobState::Succeeded, now.addSecs(-2'500), 31);
    other.server = {u"GEO"_s, u"https://geo.example.org"_s};
    batch.jobs += other;
    batch.notifications = {
        told(u"Import “Draft B” failed"_s, u"TTS quota exceeded"_s, Notification::Kind::JobsFailed, now.addSecs(-898)),
        told(u"12 jobs done"_s, u"第一章 · 舊事, 第二章 · 旧港 and 10 more"_s, Notification::Kind::JobsDone, now.addSecs(-2'000)),
        told(u"SmartVoice is not connected"_s, u"For 5 min: nothing listens at 10.2.0.7:443"_s,
             Notification::Kind::LinkOutage, now.addSecs(-9'000)),
        told(u"SmartVoice is connected again"_s, u"After 6 min"_s, Notification::Kind::LinkBack, now.addSecs(-8'900))};
    batch.notifications[1].shown = false;
    batch.notifications[0].jobs = {{u"parse"_s, u"7"_s}};
    const auto history = HistoryFile::open(folder.filePath(u"history.sqlite"_s));
    if (!history || !(*history)->write(batch, now))
        qFatal("the history cannot be written");
}

void HistoryStage::awaitRows() const
{
    const auto *const model = window.findChild<HistoryModel *>();
    const QDeadlineTimer deadline(longestLook);
    do
        settle();
    while ((model->isLoading() || (model->rowCount() > 0 && !model->total())) && !deadline.hasExpired());
}

void HistoryStage::showPage()
{
    window.show();
    window.showPage(MainWindow::Page::History);
    awaitRows();
}

using Act = std::function<void(HistoryStage &)>;

Scene historyScene(const QString &name, const Act &act)
{
    return {name, [act](Camera &camera, const QString &file) {
                HistoryStage stage;
                stage.window.resize(940, 680);
                act(stage);
                camera.shoot(file, &stage.window);
            }};
}

Act filled(int servers, const Act &then)
{
    return [servers, then](HistoryStage &stage) {
        stage.fill();
        stage.servers.healthy();
        if (servers > 1)
            stage.servers.polling();
        stage.showPage();
        then(stage);
        stage.awaitRows();
    };
}

void showNotifications(HistoryStage &stage)
{
    stage.page()->findChild<TabBar *>()->setCurrentIndex(int(HistoryGroup::Notifications));
    stage.awaitRows();
    stage.choose(0);
}

} // namespace

QList<Scene> historyScenes()
{
    return {
        historyScene(u"history"_s, filled(1, [](HistoryStage &stage) { stage.choose(1); })),
        historyScene(u"history-several"_s, filled(2, [](HistoryStage &stage) { stage.choose(3); })),
        historyScene(u"history-small"_s,
                     filled(2, [](HistoryStage &stage) {
                         stage.window.resize(stage.window.minimumSize());
                         stage.choose(1);
                     })),
        historyScene(u"history-notifications"_s, filled(1, showNotifications)),
        historyScene(u"history-filtered-to-nothing"_s,
                     filled(1, [](HistoryStage &stage) {
                         stage.page()->findChild<SearchField *>()->setText(u"風箏"_s);
                         QDeadlineTimer typed(400);
                         while (!typed.hasExpired())
                             settle();
                     })),
        historyScene(u"history-exported"_s,
                     filled(1, [](HistoryStage &stage) {
                         stage.page()->exportTo(stage.folder.filePath(u"pollux-jobs.csv"_s), HistoryFormat::Csv);
                     })),
        historyScene(u"history-empty"_s, [](HistoryStage &stage) {
            stage.servers.healthy();
            stage.showPage();
        }),
    };
}

} // namespace Pollux::Test
