// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/scaledetector.h"
#include "profile/sharedtexts.h"

namespace Pollux {

//! What a mapping keeps from one event or row to the next.
struct MappingMemory
{
    ScaleDetector scales;
    SharedTexts texts;
};

} // namespace Pollux
