// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/healthreading.h"
#include "link/linkquality.h"
#include "link/periodicity.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Pollux::Ui {

class ServerState;

// What a server's health address says, and what a link's quality is made of. Plain text, translated.

//! "healthy", "starting", …; empty for Unknown.
QString healthText(HealthState state);
//! One line: "Health: redirected (301 to https://…)", "Health: unreachable, 5 times in a row (…)".
QString healthSentence(const ServerHealth &health);
//! "no event for 12 min, though jobs run"; empty where that is not so.
QString silenceText(const ServerState &server, const QDateTime &now);
//! What a grade was made of, a line a part; empty where there is no connection.
QStringList qualityReasons(const LinkQuality &quality);
//! "12 drops, every 5 min 00 s ± 4 s"
QString rhythmText(const Periodicity &period);

} // namespace Pollux::Ui
