// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/profilepreview.h"

#include <QString>

namespace Pollux::Ui {

//! What became of a line, in one plain line: "running 40 % · 第三章", or why nothing.
QString previewOutcome(const PreviewLine &line);
//! Step and message, or the error, of a job as it stands after the last line.
QString previewDetail(const Job &job);

} // namespace Pollux::Ui
