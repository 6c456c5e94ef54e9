// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Pollux {

// A secret (a token, say) that somebody else keeps in a file and may replace at any time. No error tells any of it.

//! The first line of `bytes`, trimmed; or what is wrong with it, to be put behind the name of where it came from: "holds no
//! secret …". Pure.
Result<QString, QString> secretIn(const QByteArray &bytes);

//! The same of a file of at most 1 MiB; the error is a whole sentence. Any thread.
Result<QString, QString> readSecretFile(const QString &path);

} // namespace Pollux
