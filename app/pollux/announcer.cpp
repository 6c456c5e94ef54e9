// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/announcer.h"

#include "base/plaintext.h"
#include "notify/commandvariables.h"
#include "notify/notificationkind.h"
#include "notify/notificationtexts.h"
#include "platform/donotdisturb.h"
#include "platform/notificationservice.h"
#include "settings/settingsstore.h"
#include "ui/models/actiontexts.h"
#include "ui/models/texts.h"

#include <QLoggingCategory>
#include <QProcess>

#include <utility>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mutedLength = 40;

Q_LOGGING_CATEGORY(lcDesktop, "pollux.desktop", QtWarningMsg)

QString snoozeKey()
{
    return u"notifications/snoozedUntil"_s;
}

} // namespace

Announcer::Announcer(NotificationService *service, Ui::ServerList *servers, Ui::ToldList *told, SettingsStore *settings,
                     Clock *clock, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_servers(servers)
    , m_list(told)
    , m_settings(settings)
    , m_clock(clock)
{
    connect(service, &NotificationService::actionInvoked, this, &Announcer::onAction);
    connect(service, &NotificationService::closed, this, &Announcer::forget);
    connect(service, &NotificationService::failed, this, &Announcer::onFailed);
    connect(settings, &SettingsStore::notificationsChanged, this, &Announcer::loadPreferences);
    connect(told, &Ui::ToldList::undoMuteRequested, this,
            [this] { undoMute(NotificationRule(m_list->muted()->rule)); });
    // Its arguments are the person's own matter.
    connect(&m_commands, &CommandRunner::failed, this, [](const QString &command, const QString &reason) {
        qCWarning(lcDesktop).noquote() << "the command of a rule failed:" << plainLine(QProcess::splitCommand(command).value(0)) << reason;
    });
    m_list->setSnoozedUntil(settings->state(snoozeKey()).toDateTime());
    connect(m_list, &Ui::ToldList::snoozeChanged, this,
            [this] { m_settings->setState(snoozeKey(), m_list->snoozedUntil()); });
    loadPreferences();
}

void Announcer::loadPreferences()
{
    m_desk.setPreferences(preferencesFromJson(m_settings->notifications()));
    followRules();
}

void Announcer::announce(const QString &server, const Notification &notification)
{
    m_waiting.append({server, notification, endsOf(server, notification)});
    if (m_waiting.size() == 1)
        askDoNotDisturb(this, [this](bool doNotDisturb) {
            m_desk.setDoNotDisturb(doNotDisturb);
            judgeWaiting();
        });
}

// What cannot be told any more is left out: a job that was forgotten meanwhile, or one that ended and goes on.
QList<JobEnd> Announcer::endsOf(const QString &server, const Notification &notification) const
{
    QList<JobEnd> ends;
    for (const JobKey &key : notification.jobs) {
        const Job *const job = m_servers->job({server, key});
        const bool hasEnded = job && (job->state == JobState::Failed || job->state == JobState::Succeeded);
        if (job && (hasEnded || !isAboutEnds(notification.kind)))
            ends.append({key, job->state, jobNameText(*job), jobErrorText(*job), job->gap});
    }
    return ends;
}

void Announcer::settle()
{
    judgeWaiting();
}

void Announcer::judgeWaiting()
{
    m_desk.snoozeUntil(m_list->snoozedUntil());
    for (const Announcement &told : std::exchange(m_waiting, {}))
        judge(told);
}

void Announcer::judge(const Announcement &told)
{
    const QDateTime now = m_clock->wallTime();
    Ui::ToldList::Entry entry{now, told.server, told.notification, m_servers->isPaused(), told.ends};
    if (!entry.isPaused) {
        const auto verdict = m_desk.take(told.server, told.notification, told.ends, now.toLocalTime(), m_clock->now());
        entry.quiet = verdict.quiet;
        entry.isSummed = verdict.isSummary;
        if (verdict.quiet == NotificationDesk::Quiet::No)
            show({verdict.isSummary ? QString() : told.server, verdict.notification, verdict.ends}, verdict);
        // Also who does not want to hear of its end wants no alarm that is over.
        if (const quint64 outdated = alarmEndedBy(told))
            m_service->close(outdated);
        runCommands(told, verdict.runs);
    }
    m_list->add(entry);
    Q_EMIT judged(told.server, told.notification, !entry.isPaused && entry.quiet == NotificationDesk::Quiet::No);
}

// The service's id; 0: none is shown.
quint64 Announcer::alarmEndedBy(const Announcement &told) const
{
    if (!isEndOfAlarm(told.notification.kind))
        return 0;
    if (told.notification.replaces != 0)
        return m_ids.value({told.server, told.notification.replaces}, 0);
    // The end of an outage is a story of its own, that does not undo what was told.
    for (auto shown = m_told.cbegin(); shown != m_told.cend(); ++shown) {
        if (shown->server == told.server && shown->notification.kind == Notification::Kind::LinkOutage)
            return shown.key();
    }
    return 0;
}

void Announcer::show(const Announcement &told, const NotificationDesk::Verdict &verdict)
{
    DesktopNotification shown = desktopNotificationOf(told.notification);
    shown.id = ++m_lastId;
    if (verdict.isSummary)
        shown.replaces = verdict.isNewStorm ? 0 : m_summary;
    else if (const quint64 known = m_ids.value({told.server, told.notification.replaces}, 0))
        shown.replaces = known;
    else
        shown.replaces = alarmEndedBy(told);
    shown.sound = verdict.sound;
    addActions(shown, told);
    if (shown.replaces != 0)
        forget(shown.replaces);
    m_told.insert(shown.id, told);
    if (verdict.isSummary)
        m_summary = shown.id;
    else
        m_ids.insert({told.server, told.notification.id}, shown.id);
    m_list->setTrouble({});
    m_service->show(shown);
}

void Announcer::addActions(DesktopNotification &shown, const Announcement &told) const
{
    const bool isLink = !isAboutJobs(told.notification.kind) && !isAboutQueues(told.notification.kind);
    const QString open = isLink ? tr("Check the link") : tr("Open");
    shown.actions = {{u"default"_s, open}, {u"open"_s, open}};
    if (canRetry(told))
        shown.actions.append({u"retry"_s, tr("Retry")});
    if (muteRuleFor(told)) {
        const QString muted = plainLine(mutedText(told), mutedLength);
        shown.actions.append({u"mute"_s, tr("Mute %1", "a queue, or a job's name").arg(muted)});
    }
}

void Announcer::announceStillRunning()
{
    DesktopNotification shown;
    shown.title = tr("Pollux keeps watching");
    shown.body = tr("The window is closed, the jobs are still watched. To end Pollux, choose Quit in its menu.");
    shown.urgency = DesktopNotification::Urgency::Low;
    showPlain(shown);
}

void Announcer::showPlain(const DesktopNotification &plain)
{
    DesktopNotification shown = plain;
    shown.id = ++m_lastId;
    shown.actions = {{u"default"_s, tr("Open")}};
    m_plain.insert(shown.id, shown);
    m_service->show(shown);
}

// Only what the person has typed or let in on this machine.
void Announcer::runCommands(const Announcement &told, const QList<NotificationDesk::Run> &runs)
{
    if (runs.isEmpty())
        return;
    const QStringList allowed = m_settings->allowedCommands();
    const Ui::ServerState *const server = m_servers->find(told.server);
    const QString title = server ? server->title() : QString();
    for (const auto &run : runs) {
        if (allowed.contains(run.command))
            m_commands.run(run.command, commandVariables(title, told.notification, run.ends));
    }
}

// One job that may be tried again, by what is known of it now.
bool Announcer::canRetry(const Announcement &told) const
{
    if (told.ends.size() != 1 || told.notification.jobs.size() != 1 || told.ends.constFirst().state != JobState::Failed)
        return false;
    const Ui::ServerState *const server = m_servers->find(told.server);
    const Job *const job = server ? server->job(told.ends.constFirst().key) : nullptr;
    return job && server->actions()->isAllowed() && server->actions()->fits(ActionKind::Retry, *job);
}

void Announcer::onAction(quint64 id, const QString &key, const QString &activationToken)
{
    if (const auto mute = m_mutes.constFind(id); mute != m_mutes.cend()) {
        if (key == "undo"_L1)
            undoMute(NotificationRule(*mute));
        else
            Q_EMIT rulesRequested(activationToken);
        return;
    }
    const auto known = m_told.constFind(id);
    if (known == m_told.cend()) {
        Q_EMIT windowRequested(activationToken);
        return;
    }
    const Announcement told = *known; // a listener may announce more
    if (key == "retry"_L1)
        retry(told);
    else if (key == "mute"_L1)
        mute(id, told);
    else
        open(told, activationToken);
}

void Announcer::open(const Announcement &told, const QString &activationToken)
{
    if (isAboutQueues(told.notification.kind))
        Q_EMIT queuesRequested();
    else if (!isAboutJobs(told.notification.kind))
        Q_EMIT linkRequested(told.server, activationToken);
    else if (told.notification.jobs.size() == 1)
        Q_EMIT jobRequested({told.server, told.notification.jobs.constFirst()}, activationToken);
    else
        Q_EMIT jobsRequested(told.notification.kind == Notification::Kind::JobsFailed, activationToken);
}

// It may have been tried again meanwhile, or actions are paused now.
void Announcer::retry(const Announcement &told)
{
    if (!canRetry(told) || m_servers->isPaused())
        return;
    Ui::ServerActions *const actions = m_servers->find(told.server)->actions();
    const JobEnd &end = told.ends.constFirst();
    const quint64 number = actions->request(ActionKind::Retry, end.key);
    if (number == 0)
        return;
    auto *const wait = new QObject(actions); // an answer comes once
    connect(actions, &Ui::ServerActions::finished, wait, [this, wait, number, name = end.name](const ActionOutcome &outcome) {
        if (outcome.request.id != number)
            return;
        wait->deleteLater();
        onRetried(name, outcome);
    });
}

// That it runs again is seen where jobs are; that it does not would be seen nowhere.
void Announcer::onRetried(const QString &name, const ActionOutcome &outcome)
{
    if (outcome.result == ActionOutcome::Result::Done)
        return;
    DesktopNotification shown;
    shown.title = tr("Not tried again: %1", "a job's name").arg(name);
    shown.body = Ui::outcomeText({outcome}, name);
    shown.category = u"transfer.error"_s;
    showPlain(shown);
}

void Announcer::mute(quint64 id, const Announcement &told)
{
    const auto rule = muteRuleFor(told);
    if (!rule)
        return;
    applyMute(*rule);
    const Ui::ServerState *const server = m_servers->servers().size() > 1 ? m_servers->find(told.server) : nullptr;
    const QString muted = plainLine(mutedText(told), mutedLength);
    const QString what = server ? tr("%1 on %2", "a queue, or a job's name, and its server")
                                      .arg(muted, plainLine(server->title(), mutedLength))
                                : muted;
    sayMuted(id, *rule, what);
    m_list->setMuted(Ui::ToldList::Muted{*rule, what});
}

// An older notification may mute what is muted: there is nothing to do then, and what undoes it is known.
void Announcer::applyMute(const NotificationRule &rule)
{
    NotificationPreferences preferences = m_desk.preferences();
    const RuleMute mute = RuleMute::of(preferences.rules, rule);
    if (mute.after == mute.before)
        return;
    m_applied += mute;
    preferences.rules = mute.after;
    m_settings->setNotifications(preferencesToJson(preferences));
}

// In the place of what was muted: who has pressed the wrong button looks there.
void Announcer::sayMuted(quint64 id, const NotificationRule &rule, const QString &what)
{
    DesktopNotification shown;
    shown.id = ++m_lastId;
    shown.replaces = id;
    shown.title = tr("Muted: %1").arg(Ui::isolated(what));
    shown.body = tr("Its jobs go on, and nothing is told of them. The rule stands in the settings.");
    shown.urgency = DesktopNotification::Urgency::Low;
    shown.actions = {{u"default"_s, tr("Open settings")}, {u"undo"_s, tr("Undo")}};
    forget(id);
    m_mutes.insert(shown.id, rule);
    m_service->show(shown);
}

void Announcer::undoMute(const NotificationRule &rule)
{
    for (qsizetype at = m_applied.size() - 1; at >= 0; --at) {
        if (m_applied.at(at).rule != rule)
            continue;
        const RuleMute mute = m_applied.takeAt(at);
        NotificationPreferences preferences = m_desk.preferences();
        preferences.rules = mute.undoneIn(preferences.rules);
        m_settings->setNotifications(preferencesToJson(preferences));
        break;
    }
    // Where it stands further down, as it did before, nobody else has said that it is over.
    if (m_desk.preferences().rules.contains(rule))
        forgetMutes(rule);
}

// What is no rule any more cannot be taken back, and what says that it is muted would lie.
void Announcer::followRules()
{
    const auto isGone = [this](const NotificationRule &rule) { return !m_desk.preferences().rules.contains(rule); };
    m_applied.removeIf([&](const RuleMute &mute) { return isGone(mute.rule); });
    if (m_list->muted() && isGone(m_list->muted()->rule))
        m_list->setMuted({});
    const QHash<quint64, NotificationRule> mutes = m_mutes; // each that is closed goes
    for (auto mute = mutes.cbegin(); mute != mutes.cend(); ++mute) {
        if (isGone(*mute))
            m_service->close(mute.key());
    }
}

void Announcer::forgetMutes(const NotificationRule &rule)
{
    if (m_list->muted() && m_list->muted()->rule == rule)
        m_list->setMuted({});
    const QHash<quint64, NotificationRule> mutes = m_mutes; // each that is closed goes
    for (auto mute = mutes.cbegin(); mute != mutes.cend(); ++mute) {
        if (*mute == rule)
            m_service->close(mute.key());
    }
}

void Announcer::onFailed(quint64 id, const QString &reason)
{
    qCWarning(lcDesktop).noquote() << "a notification could not be shown:" << reason;
    m_list->setTrouble(reason);
    const auto told = m_told.constFind(id);
    if (told != m_told.cend())
        Q_EMIT notShown(told->notification.title, told->notification.body);
    else if (const auto plain = m_plain.constFind(id); plain != m_plain.cend())
        Q_EMIT notShown(plain->title, plain->body);
    forget(id);
}

void Announcer::forget(quint64 id)
{
    m_plain.remove(id);
    m_mutes.remove(id);
    if (m_summary == id)
        m_summary = 0;
    const auto told = m_told.constFind(id);
    if (told == m_told.cend())
        return;
    m_ids.remove({told->server, told->notification.id});
    m_told.erase(told);
}

} // namespace Pollux::Desktop
