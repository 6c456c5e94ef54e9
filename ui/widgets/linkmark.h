// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linktimeline.h"
#include "ui/widgets/statemark.h"

namespace Pollux::Ui {

//! The mark that stands for a link's condition. Paused is no condition of a link.
Mark markOf(LinkCondition condition);

} // namespace Pollux::Ui
