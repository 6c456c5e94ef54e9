// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/readings/case.h"

#include <initializer_list>

namespace Pollux::Test {

using Steps = std::initializer_list<Diagnosis::CheckResult>;

//! A step that failed because of `code`; its HTTP status comes from `facts`.
Diagnosis::CheckResult failed(const QString &id, Layer layer, const QString &code, const QJsonObject &facts = {},
                              const QString &detail = {});
Diagnosis::CheckResult passed(const QString &id, const QJsonObject &facts = {});
Diagnosis::CheckResult warned(const QString &id, const QString &code, const QJsonObject &facts = {});
Diagnosis::CheckResult skipped(const QString &id);

//! A whole ladder of this kind: the steps that are told, all others passed; health, proxy and tls skipped. What stands
//! below a failed door is skipped as the ladder does it.
Diagnosis::Case caseWith(LinkKind kind, Steps steps);

} // namespace Pollux::Test
