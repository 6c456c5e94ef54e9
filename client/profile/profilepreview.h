// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/profile.h"
#include "queue/change.h"
#include "queue/job.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace Pollux {

//! What became of one line of pasted or captured events.
struct PreviewLine
{
    enum class Outcome {
        Understood, //!< the rules made something of it
        NoRule,     //!< no rule is meant for this event
        Refused,    //!< a rule is, but cannot use what came
        NotAnEvent, //!< the line is no event
    };

    int number = 0; //!< of the line in the text, from 1; of the item, where the text is one JSON list of events
    QString event;  //!< its name, one plain line; empty where it has none
    Outcome outcome = Outcome::NotAnEvent;
    QList<Change> changes;
    QString why; //!< one plain line; Understood: what is missing nevertheless, mostly empty
};

//! What a profile makes of events. Texts in changes and jobs come from the server (see Job).
struct ProfilePreview
{
    QList<PreviewLine> lines; //!< empty lines are not among them
    QList<Job> jobs;          //!< in the order of hearing of them; what was removed is gone
    QList<Queue> queues;
    QList<Worker> workers;
    QString cut; //!< why the rest of the text was not looked at; empty: all was
};

//! How much of a text is looked at.
struct PreviewLimits
{
    qsizetype lines = 2'000;
    qsizetype bytes = 1024 * 1024;
    std::function<bool()> isOver{}; //!< asked before each line; true ends it (a deadline of the caller's)
};

//! Reads a text of events, one a line, or one JSON list of them, and applies the profile's rules. An event is
//! `["name", argument, …]`, `{"event":"name","args":[…]}`, a line of `polluxctl listen --format ndjson`, a Socket.IO
//! packet (`42["name",…]`), for plain WebSocket a message, for Phoenix a frame. For a link of kind rest, the text is an
//! answer to the snapshot's list, or about one job. Pure: `now` stands for when they came.
ProfilePreview previewProfile(const Profile &profile, const QByteArray &text, const QDateTime &now,
                              const Variables &variables = {}, const PreviewLimits &limits = {});

} // namespace Pollux
