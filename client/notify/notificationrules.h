// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/jobend.h"

#include <QList>
#include <QRegularExpression>

namespace Pollux {

//! How a person wants to be told of something, or that he does not.
struct NotificationRule
{
    //! What it is about; JobSilent: jobs without progress, and that they go on;
    //! Link: what is no job's, the server and its queues included.
    enum class Event { Any, JobDone, JobFailed, JobSilent, Link };
    enum class Effect {
        Show,   //!< with its sound, if it has one
        Silent, //!< shown without a sound
        Mute,   //!< not shown; it is in the list of what was told all the same
    };

    bool isEnabled = true;
    Event event = Event::Any;
    QString server;  //!< its id; empty: each
    QString pattern; //!< a regular expression of which the job's name or its queue has a part; empty: each. Never of a link.
    Effect effect = Effect::Mute;
    QString sound;   //!< a name of the Sound Naming Specification: "complete", "dialog-error"; empty: the usual one
    QString command; //!< a program and its arguments, run whether or not it is shown; empty: none

    bool operator==(const NotificationRule &) const = default;
};

//! The person's rules, of which the first that fits counts. Pure. A pattern is bounded: what is too long or does not
//! compile fits nothing, and matching gives up after so many steps that no name can keep the program busy.
class NotificationRules
{
public:
    static constexpr qsizetype maxRules = 100;
    static constexpr qsizetype maxPattern = 256; //!< characters
    static constexpr qsizetype maxSubject = 500; //!< characters of a name or queue that are looked at
    static constexpr qsizetype maxCommand = 256; //!< characters

    //! What a rule looks at.
    struct Subject
    {
        NotificationRule::Event event = NotificationRule::Event::JobDone;
        QString server; //!< its id
        QString queue;  //!< of a job
        QString name;

        bool operator==(const Subject &) const = default;
    };

    NotificationRules() = default;
    explicit NotificationRules(const QList<NotificationRule> &rules);

    //! The first that fits; nullptr: none does.
    const NotificationRule *find(const Subject &subject) const;

    //! What is wrong with a pattern, for people; empty: nothing.
    static QString flawOf(const QString &pattern);
    //! A pattern that only this text fits, as a whole.
    static QString patternFor(const QString &text);

private:
    struct Compiled
    {
        NotificationRule rule;
        QRegularExpression pattern;
        bool isUsable = true;
    };

    QList<Compiled> m_rules;
};

} // namespace Pollux
