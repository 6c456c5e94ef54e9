// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demologging.h"

namespace Pollux::Demo {

Q_LOGGING_CATEGORY(lcDemo, "pollux.demo", QtWarningMsg)

} // namespace Pollux::Demo
