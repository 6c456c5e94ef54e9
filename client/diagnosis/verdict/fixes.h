// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace Pollux::Diagnosis {

//! What the operator can paste or set, fitting who has answered; several lines, "#" begins a remark. Empty: there is
//! nothing to paste. `facts` as in Verdict::facts. Pure.
QString fixFor(const QString &code, const QHash<QString, QString> &facts);

} // namespace Pollux::Diagnosis
