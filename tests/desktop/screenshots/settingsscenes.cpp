// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "platform/secretstore.h"
#include "notify/notificationpreferences.h"
#include "scenes.h"
#include "settings/settingsstore.h"
#include "ui/models/toldlist.h"
#include "ui/settings/jsonedit.h"
#include "ui/settings/previewpane.h"
#include "ui/settings/profileeditor.h"
#include "ui/settings/settingspage.h"
#include "ui/style/roles.h"

#include <QEventLoop>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

namespace {

//! The page over settings of its own.
struct SettingsStage
{
    explicit SettingsStage(bool withServers = true)
    {
        if (withServers) {
            add(u"SmartVoice"_s, u"https://voice.example.org"_s, u"smartvoice"_s, true);
            add(u"Heart Whisper · 客服"_s, u"https://heart.example.org"_s, u"heart-whisper"_s, true);
            add(u"Staging"_s, u"http://localhost:3000"_s, u"generic"_s, false);
        }
        page = std::make_unique<SettingsPage>(&settings, &secrets);
        setRole(page.get(), Role::Ground);
        page->resize(912, 640);
    }

    void add(const QString &title, const QString &url, const QString &profile, bool used)
    {
        ServerEntry entry;
        entry.id = settings.freshId();
        entry.title = title;
        entry.url = QUrl(url);
        entry.profile = profile;
        entry.hasSecret = used;
        entry.enabled = used;
        if (profile == "smartvoice"_L1)
            entry.variables = {{u"project"_s, u"p-1"_s}};
        settings.putServer(entry);
    }

    //! The fields of the form, from top to bottom.
    QLineEdit *field(int index) const
    {
        QList<QLineEdit *> fields;
        for (QLineEdit *const field : page->findChildren<QLineEdit *>()) {
            if (field->isVisibleTo(page.get()))
                fields.append(field);
        }
        std::sort(fields.begin(), fields.end(), [this](const QLineEdit *one, const QLineEdit *other) {
            return one->mapTo(page.get(), QPoint()).y() < other->mapTo(page.get(), QPoint()).y();
        });
        return fields.value(index);
    }

