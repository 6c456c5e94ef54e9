// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace Pollux::Ui {

//! Whether a URL's host is this computer: to be reached without a network, and by nobody on the way. A name that only
//! begins like its address (127.example.org) is not.
bool isOwnMachine(const QString &host);

} // namespace Pollux::Ui
