// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ruleform.h"

#include "base/plaintext.h"
#include "base/redact.h"
#include "platform/commandrunner.h"
#include "settings/settingsstore.h"
#include "ui/settings/notificationwords.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype titleLength = 60;

//! Of the Sound Naming Specification; what a theme lacks is silent.
struct Sound
{
    QLatin1StringView name;
    const char *word;
};
constexpr Sound sounds[] = {
    {"complete"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::RuleForm", "Done")},
    {"dialog-error"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::RuleForm", "Error")},
    {"dialog-warning"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::RuleForm", "Warning")},
    {"dialog-information"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::RuleForm", "Hint")},
    {"message-new-instant"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::RuleForm", "Message")},
    {"bell"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::RuleForm", "Bell")},
    {"phone-incoming-call"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::RuleForm", "Ringing")},
};

void choose(QComboBox *box, const QVariant &data, const QString &otherwise)
{
    if (box->findData(data) < 0)
        box->addItem(otherwise, data);
    box->setCurrentIndex(box->findData(data));
}

} // namespace

RuleForm::RuleForm(SettingsStore *settings, QWidget *parent)
    : FormGrid(parent)
    , m_settings(settings)
    , m_event(new QComboBox(this))
    , m_server(new QComboBox(this))
    , m_pattern(new QLineEdit(this))
    , m_effect(new QComboBox(this))
    , m_sound(new QComboBox(this))
    , m_command(new QLineEdit(this))
    , m_allow(new QPushButton(tr("Let it run"), this))
    , m_enabled(new QCheckBox(tr("This rule counts"), this))
{
    using Event = NotificationRule::Event;
    using Effect = NotificationRule::Effect;
    for (const Event event : {Event::Any, Event::JobDone, Event::JobFailed, Event::JobSilent, Event::Link})
        m_event->addItem(ruleEventText(event), int(event));
    for (const Effect effect : {Effect::Show, Effect::Silent, Effect::Mute})
        m_effect->addItem(ruleEffectText(effect), int(effect));
    m_sound->addItem(tr("The usual one"), QString());
    for (const Sound &sound : sounds)
        m_sound->addItem(tr(sound.word), QString(sound.name));
    m_pattern->setMaxLength(int(NotificationRules::maxPattern));
    m_pattern->setPlaceholderText(tr("Each"));
    m_command->setMaxLength(int(NotificationRules::maxCommand));
    m_command->setPlaceholderText(tr("A program and its arguments"));

    addField(tr("About"), m_event);
    addField(tr("Server"), m_server);
    m_patternNote = addField(tr("Name or queue"), m_pattern);
    addField(tr("Then"), m_effect);
    addField(tr("Sound"), m_sound);
    m_commandNote = addFields(tr("Run"), {m_command, m_allow});
    addWide(m_enabled);
    fillServers();
    fill();
    for (QComboBox *const box : {m_event, m_server, m_effect, m_sound})
        connect(box, &QComboBox::activated, this, &RuleForm::take);
    connect(m_enabled, &QCheckBox::clicked, this, &RuleForm::take);
    connect(m_pattern, &QLineEdit::textEdited, this, &RuleForm::takePattern);
    connect(m_command, &QLineEdit::editingFinished, this, &RuleForm::takeCommand);
    connect(m_allow, &QPushButton::clicked, this, [this] {
        Q_EMIT commandAllowed(m_rule.command);
        Q_EMIT changed();
        showCommandNote();
    });
    connect(settings, &SettingsStore::serverPut, this, &RuleForm::fillServers);
    connect(settings, &SettingsStore::serverRemoved, this, &RuleForm::fillServers);
}

void RuleForm::setRule(const NotificationRule &rule)
{
    m_rule = rule;
    fill();
}

void RuleForm::focusFirst()
{
    m_event->setFocus(Qt::OtherFocusReason);
}

void RuleForm::fill()
{
    choose(m_event, int(m_rule.event), {});
    choose(m_server, m_rule.server, tr("A server that is gone"));
    choose(m_effect, int(m_rule.effect), {});
    choose(m_sound, m_rule.sound, plainLine(m_rule.sound, titleLength));
    m_enabled->setChecked(m_rule.isEnabled);
    if (m_pattern->text() != m_rule.pattern)
        m_pattern->setText(m_rule.pattern);
    m_command->setText(m_rule.command);
    showCommandNote();
    say(m_patternNote, {});
    setFieldVisible(m_pattern, m_rule.event != NotificationRule::Event::Link);
    setFieldVisible(m_sound, m_rule.effect == NotificationRule::Effect::Show);
}

void RuleForm::fillServers()
{
    m_server->clear();
    m_server->addItem(tr("Each"), QString());
    for (const ServerEntry &server : m_settings->servers())
        m_server->addItem(plainLine(server.title, titleLength), server.id);
    choose(m_server, m_rule.server, tr("A server that is gone"));
}

void RuleForm::take()
{
    m_rule.event = NotificationRule::Event(m_event->currentData().toInt());
    m_rule.server = m_server->currentData().toString();
    m_rule.effect = NotificationRule::Effect(m_effect->currentData().toInt());
    m_rule.sound = m_sound->currentData().toString();
    m_rule.isEnabled = m_enabled->isChecked();
    if (m_rule.event == NotificationRule::Event::Link)
        m_rule.pattern.clear();
    fill();
    Q_EMIT changed();
}

// Not letter by letter: half a command is another one.
void RuleForm::takeCommand()
{
    const QString command = m_command->text().trimmed();
    if (command == m_rule.command)
        return;
    if (redactText(command) != command) {
        m_commandNote->setTone(Tone::Warn);
        say(m_commandNote, tr("Not used: it looks like a token, which belongs in a script of your own."));
        return;
    }
    m_rule.command = command;
    Q_EMIT commandAllowed(command);
    Q_EMIT changed();
    showCommandNote();
}

void RuleForm::showCommandNote()
{
    const bool isAllowed = m_rule.command.isEmpty() || m_settings->allowedCommands().contains(m_rule.command);
    const bool isThere = m_rule.command.isEmpty() || CommandRunner::isRunnable(m_rule.command);
    m_allow->setVisible(!isAllowed);
    m_commandNote->setTone(isAllowed && isThere ? Tone::Muted : Tone::Warn);
    m_commandNote->setDetail(u"POLLUX_EVENT, POLLUX_SERVER, POLLUX_TITLE, POLLUX_BODY, POLLUX_COUNT, POLLUX_JOB_QUEUE, POLLUX_JOB_ID, "
                             "POLLUX_JOB_NAME, POLLUX_JOB_STATE, POLLUX_JOB_ERROR"_s);
    if (m_rule.command.isEmpty())
        say(m_commandNote, {});
    else if (!isAllowed)
        say(m_commandNote, tr("It came with settings from elsewhere, and is not run."));
    else if (!isThere)
        say(m_commandNote, tr("This program is not there."));
    else
        say(m_commandNote, tr("Run without a shell, for 30 seconds at most; POLLUX_JOB_NAME and other variables say what it is about."));
}

void RuleForm::takePattern()
{
    const QString flaw = NotificationRules::flawOf(m_pattern->text());
    m_patternNote->setTone(Tone::Warn);
    say(m_patternNote, flaw.isEmpty() ? QString() : tr("Not used: %1").arg(plainLine(flaw, titleLength)));
    if (!flaw.isEmpty() || m_rule.pattern == m_pattern->text())
        return;
    m_rule.pattern = m_pattern->text();
    Q_EMIT changed();
}

} // namespace Pollux::Ui
