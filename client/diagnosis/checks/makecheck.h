// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QObject;

namespace Pollux::Diagnosis {

class Check;
struct CheckContext;

//! The step of this id (checkids.h), owned by `parent`; null where there is none of that name.
Check *makeCheck(const QString &id, const CheckContext &context, QObject *parent);

} // namespace Pollux::Diagnosis
