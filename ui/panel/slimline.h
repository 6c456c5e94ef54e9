// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"
#include "ui/style/tokens.h"

namespace Pollux::Ui {

//! What the slim button says: everything in one ring and a few words.
struct SlimLine
{
    QString inRing;                 //!< a number, or one sign
    std::optional<double> progress; //!< percent of the ring that is filled; nothing: empty
    Tone ringTone = Tone::Accent;
    QString text = {};
    bool countsSeconds = false; //!< it is another one a second later

    bool operator==(const SlimLine &) const = default;
};

//! A link that is down comes first (of the worst server), then running jobs, unseen failures, waiting jobs. Pure.
SlimLine slimLine(const ServerList &servers);

} // namespace Pollux::Ui
