// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/probe/checkcontext.h"

namespace Pollux::Diagnosis {

//! How REST is asked: the headers of calls beside the socket, and no secret in the query, which is the socket's way.
EngineIo::ConnectionOptions restOptions(const CheckContext &context);

} // namespace Pollux::Diagnosis
