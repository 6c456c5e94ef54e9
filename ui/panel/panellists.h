// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"
#include "ui/panel/droprow.h"
#include "ui/panel/joblines.h"
#include "ui/panel/linklines.h"

namespace Pollux::Ui {

//! The jobs that somebody is at, of all servers in their order.
struct JobLines
{
    QList<JobLine> lines;
    qsizetype more = 0;         //!< so many did not fit in
    bool countsSeconds = false; //!< a remaining time is told in seconds

    bool operator==(const JobLines &) const = default;
};

//! At most `most`. Pure.
JobLines jobLines(const ServerList &servers, qsizetype most);
//! What ended last, of all servers, the newest first. Pure.
QList<EndedLine> endedLines(const ServerList &servers, qsizetype most);
//! One a server, the worst first; all but the first in short (see shortLinkLine()). Pure.
QList<LinkLine> linkLines(const ServerList &servers);

//! One for each link that has dropped within the last hour, in the servers' order. Pure.
QList<DropLine> dropLines(const ServerList &servers);

} // namespace Pollux::Ui
