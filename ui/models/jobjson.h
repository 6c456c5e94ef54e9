// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pollux {
struct Job;
}

namespace Pollux::Ui {

class ServerState;

//! All that is known of a job as JSON for a person to paste elsewhere: the names are those of polluxctl's lines, what is not
//! known is absent, and what looks like a secret is not in it. Several lines.
QString jobJson(const ServerState &server, const Job &job);

} // namespace Pollux::Ui
