// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <simdjson.h>

#include <optional>

namespace Pollux {

//! Where a job failed, out of hostile JSON: a text as it is. Of texts with several lines the last one, for BullMQ and
//! Bull keep one an attempt; texts of a line each are the lines of one stack. At most `limit` UTF-16 units.
std::optional<QString> stackValue(simdjson::dom::element value, qsizetype limit);

} // namespace Pollux
