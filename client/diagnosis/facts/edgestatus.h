// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux::Diagnosis {

//! What Cloudflare's own statuses (520–527, 530) mean: "521: the origin refuses …"; empty for any other. Pure.
QString edgeStatusMeaning(int status);

} // namespace Pollux::Diagnosis
