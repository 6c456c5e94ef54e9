// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "link/linktimeline.h"

#include <QString>

namespace Pollux::Ui {

// What went wrong, in the words of a person. Codes that are not known here are shown as their detail.

//! A cause in a few plain words: "connection refused", "502: the gateway cannot reach the backend".
QString causeText(const Error &cause);
//! A drop in plain words: its cause, or what its reason means.
QString dropText(const LinkDrop &drop);

} // namespace Pollux::Ui
