// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historyfile.h"

#include <QIODevice>

#include <functional>

namespace Pollux::Store {

enum class HistoryKind { Jobs, Notifications };
enum class HistoryFormat { Csv, Ndjson };

//! What is to be written out. A plain value.
struct HistoryExport
{
    HistoryKind kind = HistoryKind::Jobs;
    HistoryFormat format = HistoryFormat::Csv;
    HistoryFilter filter{};
    qint64 most = 0; //!< entries; 0: all of them
};

//! Writes what the filter finds, newest first, a page at a time: how many there are never matters to the memory. Asks
//! `goesOn` before each page; false ends it. Returns how many entries were written. An Error of the code "not-written"
//! where `out` takes no more, else those of Database.
Result<qint64, Error> exportHistory(HistoryFile &history, const HistoryExport &wish, QIODevice *out,
                                    const std::function<bool()> &goesOn = [] { return true; });

} // namespace Pollux::Store
