// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/joborder.h"

namespace Pollux::Ui {

// What a table of jobs says, one cell at a time. Plain lines, made when they are looked at.

QString jobColumnTitle(JobColumn column);
//! What stands in the cell, or would if it were not painted.
QString jobCellText(JobColumn column, const ServerState &server, const Job &job);
//! More than fits into the cell; plain text.
QString jobCellDetail(JobColumn column, const ServerState &server, const Job &job);
//! The word of its state; for one that nobody knows, since when: "unknown since 14:02".
QString jobStateLine(const Job &job, const QDateTime &now);

} // namespace Pollux::Ui
