// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/restquestion.h"

#include "feed/connectionplan.h"

namespace Pollux::Diagnosis {

EngineIo::ConnectionOptions restOptions(const CheckContext &context)
{
    EngineIo::ConnectionOptions options = context.connection;
    options.headers = restHeaders(context.profile, context.settings);
    options.query.clear();
    return options;
}

} // namespace Pollux::Diagnosis