    QTemporaryDir folder;
    SettingsStore settings{folder.filePath(u"pollux.conf"_s)};
    SecretStore secrets{u"pollux-screenshots"_s};
    std::unique_ptr<SettingsPage> page;
};

void shootError(Camera &camera, const QString &file)
{
    SettingsStage stage;
    stage.page->startNewServer();
    stage.page->show();
    settle();
    stage.field(0)->setText(u"Production"_s);
    stage.field(1)->setFocus();
    stage.field(1)->insert(u"https://me:secret@queue.example.org"_s);
    Q_EMIT stage.field(1)->textEdited(stage.field(1)->text());
    camera.shoot(file, stage.page.get());
}

void shootLocked(Camera &camera, const QString &file)
{
    SettingsStage stage;
    stage.page->show();
    settle();
    QLineEdit *const token = stage.field(3);
    token->setText(u"a token"_s);
    for (QPushButton *const button : stage.page->findChildren<QPushButton *>()) {
        if (button->isEnabled() && button->isVisible() && button->property("role") == u"primary"_s)
            button->click();
    }
    Q_EMIT stage.secrets.writeFinished(stage.settings.servers().constFirst().id,
                                       {SecretAnswer::Status::Locked, {}, {}});
    stage.secrets.disconnect(); // its own answer would be that there is no keychain
    camera.shoot(file, stage.page.get());
}

void shootAppearance(Camera &camera, const QString &file)
{
    SettingsStage stage;
    stage.page->findChild<QTabBar *>()->setCurrentIndex(2);
    camera.shoot(file, stage.page.get());
}

void shootNetwork(Camera &camera, const QString &file)
{
    SettingsStage stage;
    stage.settings.setNetwork({Pollux::NetworkChoice::Proxy::Own, QUrl(u"http://proxy.example.org:3128"_s), u"ops"_s, true, {}});
    stage.page->findChild<QTabBar *>()->setCurrentIndex(4);
    camera.shoot(file, stage.page.get());
}

//! Rules, quiet hours, and what the last events would have come to.
void shootNotifications(Camera &camera, const QString &file, const QSize &size)
{
    SettingsStage stage;
    stage.page->resize(size);
    NotificationPreferences preferences;
    NotificationRule rule;
    rule.event = NotificationRule::Event::JobFailed;
    rule.server = stage.settings.servers().constFirst().id;
    rule.effect = NotificationRule::Effect::Show;
    rule.sound = u"dialog-error"_s;
    rule.command = u"sh \"/home/me/on failure.sh\" --once"_s;
    stage.settings.setAllowedCommands({rule.command});
    preferences.rules += rule;
    rule = {};
    rule.pattern = u"^(draft|試聽)"_s;
    preferences.rules += rule;
    preferences.quiet.isOn = true;
    preferences.quiet.days = 0x1f;
    stage.settings.setNotifications(preferencesToJson(preferences));
    ToldList told;
    const QString server = stage.settings.servers().constFirst().id;
    for (const auto &[name, state] : {std::pair{u"draft of chapter 3"_s, JobState::Succeeded},
                                      std::pair{u"第三章 · 夜航"_s, JobState::Failed}}) {
        Notification one;
        one.title = name;
        one.kind = state == JobState::Failed ? Notification::Kind::JobsFailed : Notification::Kind::JobsDone;
        one.jobs = {{u"audio"_s, name}};
        told.add({QDateTime(QDate::currentDate(), QTime(14, 2)).toUTC(), server, one, false,
                  {{one.jobs.constFirst(), state, name, {}, false}}});
    }
    stage.page->setTold(&told);
    stage.page->findChild<QTabBar *>()->setCurrentIndex(3);
    camera.shoot(file, stage.page.get());
    stage.page.reset();
}

void shootQuestion(Camera &camera, const QString &file)
{
    SettingsStage stage;
    stage.page->show();
    settle();
    stage.field(0)->setText(u"SmartVoice 2"_s);
    stage.page->findChild<QTabBar *>()->setCurrentIndex(2);
    camera.shoot(file, stage.page->findChild<QMessageBox *>());
}

//! Somebody writes a profile of his own; `broken`: with a mistake in it.
void shootProfiles(Camera &camera, const QString &file, bool broken, const QSize &size)
{
    SettingsStage stage;
    stage.page->resize(size);
    stage.page->show();
    settle();
    stage.page->showProfile(u"generic"_s);
    auto *const editor = stage.page->findChild<ProfileEditor *>();
    Q_EMIT editor->copyRequested();
    if (broken) {
        auto *const text = editor->findChild<JsonEdit *>();
        text->setPlainText(text->toPlainText().replace(u"\"events\": ["_s, u"\"link\": {\n    \"path\": 7\n  },\n  \"events\": ["_s));
        // It is read once the typing pauses, which is later than a picture that seems still.
        QEventLoop loop;
        QObject::connect(editor, &ProfileEditor::profileChanged, &loop, &QEventLoop::quit);
        loop.exec();
    }
    stage.page->findChild<PreviewPane *>()->setEvents(
        u"[\"audio:progress\",{\"jobId\":7,\"progress\":40,\"message\":\"音频合成\"}]\n"
        "[\"audio:completed\",{\"jobId\":6,\"result\":{\"url\":\"/6.mp3\"}}]\n"
        "[\"hello\",{\"version\":3}]\n"
        "[\"audio:progress\",{\"progress\":12}]\n"
        "not an event"_s);
    camera.shoot(file, stage.page.get());
}

} // namespace

QList<Scene> settingsScenes()
{
    return {
        {u"settings-servers"_s,
         [](Camera &camera, const QString &file) { camera.shoot(file, SettingsStage().page.get()); }},
        {u"settings-none"_s,
         [](Camera &camera, const QString &file) { camera.shoot(file, SettingsStage(false).page.get()); }},
        {u"settings-new"_s,
         [](Camera &camera, const QString &file) {
             SettingsStage stage;
             stage.page->startNewServer();
             camera.shoot(file, stage.page.get());
         }},
        {u"settings-error"_s, shootError},
        {u"settings-keychain-locked"_s, shootLocked},
        {u"settings-question"_s, shootQuestion},
        {u"settings-appearance"_s, shootAppearance},
        {u"settings-network"_s, shootNetwork},
        {u"settings-program"_s,
         [](Camera &camera, const QString &file) {
             SettingsStage stage;
             stage.page->findChild<QTabBar *>()->setCurrentIndex(5);
             camera.shoot(file, stage.page.get());
         }},
        {u"settings-notifications"_s,
         [](Camera &camera, const QString &file) { shootNotifications(camera, file, {912, 760}); }},
        {u"settings-notifications-small"_s,
         [](Camera &camera, const QString &file) { shootNotifications(camera, file, {560, 620}); }},
        {u"settings-profiles"_s,
         [](Camera &camera, const QString &file) { shootProfiles(camera, file, false, {1180, 720}); }},
        {u"settings-profiles-error"_s,
         [](Camera &camera, const QString &file) { shootProfiles(camera, file, true, {1180, 720}); }},
        {u"settings-profiles-small"_s,
         [](Camera &camera, const QString &file) { shootProfiles(camera, file, true, {560, 620}); }},
    };
}

} // namespace Pollux::Test
