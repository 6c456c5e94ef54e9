// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/notificationwords.h"

#include "base/plaintext.h"
#include "notify/notificationkind.h"
#include "notify/notificationtexts.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::NotificationWords)
};

constexpr qsizetype partLength = 60;

} // namespace

QString ruleEventText(NotificationRule::Event event)
{
    switch (event) {
    case NotificationRule::Event::Any:
        return Words::tr("Everything");
    case NotificationRule::Event::JobDone:
        return Words::tr("Jobs that are done");
    case NotificationRule::Event::JobFailed:
        return Words::tr("Jobs that failed");
    case NotificationRule::Event::JobSilent:
        return Words::tr("Jobs without progress");
    case NotificationRule::Event::Link:
        return Words::tr("Connection, server, queues");
    }
    return {};
}

QString ruleEffectText(NotificationRule::Effect effect)
{
    switch (effect) {
    case NotificationRule::Effect::Show:
        return Words::tr("Show");
    case NotificationRule::Effect::Silent:
        return Words::tr("Show without a sound");
    case NotificationRule::Effect::Mute:
        return Words::tr("Mute");
    }
    return {};
}

QString ruleText(const NotificationRule &rule, const QString &server)
{
    QStringList parts{ruleEventText(rule.event)};
    if (!rule.pattern.isEmpty())
        parts += isolated(plainLine(rule.pattern, partLength));
    if (!server.isEmpty())
        parts += isolated(plainLine(server, partLength));
    if (!rule.command.isEmpty())
        parts += Words::tr("with a command");
    const QString text = Words::tr("%1: %2", "what a rule does, what it is about")
                             .arg(ruleEffectText(rule.effect), parts.join(u" · "_s));
    return rule.isEnabled ? text : Words::tr("%1 (off)", "a rule").arg(text);
}

QList<ToldLine> toldLines(const QList<ToldList::Entry> &entries, const NotificationPreferences &preferences, qsizetype most)
{
    NotificationPreferences each = preferences;
    each.stormAfter = 0;
    NotificationDesk desk;
    desk.setPreferences(each);
    QList<ToldLine> lines;
    for (auto entry = entries.crbegin(); entry != entries.crend() && lines.size() < most; ++entry) {
        const auto judge = [&](Notification one, const QList<JobEnd> &ends) {
            const auto quiet = desk.take(entry->server, one, ends, entry->time.toLocalTime(), Instant()).quiet;
            lines.append({entry->time, one.title, quiet});
        };
        if (entry->ends.isEmpty() || !isAboutEnds(entry->notification.kind)) {
            judge(entry->notification, entry->ends);
            continue;
        }
        for (auto end = entry->ends.crbegin(); end != entry->ends.crend() && lines.size() < most; ++end) {
            Notification one = entry->notification;
            one.title = textOf(QList{*end}).title;
            one.jobs = {end->key};
            judge(one, {*end});
        }
    }
    return lines;
}

QString quietText(NotificationDesk::Quiet quiet)
{
    switch (quiet) {
    case NotificationDesk::Quiet::No:
        return Words::tr("shown");
    case NotificationDesk::Quiet::Rule:
        return Words::tr("muted by a rule");
    case NotificationDesk::Quiet::Snooze:
        return Words::tr("snoozed");
    case NotificationDesk::Quiet::DoNotDisturb:
        return Words::tr("do not disturb");
    case NotificationDesk::Quiet::QuietHours:
        return Words::tr("quiet hours");
    }
    return {};
}

} // namespace Pollux::Ui
