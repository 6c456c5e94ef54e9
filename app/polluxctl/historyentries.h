// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/refusal.h"

#include "base/error.h"
#include "base/result.h"
#include "store/historyexport.h"

namespace Pollux::Ctl {

class StandardOutput;

//! Which jobs or notifications are printed, and how.
struct EntriesWish
{
    Store::HistoryKind kind = Store::HistoryKind::Jobs;
    Store::HistoryFilter filter{};
    QString format{}; //!< text, ndjson, csv
    qint64 most = 0;  //!< 0: all of them
};

//! For people: "2026-11-20 14:02:03  failed  audio 17  transcribe  3 min 4 s  disk full". Pure; ends with a line feed.
QByteArray entryText(const Store::JobEntry &entry);
QByteArray entryText(const Store::NotificationEntry &entry);

//! Prints them, newest first, a page at a time.
Result<void, Error> printEntries(Store::HistoryFile &history, const EntriesWish &wish, StandardOutput *output);

} // namespace Pollux::Ctl
