// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pollux::Ui {

//! Why this is no proxy's address, a sentence for the person; empty: it is one.
QString proxyProblem(const QString &text);

//! Why this file has no certificates to trust, a sentence for the person; empty: it looks as if it had, or none is named.
QString authoritiesProblem(const QString &file);

} // namespace Pollux::Ui
