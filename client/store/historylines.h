// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/jobentry.h"
#include "store/notificationentry.h"

#include <QByteArray>

namespace Pollux::Store {

// How entries of the history are written for other programs. Pure; UTF-8.

//! A cell of CSV (RFC 4180): quoted where it has to be. What a spreadsheet would take for a formula gets an apostrophe in
//! front; control characters but line feeds are gone.
QByteArray csvCell(const QString &text);

//! The columns of all rows; ends with CR LF, as every row does.
QByteArray jobCsvHead();
QByteArray csvRow(const JobEntry &entry);
QByteArray notificationCsvHead();
QByteArray csvRow(const NotificationEntry &entry);

//! One object, one line, ends with a line feed: as polluxctl's NDJSON has it. What is not known is absent.
QByteArray ndjsonLine(const JobEntry &entry);
QByteArray ndjsonLine(const NotificationEntry &entry);

} // namespace Pollux::Store
