// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "polluxctl/refusal.h"

#include <QCborArray>
#include <QStringList>

namespace Pollux::Ctl {

//! Each text is one JSON value; a bare word is none. The error says which argument it is and at which byte.
Result<QCborArray, Refusal> parseEventArguments(const QStringList &texts);

//! Arguments as a JSON array that may be printed; bytes become {"$binary":"<base64>"}.
QByteArray argumentsToJson(const QCborArray &arguments);

} // namespace Pollux::Ctl
