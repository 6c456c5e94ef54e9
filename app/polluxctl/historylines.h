// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linkpast.h"

#include <QByteArray>

namespace Pollux::Ctl {

//! What is known of one server's link in a time.
struct LinkHistoryPart
{
    QString server; //!< its address
    QDateTime from;
    QDateTime to;
    LinkPast past;
};

// How a link's history is printed. Pure; lines end with a line feed.

//! For people: how long it was watched and connected, each drop with its class and cause, when nobody watched, findings.
QByteArray historyText(const LinkHistoryPart &part);

//! The lines of `watch` (link, upgrade, finding), each with the member `server`; `watched` begins each stretch in which
//! somebody watched. With `samples`, lines of the kind `sample` behind these.
QByteArray historyNdjson(const LinkHistoryPart &part, bool samples);

//! RFC 4180. The columns of all rows:
QByteArray historyCsvHead();
QByteArray historyCsv(const LinkHistoryPart &part, bool samples);

} // namespace Pollux::Ctl
