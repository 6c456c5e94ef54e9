// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/notificationpreferences.h"
#include "notify/notificationstorm.h"

namespace Pollux {

//! What becomes of a Notification, as the person wants it: shown, with or without a sound, or kept quiet; and which commands
//! of rules are to be run. Pure; times never go back.
//!
//! Rules look at each job that is listed, so that of a burst only the jobs that are to be told are told; of a burst of more
//! than are listed all are told, unless every one that is listed is muted. Then, in this order: a snooze,
//! the desktop's do-not-disturb and the quiet hours keep everything quiet, commands too; what is urgent may break the last
//! two. What is shown may belong to a storm (see NotificationStorm).
class NotificationDesk
{
public:
    //! Why something is not shown.
    enum class Quiet { No, Rule, Snooze, DoNotDisturb, QuietHours };

    //! A rule's command, and what it is to be told of.
    struct Run
    {
        QString command;
        QList<JobEnd> ends; //!< those that the rule fits and that it has not been run for; none: of the link
    };

    //! What is to be shown, or why not.
    struct Verdict
    {
        Quiet quiet = Quiet::No;
        Notification notification; //!< without the jobs that a rule mutes; a storm's summary has no id
        bool isSummary = false;    //!< of a storm: takes the place of the last summary
        bool isNewStorm = false;   //!< the first of its storm
        QList<JobEnd> ends;        //!< those that are told
        QString sound;             //!< by the Sound Naming Specification; empty: none
        QList<Run> runs;           //!< also of a rule that mutes: it is run in place of showing
    };

    void setPreferences(const NotificationPreferences &preferences);
    const NotificationPreferences &preferences() const { return m_preferences; }
    //! Nothing is shown before then; an invalid time ends it.
    void snoozeUntil(const QDateTime &time) { m_snoozedUntil = time; }
    void setDoNotDisturb(bool on) { m_doNotDisturb = on; }

    //! `server`: its id; `ends`: of its jobs, in their order, as far as they are known (of jobs without progress: their state
    //! of now); `local`: now, in the person's time
    //! zone.
    Verdict take(const QString &server, const Notification &notification, const QList<JobEnd> &ends,
                 const QDateTime &local, Instant now);

private:
    // A burst is told anew as a whole: what commands have been run for in it.
    struct Burst
    {
        quint64 id = 0; // of its newest notification
        QHash<JobKey, JobState> ran;
    };

    void judgeLink(const QString &server, Verdict &verdict) const;
    void judgeEnds(const QString &server, const QList<JobEnd> &ends, Verdict &verdict);
    void judgeSilent(const QString &server, const QList<JobEnd> &jobs, Verdict &verdict) const;
    bool isNews(const QString &server, const JobEnd &end);
    Quiet quietNow(const Notification &notification, const QDateTime &local) const;
    QString soundFor(const Notification &notification, const NotificationRule *rule) const;

    NotificationPreferences m_preferences;
    NotificationRules m_rules;
    QDateTime m_snoozedUntil;
    bool m_doNotDisturb = false;
    NotificationStorm m_storm;
    QHash<QString, Burst> m_bursts; // by server
};

//! "until tomorrow" is the next morning at `morning`, also after midnight; in `local`'s time zone. Pure.
QDateTime nextMorning(const QDateTime &local, QTime morning = QTime(7, 0));

} // namespace Pollux
