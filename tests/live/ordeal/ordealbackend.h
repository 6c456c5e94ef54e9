// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/connectionsettings.h"
#include "profile/profile.h"
#include "queue/jobkey.h"
#include "queue/jobstate.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>

namespace Pollux::Test {

//! One way to break a backend that comes back by itself.
struct OrdealDrop
{
    //! What it does to a link that is connected.
    enum class Cut {
        Always,  //!< it is lost, and the client must say so
        Perhaps, //!< depends on what the link goes through
        Never,   //!< it holds, though the backend may lose what it had to tell
    };

    QString name; //!< "restart nginx"
    Cut cut = Cut::Perhaps;
    //! Returns at once; false where there is nothing to break, since the last blow is not mended yet.
    std::function<bool()> strike;
};

//! A real backend that goes through an ordeal: a server of its own, which comes back whatever strikes it.
class OrdealBackend
{
public:
    virtual ~OrdealBackend() = default;

    //! Why it did not start; empty when it is ready.
    virtual QString problem() const = 0;
    virtual Profile profile() const = 0;
    virtual ConnectionSettings settings() const = 0;

    //! Adds so many short jobs, past the link: now, or as soon as the backend can take them. Some of them fail for good
    //! and some are tried again. More or fewer may come to be where a blow falls on an answer: truth() has them all.
    virtual void addJobs(int count) = 0;
    //! Every job as the backend itself has it, past the link and past what it tells there. Nothing where it cannot be
    //! asked right now.
    virtual QHash<JobKey, JobState> truth() = 0;
    //! Of the last truth(): open jobs that the backend itself has lost, so that they never end there. truth() has the state
    //! in which it goes on telling of them.
    virtual QSet<JobKey> lost() const { return {}; }
    //! How many it may lose at most by this blow.
    virtual int losable(const QString & /*drop*/) const { return 0; }
    virtual QList<OrdealDrop> drops() = 0;
};

} // namespace Pollux::Test
