// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/models/checkups.h"

namespace Pollux::Ui {

//! Writes the report of a check-up that is done: Markdown where the file's name ends so, else JSON, to be opened again.
//! The file is replaced as a whole. Returns why it could not, for the person; empty: it is written.
QString writeReport(const CheckUpState &state, const QString &file);
//! A report in JSON, from whomever. The error is one line for the person.
Result<CheckUpState, QString> readReport(const QString &file);

} // namespace Pollux::Ui
