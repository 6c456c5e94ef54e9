// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobstate.h"
#include "queue/worker.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace Pollux {

//! Where a value comes from: the first of these templates that resolves to something usable.
//! A template that begins with "/" is a JSON Pointer (RFC 6901): into the arguments of an event ("/0/jobId" is
//! a member of the first argument) or into a snapshot's row ("/jobId"). Any other is text, with pointers ("{/0/id}"),
//! variables ("{project}"), and what the event's "*" stood for ("{1}") or the row's queue ("{queue}") in it.
using ValueSource = QStringList;

//! How a job's state is found: the word at `from` (true and false are words), looked up in `words`, then among the
//! canonical ones; "*" in `words` stands for any other word.
struct StateMapping
{
    ValueSource from;
    QHash<QString, JobState> words;
    std::optional<JobState> otherwise; //!< where `from` gives no word that is known

    bool operator==(const StateMapping &) const = default;
};

//! What the numbers of a progress mean.
enum class ProgressScale {
    Percent,  //!< 0–100
    Fraction, //!< 0–1
    Auto,     //!< found out for each queue (see ScaleDetector)
};

//! How a job's progress is found.
struct ProgressMapping
{
    ValueSource from;
    ProgressScale scale = ProgressScale::Percent;

    bool operator==(const ProgressMapping &) const = default;
};

//! How an event or a snapshot's row becomes a JobChange. A value without a source stays untold.
struct JobMapping
{
    ValueSource id;
    ValueSource queue;
    ValueSource name;
    StateMapping state;
    ProgressMapping progress;
    ValueSource message;
    ValueSource step;
    ValueSource stepIndex;
    ValueSource steps;
    ValueSource error;
    ValueSource stack; //!< a text, or texts; see stackValue()
    ValueSource result;
    ValueSource data; //!< what the job was given
    ValueSource attempt;
    ValueSource created; //!< times: milliseconds or seconds since 1970, a Redis stream id, or ISO 8601
    ValueSource started;
    ValueSource finished;
    ValueSource time;
    bool removed = false;

    bool operator==(const JobMapping &) const = default;
};

//! How an event or a snapshot's row becomes a QueueChange.
struct QueueMapping
{
    ValueSource name;
    ValueSource waiting;
    ValueSource running;
    ValueSource failed;
    std::optional<bool> paused;  //!< where the event alone says it
    ValueSource pausedFrom;      //!< true and false, 1 and 0, "paused"; goes before `paused`
    ValueSource oldestWaitingMs; //!< how long the oldest job has been waiting
    ValueSource oldestWaiting;   //!< or since when: a time as JobMapping::created
    ValueSource perHour;

    bool operator==(const QueueMapping &) const = default;
};

//! How a worker's state is found, as StateMapping.
struct WorkerStateMapping
{
    ValueSource from;
    QHash<QString, Worker::State> words; //!< beside "online" and "offline"
    std::optional<Worker::State> otherwise;

    bool operator==(const WorkerStateMapping &) const = default;
};

//! How an event or a snapshot's row becomes a WorkerChange.
struct WorkerMapping
{
    ValueSource name;
    ValueSource running;
    WorkerStateMapping state; //!< online, where a file says nothing

    bool operator==(const WorkerMapping &) const = default;
};

} // namespace Pollux
