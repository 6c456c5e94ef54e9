// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/actionoutcome.h"
#include "profile/joblinks.h"
#include "profile/profile.h"

#include <QHash>
#include <QObject>

namespace Pollux::Ui {

//! What a person can have done to one server's jobs and queues, and what of it is under way. It sends nothing itself:
//! who owns the Watch does (see requested()), and apply() brings what became of it.
class ServerActions : public QObject
{
    Q_OBJECT
public:
    //! What is known of the server.
    struct Server
    {
        Profile profile;
        Variables variables;
        QUrl url;
        bool isAllowed = false; //!< the person lets Pollux act on it
    };

    using QObject::QObject;

    void setServer(const Server &server);
    bool isAllowed() const { return m_server.isAllowed; }

    //! The profile says how.
    bool knows(ActionKind kind) const;
    //! The profile says how, and the job's state is one of those that it may be done to. Whether it is allowed is another
    //! matter.
    bool fits(ActionKind kind, const Job &job) const;
    //! Pages that belong to a job; http and https only.
    QList<ResolvedLink> links(const Job &job) const;
    //! Queues that the profile names.
    QStringList queues() const;

    //! Somebody looks at the job's details: asks for what its events have not told, where the profile knows that the server
    //! has it (the stack of a failed one). Needs no permission: nothing is done to the job.
    void look(const Job &job);

    bool isUnderWay(ActionKind kind, const JobKey &key) const;
    //! Its number, which comes back in finished(); 0, and nothing is asked, where actions are not allowed or it is not
    //! known how. `key` has no id where it is done to a queue.
    quint64 request(ActionKind kind, const JobKey &key);

    void apply(const QList<ActionOutcome> &outcomes);
    //! The watch is over: what is under way will not be answered any more, and is told as interrupted.
    void forget();

Q_SIGNALS:
    void requested(const Pollux::ActionRequest &request);
    //! See Watch::look().
    void looked(const Pollux::JobKey &key);
    void finished(const Pollux::ActionOutcome &outcome);
    //! What is allowed or known, or what is under way.
    void changed();

private:
    const Action *find(ActionKind kind) const;

    Server m_server;
    QHash<quint64, ActionRequest> m_underWay;
    quint64 m_lastId = 0;
};

} // namespace Pollux::Ui
