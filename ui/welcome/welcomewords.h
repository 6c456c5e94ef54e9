// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/firstlook.h"
#include "ui/style/tokens.h"
#include "ui/widgets/statemark.h"

#include <QString>

namespace Pollux::Ui {

// What the first look at a server has come to, in words. Plain text, translated.

struct Headline
{
    Mark mark = Mark::Starting;
    Tone tone = Tone::Muted;
    QString title;
    QString detail; //!< may be empty
};

//! How the look stands; for one that has failed with a verdict, the verdict says it.
Headline headlineOf(const FirstLookState &state);
//! "12 jobs, over WebSocket", "connected, nothing to read yet", "connection refused".
QString trialText(const ProfileTrial &trial);
Headline trialHeadline(const ProfileTrial &trial);

} // namespace Pollux::Ui
