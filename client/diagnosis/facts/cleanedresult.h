// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/facts/checkresult.h"
#include "feed/secretfilter.h"

namespace Pollux::Diagnosis {

//! The result without the person's secrets: in its words, its cause and its data at any depth. Pure.
CheckResult cleanedResult(CheckResult result, const SecretFilter &filter);

} // namespace Pollux::Diagnosis
