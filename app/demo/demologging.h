// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace Pollux::Demo {

//! "pollux.demo", off below warning by default.
Q_DECLARE_LOGGING_CATEGORY(lcDemo)

} // namespace Pollux::Demo
