// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Pollux::Ui {

//! Sentences one after another, as they are written: with a space between them, and none behind the wide stops of Chinese
//! and Japanese, which bring their own.
QString joinedSentences(const QStringList &sentences);

} // namespace Pollux::Ui
