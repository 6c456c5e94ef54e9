// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverstate.h"
#include "ui/style/tokens.h"

namespace Pollux::Ui {

//! What the panel says of a job that somebody is at. Plain, clean texts.
struct JobLine
{
    JobRef ref;
    QString name;
    QString value = {}; //!< "64 %", "unknown"
    QString step = {};
    QString left = {}; //!< "about 1 min left", "no progress for 5 min"
    std::optional<double> progress;
    bool isConfirmed = true;
    Tone valueTone = Tone::Text;
    Tone stepTone = Tone::Muted;
    Tone leftTone = Tone::Muted;

    bool operator==(const JobLine &) const = default;
};

//! What it says of one that has ended.
struct EndedLine
{
    JobRef ref;
    JobState state = JobState::Succeeded;
    QString name;
    QString end;          //!< "14:02 · 3 min 10 s", or what went wrong
    bool isError = false; //!< it is what went wrong

    bool operator==(const EndedLine &) const = default;
};

//! `withServer`: there are several, so it says which. Pure.
JobLine jobLine(const ServerState &server, const Job &job, bool withServer);
EndedLine endedLine(const ServerState &server, const Job &job, bool withServer);

} // namespace Pollux::Ui
