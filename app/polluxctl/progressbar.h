// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/job.h"

#include <QString>

namespace Pollux::Ctl {

//! One line with a running job's name, bar, percentage and step, at most `columns` wide. Pure.
QString progressBar(const Job &job, int columns, bool coloured);

} // namespace Pollux::Ctl
